using System.Globalization;
using System.Text;

namespace NightlyExport.Files;

/// <summary>
/// The NDJSON and CSV files of one vendor and night, and the state beside them. Rows are on the disk before the state that counts them,
/// and what was written after it is cut off when a run continues: no row is lost or repeated.
/// </summary>
internal sealed class VendorFiles : IDisposable
{
    private readonly string stateFile;
    private readonly FileStream ndjson;
    private readonly FileStream csv;

    public VendorFiles(string folder, string vendor, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        stateFile = Path.Combine(folder, vendor + ".state.json");
        var name = string.Create(CultureInfo.InvariantCulture, $"{vendor}.{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        State = ExportState.Continue(ExportState.Read(stateFile), name);
        ndjson = Open(Path.Combine(folder, State.Name + ".ndjson"), State.NdjsonBytes);
        csv = Open(Path.Combine(folder, State.Name + ".csv"), State.CsvBytes);
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
        Save(
            State with
            {
                Position = page.Position,
                Rows = State.Rows + page.Rows.Count,
                NdjsonBytes = ndjson.Length,
                CsvBytes = csv.Length,
            }
        );
    }

    /// <summary>Records that the night is finished.</summary>
    public void Finish() => Save(State with { IsDone = true, NdjsonBytes = ndjson.Length, CsvBytes = csv.Length });

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
