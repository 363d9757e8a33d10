namespace Flavours.Tests.Table;

/// <summary>The page of the documentation shows what the tests have shown.</summary>
public sealed class PageTests(Run run)
{
    [Fact]
    public void The_approved_tables_are_those_of_this_run() => Snapshot.Match(FlavourTable.Of(run), "Flavours");
}
