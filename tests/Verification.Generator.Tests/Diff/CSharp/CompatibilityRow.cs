using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.CSharp;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>What a single change was measured to mean for C#: with our generator and with NSwag as it comes.</summary>
/// <param name="Case">The change.</param>
/// <param name="Wire">What it was found to mean on the wire.</param>
/// <param name="Unexplained">The members that differ without a change of the wire that explains it.</param>
/// <param name="Ours">Our report: a selection of <c>source</c>, <c>binary</c>, <c>behaviour</c>.</param>
/// <param name="CallerErrors">What the compiler says when code written for the base is compiled against the revision.</param>
/// <param name="Default">The same as <paramref name="Ours"/> for the default generator, without behaviour, which its code does not
/// tell.</param>
internal sealed record CompatibilityRow(
    CompatibilityCase Case,
    FindingLevel Wire,
    IReadOnlyList<string> Unexplained,
    string Ours,
    IReadOnlyList<string> CallerErrors,
    string Default
)
{
    /// <summary>Measures all changes of the table.</summary>
    public static async Task<IReadOnlyList<CompatibilityRow>> MeasureAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var before = ContractDocument.Load(folder.Write("sample.yaml", SampleContract.Text));
        var ours = await CompileAsync(before, cancellationToken);
        var usual = await DefaultGenerator.CompileAsync(before, cancellationToken);
        var ourCaller = CallerSource.For(ours.Assembly);
        var usualCaller = CallerSource.For(usual.Assembly);
        CallerErrorsOf(ourCaller, ours, cancellationToken).ShouldBeEmpty();
        CallerErrorsOf(usualCaller, usual, cancellationToken).ShouldBeEmpty();
        var rows = new List<CompatibilityRow>();
        foreach (var item in CompatibilityCases.All)
        {
            var after = ContractDocument.Load(folder.Write("sample.yaml", item.Revision));
            var changes = await CSharpComparer.AddImpactAsync(before, after, ContractComparer.Compare(before, after), cancellationToken);
            var errors = CallerErrorsOf(ourCaller, await CompileAsync(after, cancellationToken), cancellationToken);
            var revised = await DefaultGenerator.CompileAsync(after, cancellationToken);
            var usualSource = CallerErrorsOf(usualCaller, revised, cancellationToken).Count > 0;
            var usualBinary = SurfaceComparer
                .Compare(PublicSurface.Of(usual.Assembly), PublicSurface.Of(revised.Assembly))
                .Any(difference => difference.Binary);
            var wire = changes.Select(change => change.Wire).DefaultIfEmpty().Max();
            string[] unexplained =
            [
                .. changes.Where(change => change.Rule.StartsWith("csharp-", StringComparison.Ordinal)).Select(change => change.Message),
            ];
            rows.Add(
                new CompatibilityRow(
                    item,
                    wire,
                    unexplained,
                    CSharpSide.Summarise(changes),
                    errors,
                    string.Join(", ", new[] { usualSource ? "source" : "", usualBinary ? "binary" : "" }.Where(part => part.Length > 0))
                )
            );
        }

        return rows;
    }

    private static async Task<CSharpCompilation> CompileAsync(ContractDocument document, CancellationToken cancellationToken) =>
        CompiledContract.Compile(
            ComparedClients.Own,
            (await Verification.Generator.CodeGeneration.ClientGenerator.DescribeAsync(document, "Sample", cancellationToken)).Files,
            cancellationToken
        );

    private static IReadOnlyList<string> CallerErrorsOf(string caller, CSharpCompilation library, CancellationToken cancellationToken)
    {
        var compilation = CSharpCompilation.Create(
            "Caller",
            [CSharpSyntaxTree.ParseText(caller, ClientReferences.ParseOptions, cancellationToken: cancellationToken)],
            [.. library.References, library.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        return
        [
            .. compilation
                .GetDiagnostics(cancellationToken)
                .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }
}
