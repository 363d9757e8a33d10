using System.Globalization;
using BringYourOwnClient;
using Refit;
using Samples.Tests.Scaffolding;
using Verification.Runtime;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace Samples.Tests.BringYourOwnClient;

public sealed class ReportTests
{
    private static readonly Dictionary<string, Func<Accounts, CancellationToken, Task<Tally>>> Reports = new()
    {
        [nameof(TypedReport)] = TypedReport.CountAsync,
        [nameof(KiotaReport)] = KiotaReport.CountAsync,
        [nameof(RefitReport)] = RefitReport.CountAsync,
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Fact]
    public async Task The_sample_prints_the_same_report_of_all_rows_three_times()
    {
        using var process = SampleProcess.Start(typeof(Report));

        var outcome = await process.EndAsync(TestContext.Current.CancellationToken);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var rows = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        foreach (var client in (int[])[3, 2, 1])
        {
            Sum(rows.Where(row => row.StartsWith("Twilio", StringComparison.Ordinal)), client).ShouldBe(new SandboxOptions().Rows);
            // Without a kind, Didit lists the sessions of users, which are three quarters of the sandbox's.
            Sum(rows.Where(row => row.StartsWith("Didit", StringComparison.Ordinal)), client).ShouldBe(new SandboxOptions().Rows * 3 / 4);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_has_fewer_than_thirty_lines(string name) =>
        File.ReadLines(Repository.PathOf("samples", "BringYourOwnClient", $"{name}.cs")).Count().ShouldBeLessThan(30);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_redirect_to_another_host_ends_each_report(string name)
    {
        await using var sandbox = await StartAsync();
        sandbox.Twilio.Faults.Add(new ForeignRedirectFault(sandbox.Deepidv.BaseUrl));

        var exception = await Should.ThrowAsync<Exception>(() =>
            Reports[name](Accounts.Of(sandbox), TestContext.Current.CancellationToken)
        );

        // Refit puts an exception of a handler into one of its own.
        (exception is ApiRequestException ? exception.InnerException : exception).ShouldBeOfType<RedirectException>();
        sandbox.Deepidv.Traffic.Requests.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_report_waits_as_the_vendor_demands(string name)
    {
        await using var sandbox = await StartAsync();
        sandbox.Didit.Faults.Add(new StatusFault(429, RetryAfter: TimeSpan.FromSeconds(1)));

        var tally = await Reports[name](Accounts.Of(sandbox), TestContext.Current.CancellationToken);

        sandbox.Didit.Traffic.Errors.ShouldBe(1);
        tally.Counts.Values.Sum().ShouldBe(175);
    }

    private static Task<VerificationSandbox> StartAsync() =>
        VerificationSandbox.StartAsync(new SandboxOptions { Rows = 100 }, TestContext.Current.CancellationToken);

    private static int Sum(IEnumerable<string> rows, int fromEnd) =>
        rows.Sum(row => int.Parse(row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^fromEnd], CultureInfo.InvariantCulture));
}
