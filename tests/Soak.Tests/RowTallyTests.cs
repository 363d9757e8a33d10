using Soak.Scans;

namespace Soak.Tests;

/// <summary>The count of rows detects every error.</summary>
public sealed class RowTallyTests
{
    [Fact]
    public void Missing_repeated_and_unknown_rows_are_counted()
    {
        var tally = new RowTally(130);
        foreach (var row in (int[])[0, 64, 129, 64, -1, 130])
            tally.Add(row);
        (tally.Distinct, tally.Missing, tally.Repeated, tally.Unknown).ShouldBe((3, 127, 1, 2));
        tally.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void Each_row_once_is_exact()
    {
        var tally = new RowTally(100);
        foreach (var row in Enumerable.Range(0, 100))
            tally.Add(row).ShouldBeTrue();
        tally.IsExact.ShouldBeTrue();
    }
}
