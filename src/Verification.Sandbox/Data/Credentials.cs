namespace Verification.Sandbox.Data;

/// <summary>Worthless keys: derived from the seed and valid for the sandbox only.</summary>
internal static class Credentials
{
    public static string Uuid(int seed, string purpose) => Id(seed, purpose).ToUuid();

    public static string Sid(int seed, string purpose, string prefix) => Id(seed, purpose).ToSid(prefix);

    private static RowId Id(int seed, string purpose) => new RowIds(seed, "credentials." + purpose)[0];
}
