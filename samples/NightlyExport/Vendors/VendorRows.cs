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
    // Twilio may change the price for 24 hours after the delivery.
    private static readonly TimeSpan PriceOverlap = TimeSpan.FromHours(25);

    // Sessions are listed by their creation; by then the person has a few days to finish, and a reviewer to decide.
    private static readonly TimeSpan DecisionOverlap = TimeSpan.FromDays(7);

    /// <summary>All vendors by name.</summary>
    /// <param name="accounts">The clients.</param>
    /// <param name="since">Where the first window of all starts; null for the oldest row.</param>
    /// <param name="now">Where this run's window ends.</param>
    public static IReadOnlyDictionary<string, Func<string?, IAsyncEnumerable<ExportPage>>> Of(
        Accounts accounts,
        DateOnly? since,
        DateTimeOffset now
    )
    {
        DateTimeOffset? start = since is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
        var first = new TimeWindow(start, now);
        return new Dictionary<string, Func<string?, IAsyncEnumerable<ExportPage>>>
        {
            ["veriff"] = position => VeriffSessions.ReadAsync(accounts, position, Row),
            ["twilio"] = position => WindowsAsync(position, first, PriceOverlap, window => Attempts(accounts, window), Row),
            ["didit"] = position => WindowsAsync(position, first, DecisionOverlap, window => DiditSessions(accounts, window), Row),
            ["deepidv"] = position => WindowsAsync(position, first, DecisionOverlap, window => DeepidvSessions(accounts, window), Row),
        };
    }

    private static PagedSequence<TwilioAttempt> Attempts(Accounts accounts, TimeWindow window) =>
        accounts.Twilio.Attempts.List(new() { DateCreatedAfter = window.From, DateCreatedBefore = window.To });

    /// <summary>Didit filters by day, and for companies the last day is not included.</summary>
    private static PagedSequence<Session> DiditSessions(Accounts accounts, TimeWindow window) =>
        accounts.Didit.Sessions.List(
            new()
            {
                SessionKind = SessionKind.All,
                DateFrom = window.From is { } from ? DateOnly.FromDateTime(from.UtcDateTime) : null,
                DateTo = DateOnly.FromDateTime(window.To.UtcDateTime).AddDays(1),
            }
        );

    private static PagedSequence<DeepidvSession> DeepidvSessions(Accounts accounts, TimeWindow window) =>
        accounts.Deepidv.Sessions.List(
            new()
            {
                ByOrganization = true,
                StartDate = window.From,
                EndDate = window.To,
            }
        );

    /// <summary>The rest of the stored window, if it is unfinished, and then the window up to now.</summary>
    private static async IAsyncEnumerable<ExportPage> WindowsAsync<T>(
        string? position,
        TimeWindow first,
        TimeSpan overlap,
        Func<TimeWindow, PagedSequence<T>> list,
        Func<T, ExportRow> row
    )
    {
        var window = position is null ? first : TimeWindow.Parse(position);
        do
        {
            if (window.IsFinished)
                window = window.Next(first.To, overlap);
            await foreach (var page in list(window).Pages(window.Checkpoint))
            {
                window = window.At(page.Next);
                yield return new ExportPage([.. page.Items.Select(row)], window.ToString());
            }
        } while (window.To < first.To);
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
