using Flavours.Tests.Comparison.Servers;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>A way to call a vendor, set up as its documentation shows.</summary>
internal abstract class Tool
{
    /// <summary>Whether it can call the vendor at all.</summary>
    public virtual bool Calls(Vendor vendor) => true;

    /// <summary>Whether it has a method that takes the link to the next page, or follows it.</summary>
    public virtual bool TakesLinks => true;

    /// <summary>Reads a vendor's list, following links to the next page where the tool has a way to.</summary>
    /// <param name="vendor">The vendor.</param>
    /// <param name="address">The vendor's server.</param>
    /// <param name="cancellationToken">Cancels the list.</param>
    public IAsyncEnumerable<Row> ListAsync(Vendor vendor, Uri address, CancellationToken cancellationToken) =>
        vendor switch
        {
            Vendor.Didit => DiditAsync(address, cancellationToken),
            Vendor.Twilio => TwilioAsync(address, cancellationToken),
            _ => VeriffAsync(address, cancellationToken),
        };

    protected abstract IAsyncEnumerable<Row> DiditAsync(Uri address, CancellationToken cancellationToken);

    protected abstract IAsyncEnumerable<Row> TwilioAsync(Uri address, CancellationToken cancellationToken);

    protected abstract IAsyncEnumerable<Row> VeriffAsync(Uri address, CancellationToken cancellationToken);
}
