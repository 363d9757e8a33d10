using System.Runtime.CompilerServices;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>Where the files of this repository stand.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));

    public static string[] Documents { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "specs"), "openapi.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
