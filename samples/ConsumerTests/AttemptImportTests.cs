using ConsumerTests.Consumer;
using ConsumerTests.Scaffolding;
using Verification.Generated.Twilio;
using Verification.Runtime;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace ConsumerTests;

/// <summary>Whatever happens to Twilio, the network or the job, every attempt is stored exactly once.</summary>
public sealed class AttemptImportTests : IAsyncLifetime
{
    private const int Rows = 150;
    private const int PageSize = 20;
    private const int Pages = 8;
    private const int NewRows = 50;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly TestClock clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private VerificationSandbox sandbox = null!;
    private TwilioVerifyClient twilio = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string StoredFile => Path.Combine(folder.FullName, "attempts");

    private IReadOnlyDictionary<string, string> Stored => new ImportFile(StoredFile).Read();

    public async ValueTask InitializeAsync()
    {
        sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = Rows, TimeProvider = clock }, Cancelled);
        twilio = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = sandbox.Twilio.BaseUrl,
                AccountSid = sandbox.Twilio.AccountSid,
                AuthToken = sandbox.Twilio.AuthToken,
                Retry = { BaseDelay = TimeSpan.Zero },
                TimeProvider = clock,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        twilio.Dispose();
        await sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_short_outage_loses_no_row()
    {
        sandbox.Twilio.Faults.Add(new StatusFault(503), new FaultFilter(Page: 2), times: 2);

        (await ImportAsync()).ShouldBeNull();

        sandbox.Twilio.Traffic.FaultsByKind[FaultKind.Status].ShouldBe(2);
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task An_incomplete_response_is_read_again_and_stored_once()
    {
        sandbox.Twilio.Faults.Add(new CutBodyFault(100), new FaultFilter(Page: 3));

        (await ImportAsync()).ShouldBeNull();

        sandbox.Twilio.Traffic.FaultsByKind[FaultKind.CutBody].ShouldBe(1);
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task The_job_waits_a_short_time_that_Twilio_requests()
    {
        sandbox.Twilio.Faults.Add(new StatusFault(429, RetryAfter: TimeSpan.FromSeconds(20)), new FaultFilter(Page: 2));

        var import = ImportAsync();
        await clock.WaitsAsync(TimeSpan.FromSeconds(20), Cancelled);
        import.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(20));

        (await import).ShouldBeNull();
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task A_long_wait_ends_the_run_and_the_next_one_resumes()
    {
        sandbox.Twilio.Faults.Add(new StatusFault(429, RetryAfter: TimeSpan.FromHours(1)), new FaultFilter(Page: 2));

        (await ImportAsync()).ShouldBe(clock.GetUtcNow() + TimeSpan.FromHours(1));
        Stored.Count.ShouldBe(PageSize);

        (await ImportAsync()).ShouldBeNull();
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task More_pages_than_Twilio_allows_in_a_minute_are_read_at_its_pace()
    {
        var import = ImportAsync(pageSize: 1);
        await clock.WaitsAsync(TimeSpan.FromMinutes(1), Cancelled);
        sandbox.Twilio.Traffic.Requests.ShouldBe(100);
        clock.Advance(TimeSpan.FromMinutes(1));

        (await import).ShouldBeNull();
        sandbox.Twilio.Traffic.Errors.ShouldBe(0);
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_it_waits_for_a_page_resumes_with_that_page()
    {
        sandbox.Twilio.Faults.Add(new LatencyFault(TimeSpan.FromHours(1)), new FaultFilter(Page: 3));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);

        var import = ImportAsync(cancellationToken: stop.Token);
        await clock.WaitsAsync(TimeSpan.FromHours(1), Cancelled);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(import);

        (await ImportAsync()).ShouldBeNull();
        sandbox.Twilio.Traffic.Requests.ShouldBe(Pages + 1, "only the page that the job waited for is requested again");
        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task Lines_of_a_killed_run_after_its_checkpoint_are_not_stored_twice()
    {
        sandbox.Twilio.Faults.Add(new StatusFault(500), new FaultFilter(Page: 4), times: null);
        await Should.ThrowAsync<VerificationApiException>(ImportAsync());
        sandbox.Twilio.Faults.Clear();
        // The file when the process dies within the next page: a whole line and half of one.
        await File.AppendAllTextAsync(StoredFile, "VL0123 converted\nVL4567 unconv", Cancelled);

        (await ImportAsync()).ShouldBeNull();

        await ShouldHoldEveryAttemptOnceAsync();
    }

    [Fact]
    public async Task Three_nights_with_a_kill_in_the_middle_of_each_store_every_attempt_once()
    {
        for (var night = 0; night < 3; night++)
        {
            sandbox.Twilio.Faults.Add(new StatusFault(500), new FaultFilter(Page: 2), times: 4);
            await Should.ThrowAsync<VerificationApiException>(ImportAsync());
            await File.AppendAllTextAsync(StoredFile, "VL0123 unconv", Cancelled);
            Stored.Count.ShouldBeLessThan(Rows + (night * NewRows), "the run was killed in the middle");

            (await ImportAsync()).ShouldBeNull();

            await ShouldHoldEveryAttemptOnceAsync(Rows + (night * NewRows));
            await ADayPassesAsync();
        }
    }

    [Fact]
    public async Task A_killed_night_is_made_up_for_by_the_next_one()
    {
        await ImportAsync();
        await ADayPassesAsync();
        sandbox.Twilio.Faults.Add(new StatusFault(500), new FaultFilter(Page: 2), times: 4);
        await Should.ThrowAsync<VerificationApiException>(ImportAsync());
        await ADayPassesAsync();

        (await ImportAsync()).ShouldBeNull();

        await ShouldHoldEveryAttemptOnceAsync(Rows + (2 * NewRows));
    }

    [Fact]
    public async Task A_later_night_reads_what_is_new_and_what_may_have_changed_but_not_everything()
    {
        await ImportAsync();
        await ADayPassesAsync();
        var before = sandbox.Twilio.Traffic.RowsSent;

        (await ImportAsync()).ShouldBeNull();

        (sandbox.Twilio.Traffic.RowsSent - before).ShouldBeInRange(NewRows, NewRows + (Rows / 10));
    }

    [Fact]
    public async Task A_price_that_Twilio_states_a_day_later_replaces_the_stored_row()
    {
        using var nightly = new TwilioDouble { Stored = [new Attempt { Sid = "VL1", ConversionStatus = ConversionStatus.Converted }] };
        var import = new AttemptImport(nightly, new ImportFile(StoredFile), clock);
        await import.RunAsync(Cancelled);
        Stored["VL1"].ShouldBe("converted ");

        nightly.Stored =
        [
            new Attempt
            {
                Sid = "VL1",
                ConversionStatus = ConversionStatus.Converted,
                Price = OpenJson.From(new AttemptPrice { Value = "0.005", Currency = "usd" }),
            },
        ];
        clock.Advance(Day);
        await import.RunAsync(Cancelled);

        Stored["VL1"].ShouldBe("converted 0.005");
        nightly.Queries[1]!.DateCreatedAfter!.Value.ShouldBeLessThanOrEqualTo(nightly.Queries[0]!.DateCreatedBefore!.Value - Day);
    }

    /// <summary>A run of the job in a new process: it knows of the previous run only what is on the disk.</summary>
    private Task<DateTimeOffset?> ImportAsync(int pageSize = PageSize, CancellationToken? cancellationToken = null) =>
        new AttemptImport(twilio, new ImportFile(StoredFile), clock, pageSize).RunAsync(cancellationToken ?? Cancelled);

    /// <summary>From one night to the next; in the afternoon, new attempts are made.</summary>
    private async Task ADayPassesAsync()
    {
        clock.Advance(Day / 2);
        sandbox.Twilio.Faults.Add(new RowsInsertedFault(NewRows));
        await twilio.Attempts.ListPageAsync(Cancelled);
        clock.Advance(Day / 2);
    }

    private async Task ShouldHoldEveryAttemptOnceAsync(int rows = Rows)
    {
        var attempts = await twilio.Attempts.List().ToListAsync(Cancelled);
        attempts.Count.ShouldBe(rows);
        Stored
            .Select(row => $"{row.Key} {row.Value}")
            .ShouldBe(
                attempts.Select(attempt => $"{attempt.Sid} {attempt.ConversionStatus} {attempt.Price?.View?.Value}"),
                ignoreOrder: true
            );
    }
}
