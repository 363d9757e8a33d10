namespace Flavours.Tests.Comparison.Servers;

/// <summary>The vendors whose API the tools are compared with: each has another kind of credentials.</summary>
internal enum Vendor
{
    Didit,
    Twilio,
    Veriff,
}
