using System.Text.Json.Nodes;
using NightlyExport;
using Samples.Tests.Scaffolding;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace Samples.Tests.NightlyExport;

/// <summary>Three nights of one account, and a day between them on which rows arrive.</summary>
public sealed class NightsTests : IAsyncLifetime
{
    private const int Rows = 1_300;
    private const int NewRows = 1_200;
    private const int Nights = 3;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TemporaryFolder folder = new();
    private readonly SetClock clock = new(new(2026, 3, 14, 2, 0, 0, TimeSpan.Zero));
    private VerificationSandbox sandbox = null!;
    private Accounts accounts = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions
            {
                Rows = Rows,
                TimeProvider = clock,
                EnforceRateLimit = false,
            },
            Cancelled
        );
        accounts = Accounts.Of(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        accounts.Dispose();
        await sandbox.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Three_nights_with_a_kill_in_the_middle_of_each_export_every_row()
    {
        using var kill = new CancellationTokenSource();
        await kill.CancelAsync();
        for (var night = 0; night < Nights; night++)
        {
            (await RunAsync(kill.Token)).ShouldBe(130);
            foreach (var file in Directory.GetFiles(folder.Combine(""), "*.ndjson").OrderDescending(StringComparer.Ordinal).Take(1))
                await File.AppendAllTextAsync(file, "{\"id\":\"half a ro", Cancelled);
            Exported("deepidv").Count.ShouldBeLessThan(Rows + (night * NewRows), "the run was killed in the middle");

            (await RunAsync(Cancelled)).ShouldBe(0);

            await ShouldHoldAllRowsAsync(night);
            await ADayPassesAsync();
        }

        foreach (var vendor in new[] { "veriff", "twilio", "didit", "deepidv" })
            Files(vendor).Count.ShouldBe(Nights, vendor);
    }

    [Fact]
    public async Task A_night_that_was_killed_and_not_repeated_is_made_up_for_by_the_next_one()
    {
        await RunAsync(Cancelled);
        await ADayPassesAsync();
        using var kill = new CancellationTokenSource();
        await kill.CancelAsync();
        await RunAsync(kill.Token);
        await ADayPassesAsync();

        (await RunAsync(Cancelled)).ShouldBe(0);

        await ShouldHoldAllRowsAsync(days: 2);
    }

    [Fact]
    public async Task A_later_night_reads_what_is_new_and_the_overlap()
    {
        await RunAsync(Cancelled);
        await ADayPassesAsync();
        (var twilio, var didit) = (sandbox.Twilio.Traffic.RowsSent, sandbox.Didit.Traffic.RowsSent);

        await RunAsync(Cancelled);

        (sandbox.Twilio.Traffic.RowsSent - twilio).ShouldBeInRange(NewRows, NewRows + (Rows / 20));
        (sandbox.Didit.Traffic.RowsSent - didit).ShouldBeInRange(2 * NewRows, (2 * NewRows) + (Rows / 5));
    }

    private Task<int> RunAsync(CancellationToken interruption) =>
        new ExportRun(folder.Combine(""), since: null, clock, TextWriter.Null, TextWriter.Null).RunAsync(accounts, interruption);

    private async Task ADayPassesAsync()
    {
        clock.Now += Day / 2;
        foreach (var faults in new[] { sandbox.Twilio.Faults, sandbox.Didit.Faults, sandbox.Deepidv.Faults })
            faults.Add(new RowsInsertedFault(NewRows));
        await accounts.Twilio.Attempts.ListPageAsync(Cancelled);
        await accounts.Didit.Sessions.ListPageAsync(new() { SessionKind = Verification.Generated.Didit.SessionKind.All }, Cancelled);
        await accounts.Deepidv.Sessions.ListPageAsync(new() { ByOrganization = true }, Cancelled);
        clock.Now += Day / 2;
    }

    private async Task ShouldHoldAllRowsAsync(int days)
    {
        var attempts = await accounts.Twilio.Attempts.List().Select(attempt => attempt.Sid).ToListAsync(Cancelled);
        attempts.Count.ShouldBe(Rows + (days * NewRows));
        Exported("twilio").ShouldBe(attempts, ignoreOrder: true);
        // New sessions arrive of both kinds.
        var sessions = accounts.Didit.Sessions.List(new() { SessionKind = Verification.Generated.Didit.SessionKind.All });
        (await sessions.CountAsync(Cancelled)).ShouldBe(Rows + (days * 2 * NewRows));
        Exported("didit").ShouldBe(await sessions.Select(session => session.SessionId).ToListAsync(Cancelled), ignoreOrder: true);
        var others = accounts.Deepidv.Sessions.List(new() { ByOrganization = true });
        Exported("deepidv").ShouldBe(await others.Select(session => session.Id).ToListAsync(Cancelled), ignoreOrder: true);
        Exported("veriff").Count.ShouldBe(Rows);
    }

    /// <summary>What a reader has that loads the files in order and by id.</summary>
    private HashSet<string?> Exported(string vendor) =>
        [
            .. Files(vendor)
                .SelectMany(File.ReadLines)
                .Where(line => line.EndsWith('}'))
                .Select(line => JsonNode.Parse(line)!)
                .Select(row => (row["id"] ?? row["sid"] ?? row["session_id"])!.GetValue<string>()),
        ];

    private List<string> Files(string vendor) =>
        [.. Directory.GetFiles(folder.Combine(""), vendor + ".*.ndjson").Order(StringComparer.Ordinal)];

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
