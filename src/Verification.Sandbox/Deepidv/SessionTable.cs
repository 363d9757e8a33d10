using System.Globalization;
using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Deepidv;

/// <summary>The organization's sessions, computed from their numbers, in the order of <see cref="LiveRows"/>.</summary>
internal sealed class SessionTable(int seed, int count, DateTimeOffset end, TimeProvider clock)
{
    private const int WorkflowCount = 4;

    // The progress that goes with each status.
    private static readonly (string Status, string Progress)[] States =
    [
        ("VERIFIED", "COMPLETED"),
        ("VERIFIED", "COMPLETED"),
        ("REJECTED", "COMPLETED"),
        ("SUBMITTED", "COMPLETED"),
        ("PENDING", "PENDING"),
        ("PENDING", "STARTED"),
        ("VOIDED", "STARTED"),
    ];

    private static readonly string[] Types = ["session", "session", "verification", "credit-application", "silent-screening", "deep-doc"];

    private readonly RowIds ids = new(seed, "deepidv.session");
    private readonly RowIds others = new(seed, "deepidv.other");
    private readonly SeededHash hash = new(seed, "deepidv.data");
    private readonly Timeline created = new(
        seed,
        "deepidv.time",
        end.AddHours(-1),
        TimeSpan.FromDays(90),
        count,
        InstantPrecision.Milliseconds
    );

    public LiveRows Rows { get; } = new(count, clock);

    public string KeyOwner => SenderName(0);

    public string[] WorkflowIds => [.. Enumerable.Range(0, WorkflowCount).Select(WorkflowName)];

    public RowId IdOf(int session) => ids[session];

    public bool TryFind(RowId id, out int session) => ids.TryFind(id, Rows, out session);

    public DateTime CreatedAt(int session) => created.At(session, Rows);

    public bool IsSentByKeyOwner(int session) => SenderOf(session) == 0;

    /// <summary>About two sessions share a reference; every tenth has none.</summary>
    public string? ExternalIdOf(int session) =>
        hash.Chance(session, 1, 10) ? null : string.Create(CultureInfo.InvariantCulture, $"user-{hash.Below(session, 2, (count / 2) + 1)}");

    public string? WorkflowIdOf(int session) => hash.Chance(session, 3, 20) ? null : WorkflowName(hash.Below(session, 4, WorkflowCount));

    public void Write(Utf8JsonWriter json, int session)
    {
        (var status, var progress) = hash.Pick(session, 6, States);
        var created = CreatedAt(session);
        json.WriteStartObject();
        json.WriteUuid("id"u8, IdOf(session));
        json.WriteString("organization_id"u8, Name("org_", 1));
        json.WriteString("user_id"u8, Name("usr_", 1000 + hash.Below(session, 7, (count / 3) + 1)));
        json.WriteString("sender_user_id"u8, SenderName(SenderOf(session)));
        json.WriteString("status"u8, status);
        json.WriteString("type"u8, hash.Pick(session, 8, Types));
        json.WriteString("session_progress"u8, progress);
        json.WriteStringOrNull("external_id"u8, ExternalIdOf(session));
        json.WriteStringOrNull("workflow_id"u8, WorkflowIdOf(session));
        json.WriteInstant("created_at"u8, created, InstantPrecision.Milliseconds);
        json.WriteInstant("updated_at"u8, created.AddMilliseconds(hash.Below(session, 9, 3_600_000)), InstantPrecision.Milliseconds);
        json.WriteEndObject();
    }

    private int SenderOf(int session) => hash.Chance(session, 5, 50) ? 0 : hash.Below(session, 10, 5) + 1;

    private string SenderName(int sender) => Name("usr_", 100 + sender);

    private string WorkflowName(int workflow) => Name("wf_", 200 + workflow);

    private string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{others[number].High:x16}");
}
