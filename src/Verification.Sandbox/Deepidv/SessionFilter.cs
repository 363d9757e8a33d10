using System.Globalization;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary>Which sessions a request lists: one mode, the first of four in the order of the vendor page, and the dates.</summary>
internal sealed class SessionFilter
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private readonly QueryParameters query;
    private readonly Predicate<int> mode;
    private readonly Func<int, DateTime> createdAt;
    private readonly Predicate<int> contains;
    private readonly DateTime start;
    private readonly DateTime end;

    public SessionFilter(QueryParameters query, SessionTable sessions)
    {
        this.query = query;
        createdAt = sessions.CreatedAt;
        contains = sessions.Rows.Contains;
        (this.mode, var mode) = ModeOf(query, sessions);
        start = Date("start_date", false) ?? DateTime.MinValue;
        end = Date("end_date", true) ?? DateTime.MaxValue;
        Key = new SeededHash(0, string.Create(CultureInfo.InvariantCulture, $"{mode}|{start:O}|{end:O}"))
            .Of(0, 0)
            .ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Equal for equal filters; tokens carry it.</summary>
    public string Key { get; }

    /// <summary>The parameter that cannot be read, if there is one.</summary>
    public string? BadParameter { get; private set; }

    public bool Matches(int session) =>
        contains(session) && mode(session) && createdAt(session) is var created && created >= start && created <= end;

    private (Predicate<int> Condition, string Name) ModeOf(QueryParameters query, SessionTable sessions)
    {
        var byOrganization = query.Text("by_organization");
        if (byOrganization is not (null or "true" or "false"))
            BadParameter = "by_organization";
        if (query.Text("external_id") is { } externalId)
            return (session => sessions.ExternalIdOf(session) == externalId, "external_id=" + externalId);
        if (query.Text("workflow_id") is { } workflowId)
            return (session => sessions.WorkflowIdOf(session) == workflowId, "workflow_id=" + workflowId);
        return byOrganization == "true" ? (_ => true, "organization") : (sessions.IsSentByKeyOwner, "sender");
    }

    /// <summary>An end without a time is the end of its day, so that "on or before this date" includes the date.</summary>
    private DateTime? Date(string name, bool isEnd)
    {
        if (query.Text(name) is not { } text)
            return null;
        if (
            !DateTime.TryParseExact(
                text,
                DateFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var date
            )
        )
        {
            BadParameter ??= name;
            return null;
        }

        return isEnd && text.Length == DateFormats[0].Length ? date.AddTicks(TimeSpan.TicksPerDay - 1) : date;
    }
}
