using Flavours.Tests.Comparison.Facts;

namespace Flavours.Tests.Comparison;

/// <summary>What other tools do with a hostile or changed vendor, without this repository's handlers. The page shows the table.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task The_approved_table_is_what_the_tools_do() =>
        Snapshot.Match(await ComparisonTable.ObserveAsync(TestContext.Current.CancellationToken), "comparison");
}
