using System.CommandLine;
using SharedQuota.Check;

const string Description = """
    Runs the sample SharedQuota against a sandbox: two processes share Twilio's quota through a redis-server that this program starts, and
    one of them is killed in the middle. Checks, from the sandbox's side, that no minute had more than 100 requests and that all work was done.

    Exit codes: 0 all is well, 1 a check failed, 2 bad usage, or there is no redis-server.
    """;

var runs = new Option<int>("--runs") { Description = "How often.", DefaultValueFactory = _ => 1 };
var minute = new Option<int>("--minute")
{
    Description = "How many seconds a minute of the sandbox takes: 60 is real time.",
    DefaultValueFactory = _ => 8,
};
var root = new RootCommand(Description) { runs, minute };
root.SetAction((result, cancellationToken) => CheckCommand.RunAsync(result.GetValue(runs), result.GetValue(minute), cancellationToken));
var parsed = root.Parse(args);
if (parsed.Errors is not [var problem, ..])
    return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
await Console.Error.WriteLineAsync($"shared-quota: {problem.Message} See --help.");
return CheckCommand.BadUsage;
