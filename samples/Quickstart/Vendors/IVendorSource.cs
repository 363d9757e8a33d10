using Quickstart.Reading;

namespace Quickstart.Vendors;

/// <summary>Where the rows come from: the sandbox or the real vendors.</summary>
internal interface IVendorSource : IAsyncDisposable
{
    /// <summary>One for each chosen vendor, in the order of <see cref="VendorName.All"/>.</summary>
    IReadOnlyList<VendorReader> Readers { get; }

    /// <summary>The most rows to read from each vendor; null for all.</summary>
    int? RowLimit { get; }

    /// <summary>How many rows of each vendor are read at most, for the progress; null if not known.</summary>
    int? ExpectedRows { get; }
}
