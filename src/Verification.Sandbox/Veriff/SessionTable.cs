using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Veriff;

/// <summary>Sessions and their attempts, computed from their numbers.</summary>
internal sealed class SessionTable(int seed, int rows, DateTimeOffset end)
{
    private const int MinutesBetweenAttempts = 9;

    private static readonly string[] s_latestStatuses =
        ["approved", "declined", "created", "started", "submitted", "resubmission_requested", "review", "expired", "abandoned"];

    private static readonly string[] s_earlierStatuses = ["resubmission_requested", "declined", "expired", "abandoned"];

    private readonly RowIds _sessionIds = new(seed, "veriff.session");
    private readonly RowIds _attemptIds = new(seed, "veriff.attempt");
    private readonly SeededHash _hash = new(seed, "veriff.data");
    private readonly SessionLayout _layout = new(seed, rows);
    private readonly UserDefinedData _userDefinedData = new(seed);

    // A day remains at the end for the later attempts of the newest session and the statuses set on them.
    private readonly Timeline _started = new(
        seed,
        "veriff.time",
        end.AddDays(-1),
        TimeSpan.FromDays(180),
        new SessionLayout(seed, rows).SessionCount,
        InstantPrecision.Milliseconds);

    public int Count => _layout.SessionCount;

    public string IdOf(int session) => _sessionIds[session].ToUuid();

    public bool TryFind(RowId id, out int session) => _sessionIds.TryFind(id, Count, out session);

    /// <summary>Writes the attempts of a session, newest first.</summary>
    /// <returns>How many there are.</returns>
    public int WriteAttempts(Utf8JsonWriter json, int session)
    {
        (int first, int count) = _layout.AttemptsOf(session);
        DateTime started = _started.At(session);
        for (int place = 0; place < count; place++)
            WriteAttempt(json, first + place, place == 0, started.AddMinutes((count - 1 - place) * MinutesBetweenAttempts));
        return count;
    }

    private void WriteAttempt(Utf8JsonWriter json, int attempt, bool latest, DateTime created)
    {
        json.WriteStartObject();
        json.WriteUuid("id"u8, _attemptIds[attempt]);
        json.WriteString("status"u8, _hash.Pick(attempt, 0, latest ? s_latestStatuses : s_earlierStatuses));
        _userDefinedData.Write(json, attempt, created);
        json.WriteInstant("createdTime"u8, created, InstantPrecision.Milliseconds);
        json.WriteEndObject();
    }
}
