using System.Text.Json;
using Verification.Generated.Didit;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;
using DeepidvSession = Verification.Generated.Deepidv.Session;
using TwilioAttempt = Verification.Generated.Twilio.Attempt;
using VeriffAttempt = Verification.Generated.Veriff.Attempt;

namespace NightlyExport.Vendors;

/// <summary>The rows of each vendor as pages to export, starting from a position.</summary>
internal static class VendorRows
{
    /// <summary>All vendors by name.</summary>
    public static IReadOnlyDictionary<string, Func<string?, IAsyncEnumerable<ExportPage>>> Of(Accounts accounts, DateOnly? since)
    {
        DateTimeOffset? instant = since is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
        return new Dictionary<string, Func<string?, IAsyncEnumerable<ExportPage>>>
        {
            ["veriff"] = position => VeriffSessions.ReadAsync(accounts, position, Row),
            ["twilio"] = position => PagesAsync(accounts.Twilio.Attempts.List(new() { DateCreatedAfter = instant }), position, Row),
            ["didit"] = position =>
                PagesAsync(accounts.Didit.Sessions.List(new() { SessionKind = SessionKind.All, DateFrom = since }), position, Row),
            ["deepidv"] = position =>
                PagesAsync(accounts.Deepidv.Sessions.List(new() { ByOrganization = true, StartDate = instant }), position, Row),
        };
    }

    private static async IAsyncEnumerable<ExportPage> PagesAsync<T>(PagedSequence<T> rows, string? position, Func<T, ExportRow> row)
    {
        await foreach (var page in rows.Pages(position is null ? null : Checkpoint.Parse(position)))
        {
            yield return new ExportPage([.. page.Items.Select(row)], page.Next.IsEnd ? null : page.Next.ToString());
        }
    }

    private static ExportRow Row(VeriffAttempt attempt) => new(attempt.Id, attempt.Status?.Value, attempt.CreatedTime, Json(attempt));

    private static ExportRow Row(TwilioAttempt attempt) =>
        new(attempt.Sid, attempt.ConversionStatus?.Value, attempt.DateCreated, Json(attempt));

    private static ExportRow Row(Session session) => new(session.SessionId, session.Status?.Value, session.CreatedAt, Json(session));

    private static ExportRow Row(DeepidvSession session) => new(session.Id, session.Status?.Value, session.CreatedAt, Json(session));

    private static byte[] Json<T>(T row)
        where T : IJsonModel<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            row.Write(writer);
        return stream.ToArray();
    }
}
