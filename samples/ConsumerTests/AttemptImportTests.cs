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

    private readonly TestClock clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private VerificationSandbox sandbox = null!;
    private TwilioVerifyClient twilio = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string StoredFile => Path.Combine(folder.FullName, "attempts");

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
        (await File.ReadAllLinesAsync(StoredFile, Cancelled)).Length.ShouldBe(PageSize);

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
    public async Task A_finished_import_requests_nothing_when_it_is_run_again()
    {
        await ImportAsync();
        var requests = sandbox.Twilio.Traffic.Requests;

        (await ImportAsync()).ShouldBeNull();

        sandbox.Twilio.Traffic.Requests.ShouldBe(requests);
    }

    /// <summary>A run of the job in a new process: it knows of the previous run only what is on the disk.</summary>
    private Task<DateTimeOffset?> ImportAsync(int pageSize = PageSize, CancellationToken? cancellationToken = null) =>
        new AttemptImport(twilio, new ImportFile(StoredFile), clock, pageSize).RunAsync(cancellationToken ?? Cancelled);

    private async Task ShouldHoldEveryAttemptOnceAsync()
    {
        var stored = await File.ReadAllLinesAsync(StoredFile, Cancelled);
        var attempts = await twilio.Attempts.List().ToListAsync(Cancelled);
        stored.Length.ShouldBe(Rows);
        stored.ShouldBe(attempts.Select(attempt => $"{attempt.Sid} {attempt.ConversionStatus}"));
    }
}
