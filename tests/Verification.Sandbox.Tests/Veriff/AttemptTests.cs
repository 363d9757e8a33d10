using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Veriff;

public sealed class AttemptTests(SandboxFixture fixture)
{
    private static readonly string[] Statuses =
    [
        "created",
        "started",
        "submitted",
        "approved",
        "declined",
        "resubmission_requested",
        "expired",
        "abandoned",
        "review",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(500)]
    public async Task The_sessions_hold_all_rows_in_ones_to_sevens(int rows)
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = rows },
            TestContext.Current.CancellationToken
        );

        var sessions = await ReadSessionsAsync(sandbox.Veriff);

        sessions.Sum(attempts => attempts.Length).ShouldBe(rows);
        sessions.ShouldAllBe(attempts => attempts.Length >= 1 && attempts.Length <= 7);
        sessions.SelectMany(attempts => attempts).Texts("id").ShouldBeUnique();
        sandbox.Veriff.SessionIds.ShouldBeUnique();
        sandbox.Veriff.Traffic.RowsSent.ShouldBe(rows);
    }

    [Fact]
    public async Task Attempts_come_newest_first_and_lie_in_the_past()
    {
        foreach (var attempts in await ReadSessionsAsync(fixture.Sandbox.Veriff))
        {
            attempts.Select(attempt => attempt.Instant("createdTime")).ShouldBeInOrder(SortDirection.Descending);
            attempts[0].Instant("createdTime").ShouldBeLessThan(ManualTimeProvider.Noon);
            attempts[0].Text("createdTime").ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        }
    }

    [Fact]
    public async Task Every_status_and_every_form_of_user_defined_data_occurs()
    {
        JsonElement[] attempts = [.. (await ReadSessionsAsync(fixture.Sandbox.Veriff)).SelectMany(session => session)];

        attempts.Texts("status").Distinct().ShouldBe(Statuses, ignoreOrder: true);
        JsonElement[] data =
        [
            .. attempts
                .Where(attempt => attempt.TryGetProperty("userDefinedData", out _))
                .Select(attempt => attempt.GetProperty("userDefinedData")),
        ];
        data.Length.ShouldBeLessThan(attempts.Length);
        data.Select(list => list.GetArrayLength()).Distinct().Order().ShouldBe([0, 1, 2]);
        JsonElement[] entries = [.. data.SelectMany(list => list.EnumerateArray())];
        entries.ShouldContain(entry => entry.Text("reason") == null && entry.Text("reasonCode") == null);
        entries.ShouldContain(entry => entry.Text("reason") != null && entry.Text("reasonCode") == null);
        entries.ShouldContain(entry => entry.Text("reason") != null && entry.Text("reasonCode") != null);
    }

    private static async Task<List<JsonElement[]>> ReadSessionsAsync(VeriffSandbox veriff)
    {
        using var caller = new VeriffCaller(veriff);
        var sessions = new List<JsonElement[]>();
        foreach (var id in veriff.SessionIds)
        {
            var body = (await caller.GetAttemptsAsync(id)).Json;
            body.Text("status").ShouldBe("success");
            sessions.Add([.. body.GetProperty("verifications").EnumerateArray()]);
        }

        return sessions;
    }
}
