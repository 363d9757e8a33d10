using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Veriff;

/// <summary>
/// The statuses that a customer sets on attempts: absent for an integration without the feature, empty, or one or two
/// entries. A reason that was typed by hand has no code. A status may have no reason.
/// </summary>
internal sealed class UserDefinedData(int seed)
{
    private static readonly (string Name, string Code)[] Statuses =
    [
        ("Approved", "approved"),
        ("Custom status for suspicious attempt", "custom_status_for_suspicious_attempt"),
        ("Waiting for second line", "waiting_for_second_line"),
    ];

    private static readonly (string Name, string? Code)[] Reasons =
    [
        ("Approved by user", "approved_by_user"),
        ("Looks like velocity abuse", "looks_like_velocity_abuse"),
        ("Typed by hand: the made-up document is a cut-out, see \"notes\"", null),
    ];

    private readonly SeededHash hash = new(seed, "veriff.userDefinedData");

    public void Write(Utf8JsonWriter json, int attempt, DateTime attemptCreated)
    {
        var share = hash.Below(attempt, 0, 100);
        if (share < 25)
            return;
        json.WriteStartArray("userDefinedData"u8);
        var entries =
            share < 60 ? 0
            : share < 90 ? 1
            : 2;
        for (var entry = entries - 1; entry >= 0; entry--)
            WriteEntry(json, attempt, entry, attemptCreated);
        json.WriteEndArray();
    }

    private void WriteEntry(Utf8JsonWriter json, int attempt, int entry, DateTime attemptCreated)
    {
        var field = 1 + (entry * 4);
        (var status, var statusCode) = hash.Pick(attempt, field, Statuses);
        (var reason, var reasonCode) = hash.Chance(attempt, field + 1, 25) ? (null, null) : hash.Pick(attempt, field + 2, Reasons);
        var created = attemptCreated.AddMilliseconds(hash.Below(attempt, field + 3, 500_000) + (entry * 600_000));
        json.WriteStartObject();
        json.WriteString("status"u8, status);
        json.WriteString("statusCode"u8, statusCode);
        json.WriteStringOrNull("reason"u8, reason);
        json.WriteStringOrNull("reasonCode"u8, reasonCode);
        json.WriteInstant("createdAt"u8, created, InstantPrecision.Milliseconds);
        json.WriteEndObject();
    }
}
