using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>A kind of clients, and what generates it.</summary>
internal abstract class Flavour
{
    /// <summary>The clients of this tool.</summary>
    public static Flavour Own { get; } = new OwnClients();

    /// <summary>The path of another program that makes the files; null for none.</summary>
    public virtual string? OtherTool => null;

    /// <summary>The clients that Kiota makes, over the handlers of this tool's clients.</summary>
    public static Flavour Of(KiotaTool tool) => new KiotaClients(tool);

    /// <summary>Generates the files of a document.</summary>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public abstract Task<GeneratedClients> GenerateAsync(ContractDocument document, string @namespace, CancellationToken cancellationToken);

    private sealed class OwnClients : Flavour
    {
        public override Task<GeneratedClients> GenerateAsync(
            ContractDocument document,
            string @namespace,
            CancellationToken cancellationToken
        ) => ClientGenerator.DescribeAsync(document, @namespace, cancellationToken);
    }

    private sealed class KiotaClients(KiotaTool tool) : Flavour
    {
        private readonly KiotaClientGenerator generator = new(tool);

        public override string OtherTool => tool.Path;

        public override Task<GeneratedClients> GenerateAsync(
            ContractDocument document,
            string @namespace,
            CancellationToken cancellationToken
        ) => generator.GenerateAsync(document, @namespace, cancellationToken);
    }
}
