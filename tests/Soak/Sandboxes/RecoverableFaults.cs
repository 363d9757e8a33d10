using Verification.Sandbox.Faults;

namespace Soak.Sandboxes;

/// <summary>The faults of a run: every kind from which a client can recover without losing a row.</summary>
internal static class RecoverableFaults
{
    private const int PortionBytes = 8 * 1024;

    private static readonly SandboxFault[] All =
    [
        .. SandboxFault.Recoverable,
        new SlowDripFault(PortionBytes, TimeSpan.FromSeconds(0.1)),
        new SameOriginRedirectFault(301),
        new SameOriginRedirectFault(302),
        new SameOriginRedirectFault(303),
        new SameOriginRedirectFault(307),
        new SameOriginRedirectFault(308, Hops: 5),
        new ContentTypeFault("text/html"),
        new ContentTypeFault(null),
    ];

    /// <summary>The kinds among them.</summary>
    public static IReadOnlyList<FaultKind> Kinds { get; } = [.. All.Select(fault => fault.Kind).Distinct().Order()];

    /// <summary>Adds them at random to a vendor.</summary>
    public static void Inject(SandboxFaults faults, SandboxPlan plan) => faults.Randomly(plan.FaultRate, plan.Seed, All);
}
