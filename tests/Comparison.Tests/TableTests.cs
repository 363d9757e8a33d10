using Comparison.Tests.Facts;

namespace Comparison.Tests;

/// <summary>What other tools do with a hostile or changed vendor, without this repository's handlers. The page shows the table.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task The_approved_table_is_what_the_tools_do() =>
        Snapshot.Match(await Table.ObserveAsync(TestContext.Current.CancellationToken), "comparison");
}
