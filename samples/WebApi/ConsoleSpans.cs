using System.Diagnostics;
using OpenTelemetry;

namespace WebApi;

/// <summary>Prints finished spans; a real service would send them to its collector.</summary>
internal sealed class ConsoleSpans(TextWriter output) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var activity in batch)
        {
            var tags = string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
            output.WriteLine($"{activity.DisplayName} {activity.Duration.TotalMilliseconds:0} ms {activity.Status} {tags}");
        }

        return ExportResult.Success;
    }
}
