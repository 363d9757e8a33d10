using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>What faults must know of Twilio: its operations, page numbers and impossible faults.</summary>
internal static class RequestDescription
{
    public static FaultProfile Profile { get; } = new("Twilio", new HashSet<FaultKind> { FaultKind.Signature }, Describe);

    private static (string? Operation, int? Page) Describe(Exchange exchange)
    {
        if (exchange.Path == AttemptEndpoints.Path)
            return ("listAttempts", exchange.Query.TryInteger("Page", 0, int.MaxValue - 1, 0, out var page) ? page + 1 : null);
        return (exchange.Path.StartsWith(AttemptEndpoints.Path + "/", StringComparison.Ordinal) ? "getAttempt" : null, null);
    }
}
