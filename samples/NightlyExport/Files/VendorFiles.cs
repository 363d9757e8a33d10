using System.Globalization;
using System.Text;

namespace NightlyExport.Files;

/// <summary>
/// The NDJSON and CSV files of one vendor and the checkpoint beside them. Rows are on the disk before their checkpoint, and rows
/// after the last checkpoint are cut off when a run resumes: no row is lost or repeated.
/// </summary>
internal sealed class VendorFiles : IDisposable
{
    private readonly string stateFile;
    private readonly FileStream ndjson;
    private readonly FileStream csv;

    public VendorFiles(string folder, string vendor)
    {
        Directory.CreateDirectory(folder);
        stateFile = Path.Combine(folder, vendor + ".checkpoint.json");
        State = ExportState.Read(stateFile);
        ndjson = Open(Path.Combine(folder, vendor + ".ndjson"), State.NdjsonBytes);
        csv = Open(Path.Combine(folder, vendor + ".csv"), State.CsvBytes);
        if (csv.Length == 0)
            csv.Write("id,status,created\n"u8);
    }

    public ExportState State { get; private set; }

    public void Append(ExportPage page)
    {
        foreach (var row in page.Rows)
        {
            ndjson.Write(row.Json);
            ndjson.WriteByte((byte)'\n');
            csv.Write(
                Encoding.UTF8.GetBytes(
                    $"{Field(row.Id)},{Field(row.Status)},{row.Created?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n"
                )
            );
        }

        ndjson.Flush(flushToDisk: true);
        csv.Flush(flushToDisk: true);
        Save(new ExportState(page.Position, page.Position is null, State.Rows + page.Rows.Count, ndjson.Length, csv.Length));
    }

    /// <summary>Records that there are no further rows.</summary>
    public void Finish() => Save(State with { IsDone = true, Position = null, NdjsonBytes = ndjson.Length, CsvBytes = csv.Length });

    public void Dispose()
    {
        ndjson.Dispose();
        csv.Dispose();
    }

    private void Save(ExportState state)
    {
        State = state;
        State.Write(stateFile);
    }

    private static FileStream Open(string path, long length)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(Math.Min(length, stream.Length));
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    /// <summary>A CSV field (RFC 4180). A leading sign that a spreadsheet would read as a formula is escaped.</summary>
    private static string Field(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
