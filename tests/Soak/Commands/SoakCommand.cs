using System.CommandLine;
using Soak.Export;
using Soak.Sandboxes;

namespace Soak.Commands;

internal static class SoakCommand
{
    private const string Description = """
        Reads every row of every vendor from a sandbox that fails on purpose, and checks that each row came once and that memory
        stays flat; then kills an export at random moments, resumes it, and checks that no row is lost. The figures are in
        docs/reliability.md. Exit codes: 0 all is well, 1 something was lost, repeated or grew, 2 bad usage.
        """;

    public static Task<int> RunAsync(string[] arguments)
    {
        var rows = new Option<int>("--rows") { Description = "Rows of each vendor.", DefaultValueFactory = _ => 1_000_000 };
        var exportRows = new Option<int>("--export-rows")
        {
            Description = "Rows of each vendor for the exports that are killed.",
            DefaultValueFactory = _ => 200_000,
        };
        var kills = new Option<int>("--kills") { Description = "How often each export is killed.", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "The seed of rows, faults and kills.", DefaultValueFactory = _ => 42 };
        var rate = new Option<double>("--fault-rate")
        {
            Description = "The share of requests that get a fault.",
            DefaultValueFactory = _ => 0.05,
        };
        var root = new RootCommand(Description) { rows, exportRows, kills, seed, rate, Serve(), Export() };
        root.SetAction(
            (result, cancellationToken) =>
                SoakRun.RunAsync(
                    new SandboxPlan(result.GetValue(rows), result.GetValue(seed), result.GetValue(rate)),
                    result.GetValue(exportRows),
                    result.GetValue(kills),
                    Console.Out,
                    cancellationToken
                )
        );
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? parsed.InvokeAsync() : RefuseAsync(parsed.Errors[0].Message);
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync($"{message} Try --help.");
        return 2;
    }

    /// <summary>The sandbox as a child of the run.</summary>
    private static Command Serve()
    {
        var rows = new Option<int>("--rows") { Required = true };
        var seed = new Option<int>("--seed") { Required = true };
        var rate = new Option<double>("--fault-rate") { Required = true };
        var command = new Command("serve", "Runs the sandbox until the input ends; used by the run itself.") { rows, seed, rate };
        command.SetAction(
            (result, cancellationToken) =>
                SandboxServer.RunAsync(
                    new SandboxPlan(result.GetValue(rows), result.GetValue(seed), result.GetValue(rate)),
                    Console.In,
                    Console.Out,
                    cancellationToken
                )
        );
        return command;
    }

    /// <summary>The export that is killed.</summary>
    private static Command Export()
    {
        var vendor = new Option<string>("--vendor") { Required = true };
        var folder = new Option<string>("--folder") { Required = true };
        var command = new Command(
            "export",
            "Exports the rows of one vendor; used by the run itself, which passes the sandbox's addresses as input."
        )
        {
            vendor,
            folder,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var line = await Console.In.ReadLineAsync(cancellationToken) ?? throw new FormatException("The input holds no addresses.");
                await Exporter.RunAsync(
                    result.GetRequiredValue(vendor),
                    SandboxAddresses.Parse(line),
                    result.GetRequiredValue(folder),
                    Console.Out,
                    cancellationToken
                );
            }
        );
        return command;
    }
}
