using System.CommandLine;
using SharedQuota.Work;
using StackExchange.Redis;

namespace SharedQuota;

/// <summary>The command line: plans work, does it in as many processes as you start, and reports the result.</summary>
internal static class SharedQuotaCommand
{
    private const int Failed = 1;
    private const int Usage = 2;

    private const string Description = """
        Counts the attempts of a Twilio account by status, in several processes that share its quota.

        Start Redis and a sandbox, set TwilioVerify__BaseUrl, TwilioVerify__AccountSid and TwilioVerify__AuthToken, then:
          SharedQuota plan --days 30
          SharedQuota work        (in as many processes as you like)
          SharedQuota report

        Exit codes: 0 done, 1 Redis or Twilio failed, 2 wrong usage.
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var redis = new Option<string>("--redis")
        {
            Description = "The address of Redis, as StackExchange.Redis takes it.",
            DefaultValueFactory = _ => "localhost:6379",
            Recursive = true,
        };
        var root = new RootCommand(Description) { redis, Plan(redis, output), Work(redis, error), Report(redis, output) };
        var parsed = root.Parse(arguments);
        if (parsed.Errors is [var problem, ..])
        {
            await error.WriteLineAsync($"shared-quota: {problem.Message} See --help.");
            return Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(invocation);
        }
        catch (RedisException exception)
        {
            await error.WriteLineAsync($"shared-quota: Redis at {parsed.GetValue(redis)} failed: {exception.Message}");
            return Failed;
        }
    }

    private static Command Plan(Option<string> redis, TextWriter output)
    {
        var days = new Option<int>("--days")
        {
            Description = "How many days back from today; Twilio keeps attempts for 30.",
            DefaultValueFactory = _ => 30,
        };
        var command = new Command("plan", "Puts one item of work per day into Redis, and forgets earlier results.") { days };
        command.SetAction(
            async (result, _) =>
            {
                using var connection = await ConnectionMultiplexer.ConnectAsync(result.GetRequiredValue(redis));
                var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                DateOnly[] all = [.. Enumerable.Range(0, result.GetValue(days) + 1).Select(back => today.AddDays(-back))];
                await new WorkList(connection.GetDatabase(), TimeSpan.Zero).PlanAsync(all);
                await output.WriteLineAsync($"{all.Length} days are planned.");
            }
        );
        return command;
    }

    private static Command Work(Option<string> redis, TextWriter error)
    {
        var permits = Number("--permits", "The requests that the account may send in one window, from all processes.", 100);
        var window = Number("--window", "The window, in seconds.", 60);
        var lease = Number("--lease", "After how many seconds without progress another process takes over a day.", 300);
        var pageSize = Number("--page-size", "The rows of one page, 1 to 1000.", 1000);
        var command = new Command("work", "Counts day after day, until no process has one left.") { permits, window, lease, pageSize };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                using var connection = await ConnectionMultiplexer.ConnectAsync(result.GetRequiredValue(redis));
                var quota = new Quota.SharedQuotaSettings(result.GetValue(permits), TimeSpan.FromSeconds(result.GetValue(window)));
                var work = new WorkList(connection.GetDatabase(), TimeSpan.FromSeconds(result.GetValue(lease)));
                return await Worker.RunAsync(connection, quota, work, result.GetValue(pageSize), error, cancellationToken);
            }
        );
        return command;
    }

    private static Command Report(Option<string> redis, TextWriter output)
    {
        var command = new Command("report", "Prints the attempts by status, and the days that are not done.");
        command.SetAction(
            async (result, _) =>
            {
                using var connection = await ConnectionMultiplexer.ConnectAsync(result.GetRequiredValue(redis));
                var work = new WorkList(connection.GetDatabase(), TimeSpan.Zero);
                foreach (var (status, count) in await work.TotalAsync())
                    await output.WriteLineAsync($"{status} {count}");
                await output.WriteLineAsync($"days left: {await work.LeftAsync()}");
            }
        );
        return command;
    }

    private static Option<int> Number(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} must be at least 1.");
        });
        return option;
    }
}
