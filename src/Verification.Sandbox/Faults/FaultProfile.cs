using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>What a vendor's faults must know of the vendor.</summary>
/// <param name="Vendor">Its name, for messages.</param>
/// <param name="Foreign">The kinds that make no sense there.</param>
/// <param name="Describe">Reads operation and page off a request.</param>
/// <param name="FirstRepeatablePage">The first page whose link can be repeated.</param>
internal sealed record FaultProfile(
    string Vendor, IReadOnlySet<FaultKind> Foreign, Func<Exchange, (string? Operation, int? Page)> Describe, int FirstRepeatablePage = 1)
{
    /// <summary>Whether a request can meet a fault of this kind at all.</summary>
    public bool Fits(FaultKind kind, FaultRequest request) => kind switch
    {
        FaultKind.ForeignRedirect or FaultKind.SameOriginRedirect or FaultKind.RedirectLoop => !request.IsRedirected,
        FaultKind.ForeignNextLink or FaultKind.RowsInserted or FaultKind.RowsRemoved => request.Page is not null,
        FaultKind.RepeatedNextLink => request.Page >= FirstRepeatablePage,
        _ => true,
    };
}
