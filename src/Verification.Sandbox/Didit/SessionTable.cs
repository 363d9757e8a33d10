using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Didit;

/// <summary>The sessions of one kind, computed from their numbers, in the order of <see cref="LiveRows"/>.</summary>
internal abstract class SessionTable(int seed, string kind, int count, DateTimeOffset end, TimeProvider clock)
{
    private readonly RowIds ids = new(seed, "didit." + kind);
    private readonly Timeline created = new(seed, "didit.time." + kind, end, TimeSpan.FromDays(90), count, InstantPrecision.Microseconds);

    /// <summary>How many sessions there were at the start.</summary>
    public int Count => count;

    public LiveRows Rows { get; } = new(count, clock);

    public string Kind => kind;

    protected SeededHash Hash { get; } = new(seed, "didit.data." + kind);

    public DateTime CreatedAt(int session) => created.At(session, Rows);

    public RowId IdOf(int session) => ids[session];

    public bool TryFind(RowId id, out int session) => ids.TryFind(id, Rows, out session);

    /// <summary>The vendor numbers sessions upwards, so that the newest has the highest number.</summary>
    public int NumberOf(int session) => count - session;

    public int WorkflowOf(int session) => Hash.Below(session, 0, Workflows.Count);

    public abstract string StatusOf(int session);

    public abstract string? VendorDataOf(int session);

    public abstract string? CountryOf(int session);

    public abstract string? WarningOf(int session);

    public abstract bool MatchesSearch(int session, SearchText search);

    public void Write(Utf8JsonWriter json, int session)
    {
        json.WriteStartObject();
        json.WriteUuid("session_id"u8, IdOf(session));
        json.WriteString("session_kind"u8, kind);
        json.WriteNumber("session_number"u8, NumberOf(session));
        json.WriteString("status"u8, StatusOf(session));
        json.WriteStringOrNull("vendor_data"u8, VendorDataOf(session));
        json.WriteInstant("created_at"u8, CreatedAt(session), InstantPrecision.Microseconds);
        WriteOwnProperties(json, session);
        json.WriteStringOrNull("country"u8, CountryOf(session));
        json.WriteEndObject();
    }

    protected abstract void WriteOwnProperties(Utf8JsonWriter json, int session);
}
