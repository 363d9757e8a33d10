using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp.Kiota;

/// <summary>The clients that Kiota generates. They are small, so all of their files are compiled.</summary>
/// <param name="tool">Kiota, beside which the assemblies lie that its clients call.</param>
internal sealed class KiotaClients(KiotaTool tool) : ComparedClients
{
    private static readonly string[] Called =
    [
        "Microsoft.Kiota.Abstractions.dll",
        "Microsoft.Kiota.Http.HttpClientLibrary.dll",
        "Microsoft.Kiota.Serialization.Json.dll",
    ];

    private readonly KiotaClientGenerator generator = new(tool);
    private readonly Lazy<CSharpCompilation> references = new(() => Reference(tool));

    public override string Flavour => "kiota";

    public override CSharpCompilation References => references.Value;

    /// <summary>With the symbols of .NET, without which Kiota's code has no marks of nullable references.</summary>
    public override CSharpParseOptions ParseOptions { get; } =
        ClientReferences.ParseOptions.WithPreprocessorSymbols("NETCOREAPP3_1_OR_GREATER", "NETSTANDARD2_1_OR_GREATER");

    public override Task<GeneratedClients> GenerateAsync(
        ContractDocument document,
        string @namespace,
        CancellationToken cancellationToken
    ) => generator.GenerateAsync(document, @namespace, cancellationToken);

    public override FileSelection Select(GeneratedClients before, GeneratedClients after) => new(Code(before), Code(after));

    public override IReadOnlyList<MemberOrigin> Origins(
        ContractDocument document,
        GeneratedClients clients,
        CSharpCompilation compilation
    ) => new KiotaOrigins(document, compilation).Collect();

    private static IReadOnlyList<GeneratedFile> Code(GeneratedClients clients) =>
        [.. clients.Files.Where(file => file.Name.EndsWith(".g.cs", StringComparison.Ordinal))];

    private static CSharpCompilation Reference(KiotaTool tool)
    {
        var folder = Path.GetDirectoryName(tool.Path)!;
        string[] files = [.. Called.Select(name => Path.Combine(folder, name))];
        if (Array.Find(files, file => !File.Exists(file)) is { } missing)
        {
            throw new DocumentException(
                missing,
                SourcePosition.Start,
                DocumentErrorCode.NotCompiled,
                "the file is missing: install Kiota anew, or leave out --flavour kiota."
            );
        }

        return ClientReferences.Clients.AddReferences(files.Select(file => MetadataReference.CreateFromFile(file)));
    }
}
