using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WebApi;

/// <summary>Writes a health report as one line per vendor.</summary>
internal static class HealthText
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            string.Concat(report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}, {entry.Value.Description}\n")),
            context.RequestAborted
        );
    }
}
