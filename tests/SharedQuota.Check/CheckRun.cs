using System.Globalization;
using Verification.Generated.Twilio;
using Verification.Runtime;

namespace SharedQuota.Check;

/// <summary>One run: Redis, the sandbox, two processes, and the kill.</summary>
internal sealed class CheckRun(VerificationSandbox sandbox, ScaledTime time, RedisServer redis, int secondsPerMinute)
{
    private const int Rows = 6000;
    private const int PageSize = 15;

    /// <summary>In the middle of the second minute's requests.</summary>
    private const int RequestsBeforeKill = 150;

    /// <summary>Far more of the sandbox's minutes than the work takes, which is five.</summary>
    private const int MinutesAllowed = 15;

    /// <summary>Longer than the rest of the work takes: the survivor must wait for the day of the killed process.</summary>
    private const int MinutesOfLease = 5;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Twilio's time limit of 15 seconds, on the sandbox's clock.</summary>
    private readonly TimeSpan attemptTimeout = TimeSpan.FromSeconds(secondsPerMinute) / 4;

    public static async Task<CheckResult> RunAsync(string redisProgram, int secondsPerMinute, CancellationToken cancellationToken)
    {
        var time = new ScaledTime(secondsPerMinute);
        using var redis = await RedisServer.StartAsync(redisProgram, cancellationToken);
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions
            {
                Rows = Rows,
                TimeProvider = time,
                RecentRequestCapacity = 100_000,
            },
            cancellationToken
        );
        return await new CheckRun(sandbox, time, redis, secondsPerMinute).RunAsync(cancellationToken);
    }

    private async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await EndAsync("plan", cancellationToken);
        using var killed = Work();
        using var survivor = Work();
        while (sandbox.Twilio.Traffic.Requests < RequestsBeforeKill)
            await Task.Delay(Poll, TimeProvider.System, cancellationToken);
        await killed.KillAsync(cancellationToken);
        var instant = time.GetUtcNow();
        var exitCode = await EndInTimeAsync(survivor, cancellationToken);
        var report = await EndAsync("report", cancellationToken);
        var requests = sandbox.Twilio.Traffic.RecentRequests;
        return new CheckResult(
            [.. requests.Select(request => request.ReceivedAt).Order()],
            requests.Count(request => request.Status == 429),
            instant,
            exitCode,
            report,
            await ExpectedAsync(cancellationToken)
        );
    }

    /// <summary>The exit code of a process; null if it does not end in time, and is killed.</summary>
    private async Task<int?> EndInTimeAsync(WorkerProcess process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(MinutesAllowed * secondsPerMinute));
        try
        {
            return (await process.EndAsync(limit.Token)).ExitCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await process.KillAsync(cancellationToken);
            return null;
        }
    }

    private WorkerProcess Work() =>
        WorkerProcess.Start(
            sandbox.Twilio,
            attemptTimeout,
            "work",
            "--redis",
            redis.Address,
            "--window",
            Text(secondsPerMinute),
            "--lease",
            Text(MinutesOfLease * secondsPerMinute),
            "--page-size",
            Text(PageSize)
        );

    private async Task<string> EndAsync(string command, CancellationToken cancellationToken)
    {
        using var process = WorkerProcess.Start(sandbox.Twilio, attemptTimeout, command, "--redis", redis.Address);
        var (exitCode, output) = await process.EndAsync(cancellationToken);
        return exitCode == 0
            ? string.Join(", ", output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : throw new InvalidOperationException($"'SharedQuota {command}' ended with exit code {exitCode}.");
    }

    /// <summary>What the report must say: the same rows, read by one client without a limit.</summary>
    private static async Task<string> ExpectedAsync(CancellationToken cancellationToken)
    {
        await using var unlimited = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = Rows, EnforceRateLimit = false },
            cancellationToken
        );
        using var twilio = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = unlimited.Twilio.BaseUrl,
                AccountSid = unlimited.Twilio.AccountSid,
                AuthToken = unlimited.Twilio.AuthToken,
                RateLimiter = RateLimiters.None,
            }
        );
        var attempts = await twilio.Attempts.List().ToListAsync(cancellationToken);
        var counts = attempts
            .GroupBy(attempt => attempt.ConversionStatus?.Value ?? "unknown", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}");
        return string.Join(", ", counts.Append("days left: 0"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
