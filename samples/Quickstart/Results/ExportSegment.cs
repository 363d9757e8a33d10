using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quickstart.Reading;

namespace Quickstart.Results;

/// <summary>The rows of one vendor, in a file that is deleted when it is closed. One page is written at a time.</summary>
internal sealed class ExportSegment(string vendor, FileStream file) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> lines = new();

    /// <summary>Writes the first rows of a page.</summary>
    public async Task WriteAsync(IRowPage page, int count, CancellationToken cancellationToken)
    {
        lines.ResetWrittenCount();
        await using var writer = new Utf8JsonWriter(lines, Json);
        for (var row = 0; row < count; row++)
        {
            writer.WriteStartObject();
            writer.WriteString("vendor"u8, vendor);
            writer.WriteString("kind"u8, page.KindOf(row));
            writer.WritePropertyName("row"u8);
            page.Write(writer, row);
            writer.WriteEndObject();
            writer.Flush();
            lines.Write("\n"u8);
            writer.Reset();
        }

        await file.WriteAsync(lines.WrittenMemory, cancellationToken);
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        file.Position = 0;
        await file.CopyToAsync(target, cancellationToken);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
