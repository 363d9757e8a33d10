using System.Collections.Concurrent;
using Flavours.Tests.Behaviours;
using Flavours.Tests.Flavours;
using Verification.Sandbox;

namespace Flavours.Tests.Table;

/// <summary>Shows every behaviour with every flavour, once as it is and once with each mutation. All tests look at these outcomes.</summary>
public sealed class Run : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Behaviour, FlavourKind Kind, Mutation Mutation), Outcome> outcomes = new();

    public async ValueTask InitializeAsync() =>
        await Task.WhenAll(Enum.GetValues<FlavourKind>().Select(kind => Task.Run(() => RunAsync(kind))));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal Outcome Of(Behaviour behaviour, FlavourKind kind, Mutation mutation = Mutation.None) =>
        outcomes[(behaviour.Name, kind, mutation)];

    /// <summary>One flavour has one sandbox, whose faults are those of one scene at a time.</summary>
    private async Task RunAsync(FlavourKind kind)
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions
            {
                Rows = 2300,
                Seed = 12,
                EnforceRateLimit = false,
            }
        );
        foreach (var behaviour in Catalogue.All)
        {
            foreach (var mutation in Enum.GetValues<Mutation>())
            {
                if (mutation != Mutation.NoHandlers || kind != FlavourKind.Ours)
                    outcomes[(behaviour.Name, kind, mutation)] = await ShowAsync(sandbox, behaviour, kind, mutation);
            }
        }
    }

    /// <summary>A flavour may read without looking at the token, and without returning.</summary>
    private static async Task<Outcome> ShowAsync(VerificationSandbox sandbox, Behaviour behaviour, FlavourKind kind, Mutation mutation)
    {
        var failures = new Dictionary<Vendor, Exception>();
        var isWrapped = false;
        foreach (var vendor in behaviour.Vendors)
        {
            await using var scene = new Scene(sandbox, vendor, kind, mutation);
            if (await Record.ExceptionAsync(() => Task.Run(() => behaviour.Check(scene)).WaitAsync(scene.Token)) is { } failure)
                failures.Add(vendor, failure);
            isWrapped |= scene.IsWrapped;
        }

        return new Outcome(behaviour.Vendors, failures, isWrapped);
    }
}
