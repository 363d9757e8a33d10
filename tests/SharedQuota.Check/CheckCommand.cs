namespace SharedQuota.Check;

/// <summary>Runs the check as often as asked, and prints one line per run.</summary>
internal static class CheckCommand
{
    public const int BadUsage = 2;

    public static async Task<int> RunAsync(int runs, int secondsPerMinute, CancellationToken cancellationToken)
    {
        if (RedisServer.Find() is not { } program)
        {
            await Console.Error.WriteLineAsync(
                "shared-quota: redis-server is not on the PATH. Install it with your system's packages (on Debian or Ubuntu: "
                    + "apt-get install redis-server), or add its folder to the PATH."
            );
            return BadUsage;
        }

        var failures = 0;
        for (var run = 1; run <= runs; run++)
        {
            var result = await CheckRun.RunAsync(program, secondsPerMinute, cancellationToken);
            Console.WriteLine($"run {run}: {result}");
            foreach (var problem in result.Problems())
            {
                failures++;
                Console.WriteLine($"run {run}: FAILED: {problem}");
            }
        }

        return failures == 0 ? 0 : 1;
    }
}
