namespace Soak.Export;

/// <summary>The content of the file of an export that was killed and resumed many times.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Rows">Rows of the vendor.</param>
/// <param name="Kills">How often the export was killed.</param>
/// <param name="Missing">Rows that are not in the file.</param>
/// <param name="Unknown">Lines that are not a row of the vendor.</param>
/// <param name="Repeated">Repeated lines; without them, the file has each row once.</param>
/// <param name="MostRepeatedAtOnce">The most lines that one resumption repeated.</param>
/// <param name="PagesRepeated">Resumptions that repeated any.</param>
internal sealed record KillResult(
    string Vendor,
    int Rows,
    int Kills,
    int Missing,
    int Unknown,
    int Repeated,
    int MostRepeatedAtOnce,
    int PagesRepeated
)
{
    public bool IsGood => Missing == 0 && Unknown == 0 && MostRepeatedAtOnce <= Scans.VendorScan.PageSize;
}
