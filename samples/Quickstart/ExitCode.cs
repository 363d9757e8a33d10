namespace Quickstart;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A vendor could not be read to its end; the others were.</summary>
    public const int VendorFailed = 1;

    public const int Usage = 2;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
