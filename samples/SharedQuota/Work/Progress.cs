using System.Text.Json;
using System.Text.Json.Serialization;

namespace SharedQuota.Work;

/// <summary>How far a day is counted. It is written as a whole, so counts and checkpoint always belong together.</summary>
/// <param name="Counts">The attempts so far, by status.</param>
/// <param name="Checkpoint">Where the next page begins; null at the start.</param>
internal sealed record Progress(IReadOnlyDictionary<string, int> Counts, string? Checkpoint)
{
    public static Progress None { get; } = new(new Dictionary<string, int>(), null);

    public static Progress Parse(string json) => JsonSerializer.Deserialize(json, ProgressJson.Default.Progress) ?? None;

    /// <summary>This progress and one more page.</summary>
    public Progress With(IEnumerable<string> statuses, string checkpoint)
    {
        var counts = Counts.ToDictionary();
        foreach (var status in statuses)
            counts[status] = counts.GetValueOrDefault(status) + 1;
        return new Progress(counts, checkpoint);
    }

    public override string ToString() => JsonSerializer.Serialize(this, ProgressJson.Default.Progress);
}

[JsonSerializable(typeof(Progress))]
internal sealed partial class ProgressJson : JsonSerializerContext;
