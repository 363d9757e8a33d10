using Verification.Generator.Contracts.Drift;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Drift;

/// <summary>Compares the document of the invented API, or a changed one, with a page.</summary>
public abstract class DriftTest : IDisposable
{
    protected TemporaryFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IReadOnlyList<Finding> Compare(string page, string name = "page.md", string document = OrdersDocument.Text) =>
        DriftComparer.Compare(ContractDocument.Load(Folder.Write("openapi.yaml", document)), [PageReader.Read(Folder.Write(name, page))]);

    /// <summary>Rule, name and value of each finding.</summary>
    private protected static IEnumerable<(string Rule, string Name, string? Value)> Essence(IEnumerable<Finding> findings) =>
        findings.Select(finding => (finding.Rule, finding.Name, finding.Value));
}
