using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Verification.Runtime;

/// <summary>
/// The text of checkpoints: a version, then in Base64url (RFC 4648, section 5) a checksum and the fields. Without the
/// checksum, text that was cut or changed in a store would be a cursor to another place.
/// </summary>
internal static class CheckpointText
{
    private const string Version = "v1.";
    private const int ChecksumBytes = 8;
    private const char Separator = '\n';

    private static readonly SearchValues<char> Base64UrlAlphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Write(params IEnumerable<string> fields)
    {
        var payload = Encoding.UTF8.GetBytes(string.Join(Separator, fields));
        return Version + Base64Url.EncodeToString([.. Checksum(payload), .. payload]);
    }

    /// <summary>Reads the fields, the last of which may hold the separator.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How many fields there are.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="fault">What is wrong with the text and what to do, without any of the text.</param>
    internal static bool TryRead(string text, int count, [NotNullWhen(true)] out string[]? fields, [NotNullWhen(false)] out string? fault)
    {
        fields = null;
        fault = Fault(text);
        if (fault is not null)
            return false;

        try
        {
            var bytes = Base64Url.DecodeFromChars(text.AsSpan(Version.Length)).AsSpan();
            var payload = bytes[ChecksumBytes..];
            fields = bytes[..ChecksumBytes].SequenceEqual(Checksum(payload)) ? StrictUtf8.GetString(payload).Split(Separator, count) : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The text is not Base64url or UTF-8, or too short for a checksum.
            fields = null;
        }

        if (fields?.Length == count)
            return true;
        fields = null;
        fault =
            "This checkpoint is damaged: it was cut or changed since it was stored. Use an older one, or start anew with no checkpoint.";
        return false;
    }

    private static string? Fault(string text)
    {
        if (text.Length == 0)
            return "This checkpoint is empty. To read a list from its start, pass no checkpoint (null) instead of parsing one.";
        if (text.StartsWith(Version, StringComparison.Ordinal))
        {
            return text.AsSpan(Version.Length).ContainsAnyExcept(Base64UrlAlphabet)
                ? "This checkpoint is damaged: it contains characters that no checkpoint has. Store the text of Page.Next unchanged."
                : null;
        }

        return text.Length > 2 && text[0] == 'v' && char.IsAsciiDigit(text[1])
            ? "This checkpoint was written by a later version of Verification.Generated: read it with that version, or start anew with "
                + "no checkpoint."
            : "This is not a checkpoint: store the text of Page.Next unchanged, or start anew with no checkpoint.";
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> payload) => SHA256.HashData(payload).AsSpan(0, ChecksumBytes);
}
