using System.Reflection;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>The versions of the packages that the project references.</summary>
internal static class Versions
{
    public static string Of(string package) =>
        typeof(Versions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == package).Value!;
}
