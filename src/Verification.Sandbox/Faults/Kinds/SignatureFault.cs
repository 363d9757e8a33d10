using Verification.Sandbox.Hosting;
using Verification.Sandbox.Veriff;

namespace Verification.Sandbox.Faults;

/// <summary>The right body with a wrong, missing or malformed <c>X-HMAC-SIGNATURE</c>. For Veriff.</summary>
/// <param name="Defect">What is wrong with the signature.</param>
/// <exception cref="ArgumentOutOfRangeException">The defect is not a member of the enumeration.</exception>
public sealed record SignatureFault(SignatureDefect Defect = SignatureDefect.Wrong) : SandboxFault(FaultKind.Signature)
{
    /// <summary>What is wrong with the signature.</summary>
    public SignatureDefect Defect { get; } =
        Enum.IsDefined(Defect)
            ? Defect
            : throw new ArgumentOutOfRangeException(nameof(Defect), Defect, "Defect must be a member of SignatureDefect.");

    internal override void Alter(Exchange exchange)
    {
        string? signature = exchange.Http.Response.Headers[HmacSignature.HeaderName];
        exchange.Http.Response.Headers[HmacSignature.HeaderName] = Defect switch
        {
            SignatureDefect.Missing => default,
            SignatureDefect.Malformed => "not-hexadecimal",
            _ => Another(signature),
        };
    }

    private static string Another(string? signature) =>
        signature is { Length: > 0 } ? (signature[0] == '0' ? '1' : '0') + signature[1..] : new string('0', 64);
}
