using Verification.Generator.Diff;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>Whatever is safe on the wire is source- and binary-safe in C#; what is not is reported.</summary>
public sealed class CompatibilityTests
{
    public static TheoryData<string> Names => [.. CompatibilityCases.All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_means_for_CSharp_what_the_table_says(string name)
    {
        CompatibilityCase item = CompatibilityCases.All.Single(candidate => candidate.Name == name);

        IReadOnlyList<Change> changes = await CSharpSide.CompareAsync(SampleContract.Text, item.Revision);

        changes.ShouldAllBe(change => change.Rule != "csharp-not-rendered");
        CSharpSide.Summarise(changes).ShouldBe(item.CSharp, string.Join('\n', changes.Select(change => change.Message)));
    }

    [Fact]
    public void What_is_safe_on_the_wire_is_safe_in_CSharp()
    {
        CompatibilityCase[] promised = [.. CompatibilityCases.All.Where(item => item.IsPromised)];

        promised.Length.ShouldBeGreaterThanOrEqualTo(40);
        promised.ShouldAllBe(item => !item.CSharp.Contains("source", StringComparison.Ordinal) && !item.CSharp.Contains("binary", StringComparison.Ordinal));
    }
}
