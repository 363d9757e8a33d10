using Verification.Sandbox.Faults;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary>What faults must know of Veriff: its operation, and that it has neither pages nor links.</summary>
internal static class RequestDescription
{
    private static readonly HashSet<FaultKind> Foreign =
    [
        FaultKind.ForeignNextLink,
        FaultKind.RepeatedNextLink,
        FaultKind.RowsInserted,
        FaultKind.RowsRemoved,
    ];

    public static FaultProfile Profile { get; } = new("Veriff", Foreign, Describe);

    private static (string? Operation, int? Page) Describe(Exchange exchange) =>
        (AttemptEndpoint.SessionIdOf(exchange.Path) is null ? null : "listAttempts", null);
}
