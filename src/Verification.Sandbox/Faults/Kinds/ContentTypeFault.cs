using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>The right body with another <c>Content-Type</c>, or none. For every vendor.</summary>
/// <param name="ContentType">The header's value; null for no header.</param>
public sealed record ContentTypeFault(string? ContentType = "text/plain") : SandboxFault(FaultKind.ContentType)
{
    internal override void Alter(Exchange exchange) => exchange.Delivery.ContentType = ContentType;
}
