namespace Quickstart.Reading;

/// <summary>What was read from one vendor so far. Written by its <see cref="VendorReading"/> only.</summary>
internal sealed class Tally(string vendor, int? expectedRows)
{
    public string Vendor => vendor;

    /// <summary>Null if it is not known before the end.</summary>
    public int? ExpectedRows => expectedRows;

    public int Rows { get; set; }

    public int Pages { get; set; }

    /// <summary>Signed responses whose rows the client returned, which it does only after it has checked the signature.</summary>
    public long SignaturesVerified { get; set; }

    public TimeSpan Elapsed { get; set; }

    public bool IsFinished { get; set; }

    /// <summary>Why the vendor could not be read to its end, in one line; null if it was.</summary>
    public string? Failure { get; set; }
}
