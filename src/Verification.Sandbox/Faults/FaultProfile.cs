using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>What faults must know of a vendor.</summary>
/// <param name="Vendor">Its name, for messages.</param>
/// <param name="Foreign">The kinds that the vendor cannot have.</param>
/// <param name="Describe">Reads operation and page from a request.</param>
/// <param name="FirstRepeatablePage">The first page whose link can be repeated.</param>
internal sealed record FaultProfile(
    string Vendor,
    IReadOnlySet<FaultKind> Foreign,
    Func<Exchange, (string? Operation, int? Page)> Describe,
    int FirstRepeatablePage = 1
)
{
    /// <summary>Whether a request can get a fault of this kind.</summary>
    public bool Fits(FaultKind kind, FaultRequest request) =>
        kind switch
        {
            FaultKind.ForeignRedirect or FaultKind.SameOriginRedirect or FaultKind.RedirectLoop => !request.IsRedirected,
            FaultKind.ForeignNextLink or FaultKind.RowsInserted or FaultKind.RowsRemoved => request.Page is not null,
            FaultKind.RepeatedNextLink => request.Page >= FirstRepeatablePage,
            _ => true,
        };
}
