using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// What is sent for a property whose value does not say it: a null that was set, or was read, and what was read in another form than a
/// value is written in, so that an object that is read and sent back is the same JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SentJson
{
    private static readonly byte[] Null = [.. "null"u8];

    private readonly Dictionary<string, byte[]> properties = new(StringComparer.Ordinal);

    private SentJson() { }

    /// <summary>Notes that a caller has set a property, to null or to a value.</summary>
    /// <param name="sent">What is noted so far.</param>
    /// <param name="name">The name of the property on the wire.</param>
    /// <param name="isNull">Whether it was set to null.</param>
    public static SentJson? Set(SentJson? sent, string name, bool isNull)
    {
        Keep(ref sent, name, isNull ? Null : default);
        return sent;
    }

    /// <summary>Notes a text that was read.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, string? value) =>
        Keep(ref sent, name, reader.TokenType is JsonTokenType.String ? default : reader.TokenSpan);

    /// <summary>Notes a value of an open enumeration that was read.</summary>
    public static void Read<T>(ref SentJson? sent, string name, ref JsonScanner reader, T? value)
        where T : struct, IOpenEnum<T> => Read(ref sent, name, ref reader, value?.Value);

    /// <summary>Notes an integer that was read.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, long? value) =>
        KeepUnless(ref sent, name, ref reader, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Notes a number that was read.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, double? value) =>
        KeepUnless(ref sent, name, ref reader, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Notes a date that was read.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, DateOnly? value) =>
        KeepUnless(ref sent, name, ref reader, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Notes an instant that was read.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, DateTimeOffset? value) =>
        KeepUnless(ref sent, name, ref reader, value?.UtcDateTime.ToString(JsonWrite.InstantFormat, CultureInfo.InvariantCulture));

    /// <summary>Notes a value that is written as it was read, unless it is null.</summary>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader) =>
        Keep(ref sent, name, reader.TokenType is JsonTokenType.Null ? Null : default);

    /// <summary>Notes a list or a map that was read: one with nulls in it, which are left out of its value, is sent as it was.</summary>
    /// <param name="sent">What is noted so far.</param>
    /// <param name="name">The name of the property on the wire.</param>
    /// <param name="reader">Stands on the end of the list or map.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="isReformatted">Whether its items are written in another form than they may be read in.</param>
    public static void Read(ref SentJson? sent, string name, ref JsonScanner reader, int start, bool isReformatted = false)
    {
        var json = reader.Since(start);
        Keep(ref sent, name, isReformatted || reader.TokenType is JsonTokenType.Null || HasNull(json) ? json : default);
    }

    /// <summary>Writes what is sent for a property instead of its value.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The name of the property on the wire.</param>
    /// <returns>Whether anything was written.</returns>
    public bool Write(Utf8JsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!properties.TryGetValue(name, out var json))
            return false;
        writer.WritePropertyName(name);
        writer.WriteRawValue(json, skipInputValidation: true);
        return true;
    }

    private static void KeepUnless(ref SentJson? sent, string name, scoped ref JsonScanner reader, string? written)
    {
        var isSame = reader.TokenType is JsonTokenType.String or JsonTokenType.Number && Ascii.Equals(reader.ValueSpan, written);
        Keep(ref sent, name, isSame ? default : reader.TokenSpan);
    }

    private static void Keep(ref SentJson? sent, string name, ReadOnlySpan<byte> json)
    {
        if (!json.IsEmpty)
            (sent ??= new SentJson()).properties[name] = json.ToArray();
        else
            sent?.properties.Remove(name);
    }

    /// <summary>Whether a list or a map has a null of its own: those of objects in it are theirs.</summary>
    private static bool HasNull(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.Null, CurrentDepth: 1 })
                return true;
        }

        return false;
    }
}
