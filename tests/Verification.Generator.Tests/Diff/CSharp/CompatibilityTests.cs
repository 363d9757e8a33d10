using Verification.Generator.Contracts.Findings;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>The changes of the table, measured once for all tests.</summary>
public sealed class CompatibilityTable : IAsyncLifetime
{
    /// <summary>The measurements in the order of the table.</summary>
    internal IReadOnlyList<CompatibilityRow> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync() => Rows = await CompatibilityRow.MeasureAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Whatever is safe on the wire is source- and binary-safe in C#; what is not is reported.</summary>
public sealed class CompatibilityTests(CompatibilityTable table) : IClassFixture<CompatibilityTable>
{
    private const string UpdateVariable = "UPDATE_DOCS";

    public static TheoryData<string> Names => [.. CompatibilityCases.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_means_for_CSharp_what_the_table_says(string name)
    {
        var row = table.Rows.Single(candidate => candidate.Case.Name == name);

        row.Ours.ShouldBe(row.Case.CSharp);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_means_for_the_wire_what_the_table_says_and_explains_what_differs_in_CSharp(string name)
    {
        var row = table.Rows.Single(candidate => candidate.Case.Name == name);

        row.Wire.ShouldBe(row.Case.Wire);
        if (row.Case.Wire is not FindingLevel.None)
            row.Unexplained.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Code_written_before_the_change_compiles_after_it_unless_the_report_says_otherwise(string name)
    {
        var row = table.Rows.Single(candidate => candidate.Case.Name == name);

        var isReported = row.Ours.Contains("source", StringComparison.Ordinal);

        (row.CallerErrors.Count > 0).ShouldBe(isReported, string.Join('\n', row.CallerErrors));
    }

    [Fact]
    public void What_is_safe_on_the_wire_is_safe_in_CSharp()
    {
        CompatibilityRow[] promised = [.. table.Rows.Where(row => row.Case.IsPromised)];

        promised.Length.ShouldBeGreaterThanOrEqualTo(40);
        promised.ShouldAllBe(row =>
            !row.Ours.Contains("source", StringComparison.Ordinal) && !row.Ours.Contains("binary", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_shows_the_table()
    {
        var page = Path.Combine(Repository.Root, "docs", "compatibility.md");
        var expected = CompatibilityPage.Write(table.Rows);
        if (Environment.GetEnvironmentVariable(UpdateVariable) is "1")
            File.WriteAllText(page, expected);

        File.ReadAllText(page)
            .ShouldBe(expected, $"docs/compatibility.md is out of date: run this test with {UpdateVariable}=1 and commit the page.");
    }
}
