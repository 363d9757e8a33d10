using System.Text.Json;
using System.Text.Json.Serialization;

namespace NightlyExport.Files;

/// <summary>The progress of the export of one vendor.</summary>
/// <param name="Position">Where to resume; null before the first page, and at the end.</param>
/// <param name="IsDone">Whether all rows are exported.</param>
/// <param name="Rows">The number of exported rows.</param>
/// <param name="NdjsonBytes">The length of the NDJSON file at that point: bytes beyond it were being written when the run ended.</param>
/// <param name="CsvBytes">The length of the CSV file at that point.</param>
internal sealed record ExportState(string? Position, bool IsDone, long Rows, long NdjsonBytes, long CsvBytes)
{
    public static ExportState Start { get; } = new(null, IsDone: false, 0, 0, 0);

    public static ExportState Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), StateJson.Default.ExportState) ?? Start : Start;

    /// <summary>Replaces the file in one step: after a crash it holds the old state or the new one, never half of either.</summary>
    public void Write(string file)
    {
        var temporary = file + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(this, StateJson.Default.ExportState));
        File.Move(temporary, file, overwrite: true);
    }
}

[JsonSerializable(typeof(ExportState))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class StateJson : JsonSerializerContext;
