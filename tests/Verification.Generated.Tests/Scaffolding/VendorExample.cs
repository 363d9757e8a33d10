namespace Verification.Generated.Tests.Scaffolding;

/// <summary>The example bodies beside the documents.</summary>
internal static class VendorExample
{
    internal static byte[] Read(string vendor, string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "specs", vendor, "examples", name));
}
