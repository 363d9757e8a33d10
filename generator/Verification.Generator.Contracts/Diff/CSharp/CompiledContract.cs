using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The C# of a document, compiled in memory.</summary>
internal sealed class CompiledContract
{
    /// <summary>One namespace for both sides, whatever their files are called.</summary>
    public const string Namespace = "Verification.Generated.Contract";

    /// <summary>A partial method that is not implemented (CS8795): a part that is written by hand, which is not at hand here.</summary>
    private const string MissingPart = "CS8795";

    private CompiledContract(
        ContractDocument? document,
        ComparedClients kind,
        CSharpCompilation? compilation,
        IReadOnlyList<MemberOrigin> origins
    )
    {
        Document = document;
        Kind = kind;
        Surface = compilation is null ? PublicSurface.Empty : PublicSurface.Of(compilation.Assembly);
        Origins = new OriginTable(origins);
    }

    /// <summary>The document; null when there is none.</summary>
    public ContractDocument? Document { get; }

    /// <summary>The kind of the clients.</summary>
    public ComparedClients Kind { get; }

    /// <summary>The public types and members.</summary>
    public PublicSurface Surface { get; }

    public OriginTable Origins { get; }

    /// <summary>Compiles generated files of a document; without a document there are no types.</summary>
    /// <param name="kind">The kind of the clients.</param>
    /// <param name="document">The document; null when there is none.</param>
    /// <param name="clients">What the generator makes of it.</param>
    /// <param name="files">The files to compile: all that differ from the other side, and what they need.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DocumentException">The C# does not compile (<see cref="DocumentErrorCode.NotCompiled"/>).</exception>
    public static CompiledContract Create(
        ComparedClients kind,
        ContractDocument? document,
        GeneratedClients clients,
        IReadOnlyList<GeneratedFile> files,
        CancellationToken cancellationToken
    )
    {
        if (document is null)
            return new CompiledContract(document, kind, compilation: null, []);
        var compilation = Compile(kind, files, cancellationToken);
        ThrowOnError(document, compilation, cancellationToken);
        return new CompiledContract(document, kind, compilation, kind.Origins(document, clients, compilation));
    }

    /// <summary>Compiles generated files against what clients of their kind call.</summary>
    internal static CSharpCompilation Compile(ComparedClients kind, IReadOnlyList<GeneratedFile> files, CancellationToken cancellationToken)
    {
        SyntaxTree[] trees =
        [
            .. files
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .Select(file =>
                    CSharpSyntaxTree.ParseText(file.Content, kind.ParseOptions, file.Name, cancellationToken: cancellationToken)
                ),
        ];
        return kind.References.AddSyntaxTrees(trees);
    }

    /// <summary>A reference that is not found shows here as well: with one, a comparison would miss changes in silence.</summary>
    private static void ThrowOnError(ContractDocument document, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var error = compilation
            .GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error && diagnostic.Id is not MissingPart)
            .Min(DiagnosticOrder.Comparer);
        if (error is null)
            return;
        throw new DocumentException(
            document.File,
            SourcePosition.Start,
            DocumentErrorCode.NotCompiled,
            $"the C# of this document does not compile, so that it cannot be compared: {error}. Please report it; --no-csharp leaves "
                + "this side out."
        );
    }

    /// <summary>Sorts errors by place, so that two runs report the same one.</summary>
    private sealed class DiagnosticOrder : IComparer<Diagnostic>
    {
        public static readonly DiagnosticOrder Comparer = new();

        public int Compare(Diagnostic? x, Diagnostic? y) => string.CompareOrdinal(x?.ToString(), y?.ToString());
    }
}
