using System.Text.Json;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>The first rows of a recorded page, byte for byte.</summary>
internal sealed class RowBytes
{
    private readonly byte[] page;
    private readonly List<int> ends = [];

    internal RowBytes(byte[] page)
    {
        this.page = page;
        var reader = new Utf8JsonReader(page);
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray)
            continue;
        ends.Add((int)reader.BytesConsumed);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Skip();
            ends.Add((int)reader.BytesConsumed);
        }
    }

    /// <summary>A number of rows, with the commas between them.</summary>
    internal ReadOnlyMemory<byte> Only(int rows) => page.AsMemory(ends[0]..ends[Math.Min(rows, ends.Count - 1)]);

    /// <summary>The page up to the end of a number of rows.</summary>
    internal ReadOnlyMemory<byte> Of(int rows) => page.AsMemory(0, ends[Math.Min(rows, ends.Count - 1)]);
}
