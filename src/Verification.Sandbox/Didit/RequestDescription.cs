using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>What faults must know of Didit: its operations, page numbers and impossible faults.</summary>
internal static class RequestDescription
{
    public static FaultProfile Profile { get; } = new("Didit", new HashSet<FaultKind> { FaultKind.Signature }, Describe);

    // Without its slash the path is only a redirect, which has no page.
    private static (string? Operation, int? Page) Describe(Exchange exchange)
    {
        if (exchange.Path != SessionEndpoint.Path)
            return (exchange.Path + "/" == SessionEndpoint.Path ? "listSessions" : null, null);
        var query = new SessionQuery(exchange.Query);
        return ("listSessions", (query.Offset / query.Limit) + 1);
    }
}
