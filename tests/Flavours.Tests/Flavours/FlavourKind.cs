namespace Flavours.Tests.Flavours;

/// <summary>The ways to make a client that are compared.</summary>
public enum FlavourKind
{
    Ours,
    Kiota,
    NSwag,
    Refit,
    HttpClient,
}
