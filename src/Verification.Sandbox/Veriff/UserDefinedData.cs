using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Veriff;

/// <summary>
/// The statuses that a customer sets on attempts: absent for an integration without the feature, empty, or one or two
/// entries. A reason that was typed by hand has no code. A status may have no reason.
/// </summary>
internal sealed class UserDefinedData(int seed)
{
    private static readonly (string Name, string Code)[] s_statuses =
    [
        ("Approved", "approved"),
        ("Custom status for suspicious attempt", "custom_status_for_suspicious_attempt"),
        ("Waiting for second line", "waiting_for_second_line"),
    ];

    private static readonly (string Name, string? Code)[] s_reasons =
    [
        ("Approved by user", "approved_by_user"),
        ("Looks like velocity abuse", "looks_like_velocity_abuse"),
        ("Typed by hand: the made-up document is a cut-out, see \"notes\"", null),
    ];

    private readonly SeededHash _hash = new(seed, "veriff.userDefinedData");

    public void Write(Utf8JsonWriter json, int attempt, DateTime attemptCreated)
    {
        int share = _hash.Below(attempt, 0, 100);
        if (share < 25)
            return;
        json.WriteStartArray("userDefinedData"u8);
        int entries = share < 60 ? 0 : share < 90 ? 1 : 2;
        for (int entry = entries - 1; entry >= 0; entry--)
            WriteEntry(json, attempt, entry, attemptCreated);
        json.WriteEndArray();
    }

    private void WriteEntry(Utf8JsonWriter json, int attempt, int entry, DateTime attemptCreated)
    {
        int field = 1 + (entry * 4);
        (string status, string statusCode) = _hash.Pick(attempt, field, s_statuses);
        (string? reason, string? reasonCode) = _hash.Chance(attempt, field + 1, 25) ? (null, null) : _hash.Pick(attempt, field + 2, s_reasons);
        DateTime created = attemptCreated.AddMilliseconds(_hash.Below(attempt, field + 3, 500_000) + (entry * 600_000));
        json.WriteStartObject();
        json.WriteString("status"u8, status);
        json.WriteString("statusCode"u8, statusCode);
        json.WriteStringOrNull("reason"u8, reason);
        json.WriteStringOrNull("reasonCode"u8, reasonCode);
        json.WriteInstant("createdAt"u8, created, InstantPrecision.Milliseconds);
        json.WriteEndObject();
    }
}
