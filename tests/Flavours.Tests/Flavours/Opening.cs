namespace Flavours.Tests.Flavours;

/// <summary>Opens a flavour.</summary>
internal static class Opening
{
    public static IFlavour Open(this FlavourKind kind, Setup setup) =>
        kind switch
        {
            FlavourKind.Ours => OursFlavour.Open(setup),
            FlavourKind.Kiota => KiotaFlavour.Open(setup),
            FlavourKind.NSwag => NSwagFlavour.Open(setup),
            FlavourKind.Refit => RefitFlavour.Open(setup),
            _ => HttpClientFlavour.Open(setup),
        };
}
