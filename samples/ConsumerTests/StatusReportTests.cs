using ConsumerTests.Consumer;
using Verification.Generated.Didit;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace ConsumerTests;

/// <summary>The report counts every session once, even while new ones arrive.</summary>
public sealed class StatusReportTests
{
    [Fact]
    public async Task Sessions_that_arrive_between_two_pages_do_not_make_others_count_twice()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 400 }, cancellationToken);
        using var didit = new DiditClient(new DiditOptions { BaseUrl = sandbox.Didit.BaseUrl, ApiKey = sandbox.Didit.ApiKey });
        var report = new StatusReport(didit);
        var undisturbed = await report.CountAsync(cancellationToken);

        sandbox.Didit.Faults.Add(new RowsInsertedFault(7), new FaultFilter(Page: 3));
        var disturbed = await report.CountAsync(cancellationToken);

        sandbox.Didit.Traffic.FaultsByKind[FaultKind.RowsInserted].ShouldBe(1);
        disturbed.ShouldBe(undisturbed, ignoreOrder: true);
    }
}
