namespace Flavours.Tests.Behaviours;

/// <summary>All behaviours, in the order of the table.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Behaviour> All { get; } = [.. Recovery.All, .. Refusal.All, .. Paging.All, .. Reading.All];
}
