using System.CommandLine;
using HostileBodies.Feeding;
using HostileBodies.Vendors;

namespace HostileBodies.Commands;

/// <summary>The command line.</summary>
internal static class HostileCommand
{
    private const string Description = """
        Feeds generated hostile bodies to every vendor's clients, which have a process for each vendor with a managed heap of at most 128 MiB, and
        checks what comes out, how long each call takes and how much memory the process needs. The figures are in docs/reliability.md. Exit
        codes: 0 every bound holds, 1 one is broken, 2 bad usage.
        """;

    public static Task<int> RunAsync(string[] arguments)
    {
        var bodies = new Option<int>("--bodies") { Description = "Bodies for each vendor.", DefaultValueFactory = _ => 50_000 };
        var seed = Seed();
        var index = new Option<int?>("--index") { Description = "Feeds this one body only, as a failure names it." };
        var vendors = new Option<string[]>("--vendor")
        {
            Description = "One vendor; may be repeated. All by default.",
            DefaultValueFactory = _ => [.. VendorClients.Vendors],
        };
        vendors.AcceptOnlyFromAmong([.. VendorClients.Vendors]);
        var root = new RootCommand(Description) { bodies, seed, index, vendors, Feed() };
        root.SetAction(
            (result, cancellationToken) =>
                HostileRun.RunAsync(
                    result
                        .GetRequiredValue(vendors)
                        .Select(vendor =>
                            result.GetValue(index) is { } one
                                ? new FeedPlan(vendor, result.GetValue(seed), one, Count: 1)
                                : new FeedPlan(vendor, result.GetValue(seed), First: 0, result.GetValue(bodies))
                        ),
                    Console.Out,
                    cancellationToken
                )
        );
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? parsed.InvokeAsync() : RefuseAsync(parsed.Errors[0].Message);
    }

    private static Option<int> Seed() => new("--seed") { Description = "What all bodies are derived from.", DefaultValueFactory = _ => 42 };

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync($"{message} See --help.");
        return 2;
    }

    /// <summary>The child.</summary>
    private static Command Feed()
    {
        var vendor = new Option<string>("--vendor") { Required = true };
        var address = new Option<Uri>("--address") { Required = true, CustomParser = result => new Uri(result.Tokens[0].Value) };
        var command = new Command("feed", "Reads the bodies of one vendor that a server of the run gives; used by the run itself.")
        {
            vendor,
            address,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                using var child = new FeedChild(result.GetRequiredValue(vendor), result.GetRequiredValue(address));
                await child.RunAsync(Console.In, Console.Out, cancellationToken);
            }
        );
        return command;
    }
}
