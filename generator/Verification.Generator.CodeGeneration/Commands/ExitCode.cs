namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>What the exit codes of <c>vgen</c> mean.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The contracts differ more than the user allows.</summary>
    public const int ThresholdExceeded = 1;

    /// <summary>The command line is wrong, or an output cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read or rendered.</summary>
    public const int UnreadableInput = 3;

    /// <summary>The declared version is too small for what has changed.</summary>
    public const int VersionTooSmall = 4;

    public const int Interrupted = 130;
}
