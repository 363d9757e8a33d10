using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary>What faults must know of deepidv: its operations, page numbers and impossible faults.</summary>
internal static class RequestDescription
{
    public static FaultProfile Profile { get; } =
        new("deepidv", new HashSet<FaultKind> { FaultKind.Signature, FaultKind.ForeignNextLink }, Describe, FirstRepeatablePage: 2);

    private static (string? Operation, int? Page) Describe(Exchange exchange) =>
        exchange.Path == SessionEndpoint.Path ? ("listSessions", NextToken.PageOf(exchange.Query.Text(NextToken.Parameter))) : (null, null);
}
