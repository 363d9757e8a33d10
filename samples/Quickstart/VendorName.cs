namespace Quickstart;

/// <summary>The vendors as the command line and the export name them.</summary>
internal static class VendorName
{
    public const string Veriff = "veriff";
    public const string Twilio = "twilio";
    public const string Didit = "didit";
    public const string Deepidv = "deepidv";

    /// <summary>In the order of the table and of the export.</summary>
    public static IReadOnlyList<string> All { get; } = [Veriff, Twilio, Didit, Deepidv];
}
