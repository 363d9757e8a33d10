using System.Buffers;

namespace Verification.Runtime;

/// <summary>
/// Free-form JSON with each line break and the spaces after it in one byte. Vendors indent their responses, and those spaces would be a
/// third of the size of a value. The original bytes are restored exactly. The bytes that represent a line break are control characters,
/// which JSON never has: it allows only white space outside of strings, and requires escapes within them (RFC 8259, sections 2 and 7).
/// </summary>
internal static class PackedJson
{
    private const byte LineBreak = (byte)'\n';
    private const int DeepestIndent = 28;

    private static readonly SearchValues<byte> Codes = SearchValues.Create([.. Enumerable.Range(1, DeepestIndent).Select(Code)]);

    /// <summary>Packs a value that is known to be JSON.</summary>
    /// <param name="json">The value.</param>
    /// <param name="packed">Receives the result; as long as the value.</param>
    /// <returns>The length of the result.</returns>
    internal static int Pack(ReadOnlySpan<byte> json, Span<byte> packed)
    {
        var length = 0;
        for (int end; (end = json.IndexOf(LineBreak)) >= 0; )
        {
            json[..end].CopyTo(packed[length..]);
            length += end;
            json = json[(end + 1)..];
            var spaces = json.IndexOfAnyExcept((byte)' ');
            var indent = spaces is > 0 and <= DeepestIndent ? spaces : 0;
            packed[length++] = indent == 0 ? LineBreak : Code(indent);
            json = json[indent..];
        }

        json.CopyTo(packed[length..]);
        return length + json.Length;
    }

    /// <summary>The value as it was before it was packed.</summary>
    /// <param name="packed">The result of <see cref="Pack"/>, or any other JSON.</param>
    internal static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed)
    {
        if (!packed.Span.ContainsAny(Codes))
            return packed;

        var json = new ArrayBufferWriter<byte>(2 * packed.Length);
        var rest = packed.Span;
        for (int end; (end = rest.IndexOfAny(Codes)) >= 0; rest = rest[(end + 1)..])
        {
            json.Write(rest[..end]);
            var line = json.GetSpan(1 + DeepestIndent)[..(1 + Indent(rest[end]))];
            line.Fill((byte)' ');
            line[0] = LineBreak;
            json.Advance(line.Length);
        }

        json.Write(rest);
        return json.WrittenMemory;
    }

    /// <summary>Tab (9), line feed (10) and carriage return (13) represent themselves.</summary>
    private static byte Code(int indent) =>
        (byte)(
            indent <= 8 ? indent
            : indent <= 10 ? indent + 2
            : indent + 3
        );

    private static int Indent(byte code) =>
        code <= 8 ? code
        : code <= 12 ? code - 2
        : code - 3;
}
