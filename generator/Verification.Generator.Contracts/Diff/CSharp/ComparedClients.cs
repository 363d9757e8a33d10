using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Contracts.Diff.CSharp.Kiota;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>A kind of clients whose C# is compared.</summary>
internal abstract class ComparedClients
{
    /// <summary>The clients of this tool.</summary>
    public static ComparedClients Own { get; } = new OwnClients();

    /// <summary>The name of the kind in reports; null for the clients of this tool.</summary>
    public abstract string? Flavour { get; }

    /// <summary>A compilation without sources, with all that clients of this kind call.</summary>
    /// <exception cref="DocumentException">Something of it is missing.</exception>
    public abstract CSharpCompilation References { get; }

    /// <summary>How their code is parsed.</summary>
    public abstract CSharpParseOptions ParseOptions { get; }

    /// <summary>The clients that Kiota generates.</summary>
    public static ComparedClients Of(KiotaTool tool) => new KiotaClients(tool);

    /// <summary>Generates the clients of a document.</summary>
    /// <exception cref="DocumentException">There is no C# for it.</exception>
    public abstract Task<GeneratedClients> GenerateAsync(ContractDocument document, string @namespace, CancellationToken cancellationToken);

    /// <summary>The files to compile for a comparison.</summary>
    public abstract FileSelection Select(GeneratedClients before, GeneratedClients after);

    /// <summary>Where the public types and members come from.</summary>
    public abstract IReadOnlyList<MemberOrigin> Origins(ContractDocument document, GeneratedClients clients, CSharpCompilation compilation);

    private sealed class OwnClients : ComparedClients
    {
        public override string? Flavour => null;

        public override CSharpCompilation References => ClientReferences.Clients;

        public override CSharpParseOptions ParseOptions => ClientReferences.ParseOptions;

        public override Task<GeneratedClients> GenerateAsync(
            ContractDocument document,
            string @namespace,
            CancellationToken cancellationToken
        ) => ClientGenerator.DescribeAsync(document, @namespace, cancellationToken);

        public override FileSelection Select(GeneratedClients before, GeneratedClients after) => FileSelection.Of(before, after);

        public override IReadOnlyList<MemberOrigin> Origins(
            ContractDocument document,
            GeneratedClients clients,
            CSharpCompilation compilation
        ) => clients.Origins;
    }
}
