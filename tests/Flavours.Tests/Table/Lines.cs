using Flavours.Tests.Flavours;

namespace Flavours.Tests.Table;

/// <summary>Counts the lines that a flavour needs by hand, for the lists of all vendors.</summary>
internal static class Lines
{
    public static int Of(FlavourKind kind) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Flavours.Tests", "Flavours", $"{kind}Flavour.cs"))
            .Select(line => line.Trim())
            .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
}
