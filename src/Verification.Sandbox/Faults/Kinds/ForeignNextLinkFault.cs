using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// A right page whose link to the next one leads to an address of your choice. For Twilio and Didit, whose pages have links.
/// </summary>
/// <param name="Target">The link, written as it was given.</param>
/// <exception cref="ArgumentException">The target is not an absolute URI.</exception>
public sealed record ForeignNextLinkFault(Uri Target) : SandboxFault(FaultKind.ForeignNextLink)
{
    /// <summary>The link.</summary>
    public Uri Target { get; } = FaultCheck.Address(Target);

    internal override void Prepare(Exchange exchange) => exchange.Page.ForeignNext = Target.OriginalString;
}
