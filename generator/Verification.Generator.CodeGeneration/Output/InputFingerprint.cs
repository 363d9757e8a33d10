using System.Security.Cryptography;
using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Output;

/// <summary>
/// Fingerprints what generated files depend on: document, templates, the code generator with its libraries, and the namespace.
/// </summary>
internal static class InputFingerprint
{
    /// <summary>A type of each assembly that has a say in generated code; those that judge contracts have none.</summary>
    private static readonly Type[] Parts =
    [
        typeof(InputFingerprint),
        typeof(ContractDocument),
        typeof(NSwag.OpenApiDocument),
        typeof(NJsonSchema.JsonSchema),
        typeof(NSwag.CodeGeneration.CSharp.CSharpClientGenerator),
    ];

    private static readonly Lazy<byte[]> Tool = new(HashTool);

    /// <summary>The fingerprint for one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="namespace">The namespace of the generated types.</param>
    /// <param name="otherTool">The path of another program that makes the files; null for none.</param>
    public static string Of(ContractDocument document, string @namespace, string? otherTool = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Tool.Value);
        hash.AppendData(Encoding.UTF8.GetBytes($"{@namespace}\n{document.Name}\n"));
        if (otherTool is not null)
            hash.AppendData(File.ReadAllBytes(otherTool));
        foreach (var file in document.Parts.Prepend(document.File))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] HashTool()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> files = Directory.EnumerateFiles(GeneratorSettings.TemplateFolder).Order(StringComparer.Ordinal);
        foreach (var file in files)
            hash.AppendData(File.ReadAllBytes(file));
        foreach (var type in Parts)
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());

        return hash.GetHashAndReset();
    }
}
