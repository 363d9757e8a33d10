using Flavours.Tests.Flavours;
using Verification.Sandbox.Faults;

namespace Flavours.Tests.Behaviours;

/// <summary>What a client does when a vendor, or somebody in its place, behaves in a certain way.</summary>
/// <param name="Group">The heading that it stands below.</param>
/// <param name="Name">What holds, as the table says it.</param>
/// <param name="Check">Fails where it does not hold.</param>
internal sealed record Behaviour(string Group, string Name, Func<Scene, Task> Check)
{
    private static readonly Vendor[] All = Enum.GetValues<Vendor>();

    /// <summary>The vendors that it is shown with.</summary>
    public IReadOnlyList<Vendor> Vendors { get; init; } = All;

    /// <summary>The faults of the sandbox that it is shown with.</summary>
    public IReadOnlyList<FaultKind> Faults { get; init; } = [];

    /// <summary>The flavours whose own code brings it, so that it holds without our handlers as well.</summary>
    public IReadOnlyList<FlavourKind> OwnCode { get; init; } = [];

    /// <summary>Why flavours cannot show it.</summary>
    public IReadOnlyDictionary<FlavourKind, string> Missing { get; init; } = new Dictionary<FlavourKind, string>();
}
