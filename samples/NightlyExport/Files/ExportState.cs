using System.Text.Json;
using System.Text.Json.Serialization;

namespace NightlyExport.Files;

/// <summary>The progress of the export of one vendor.</summary>
/// <param name="Position">From where to continue: the window of time with its checkpoint, or for Veriff the last session; null at the
/// start.</param>
/// <param name="Name">The name of the night's files, without extension.</param>
/// <param name="IsDone">Whether the night is finished; the next one has files of its own.</param>
/// <param name="Rows">The number of rows in the night's files.</param>
/// <param name="NdjsonBytes">The length of the NDJSON file at that point: bytes beyond it were being written when the run ended.</param>
/// <param name="CsvBytes">The length of the CSV file at that point.</param>
internal sealed record ExportState(string? Position, string Name, bool IsDone, long Rows, long NdjsonBytes, long CsvBytes)
{
    public static ExportState? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), StateJson.Default.ExportState) : null;

    /// <summary>The state of a new night, or of an unfinished one that continues.</summary>
    public static ExportState Continue(ExportState? state, string name) =>
        state is null || (state.IsDone && state.Name != name)
            ? new ExportState(state?.Position, name, IsDone: false, 0, 0, 0)
            : state with
            {
                IsDone = false,
            };

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
