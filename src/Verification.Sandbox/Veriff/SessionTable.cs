using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Veriff;

/// <summary>Sessions and their attempts, computed from their numbers.</summary>
internal sealed class SessionTable(int seed, int rows, DateTimeOffset end)
{
    private const int MinutesBetweenAttempts = 9;

    private static readonly string[] LatestStatuses =
    [
        "approved",
        "declined",
        "created",
        "started",
        "submitted",
        "resubmission_requested",
        "review",
        "expired",
        "abandoned",
    ];

    private static readonly string[] EarlierStatuses = ["resubmission_requested", "declined", "expired", "abandoned"];

    private readonly RowIds sessionIds = new(seed, "veriff.session");
    private readonly RowIds attemptIds = new(seed, "veriff.attempt");
    private readonly SeededHash hash = new(seed, "veriff.data");
    private readonly SessionLayout layout = new(seed, rows);
    private readonly UserDefinedData userDefinedData = new(seed);

    // A day remains at the end for the later attempts of the newest session and the statuses set on them.
    private readonly Timeline started = new(
        seed,
        "veriff.time",
        end.AddDays(-1),
        TimeSpan.FromDays(180),
        new SessionLayout(seed, rows).SessionCount,
        InstantPrecision.Milliseconds
    );

    public int Count => layout.SessionCount;

    public string IdOf(int session) => sessionIds[session].ToUuid();

    public bool TryFind(RowId id, out int session) => sessionIds.TryFind(id, Count, out session);

    /// <summary>Writes the attempts of a session, newest first.</summary>
    /// <returns>How many there are.</returns>
    public int WriteAttempts(Utf8JsonWriter json, int session)
    {
        (var first, var count) = layout.AttemptsOf(session);
        var started = this.started.At(session);
        for (var place = 0; place < count; place++)
            WriteAttempt(json, first + place, place == 0, started.AddMinutes((count - 1 - place) * MinutesBetweenAttempts));
        return count;
    }

    private void WriteAttempt(Utf8JsonWriter json, int attempt, bool latest, DateTime created)
    {
        json.WriteStartObject();
        json.WriteUuid("id"u8, attemptIds[attempt]);
        json.WriteString("status"u8, hash.Pick(attempt, 0, latest ? LatestStatuses : EarlierStatuses));
        userDefinedData.Write(json, attempt, created);
        json.WriteInstant("createdTime"u8, created, InstantPrecision.Milliseconds);
        json.WriteEndObject();
    }
}
