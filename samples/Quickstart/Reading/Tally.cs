namespace Quickstart.Reading;

/// <summary>What was read from one vendor so far. Written by its <see cref="VendorReading"/> only.</summary>
internal sealed class Tally(string vendor, int? expectedRows)
{
    public string Vendor => vendor;

    /// <summary>Null if nobody knows before the end.</summary>
    public int? ExpectedRows => expectedRows;

    public int Rows { get; set; }

    public int Pages { get; set; }

    /// <summary>Signed answers whose rows the client handed out, which it does only after it has checked the signature.</summary>
    public long SignaturesVerified { get; set; }

    public TimeSpan Elapsed { get; set; }

    public bool IsFinished { get; set; }

    /// <summary>Why the vendor could not be read to its end, in one line; null if it was.</summary>
    public string? Failure { get; set; }
}
