namespace Docs.Tests;

/// <summary>A table that tests observe stands in its page as it was approved.</summary>
public sealed class SnapshotTests
{
    private const string Start = "\n<!-- snapshot: ";
    private const string End = "\n<!-- end of snapshot -->\n";

    public static TheoryData<string> PagesWithSnapshots => [.. Pages.Files.Where(file => Snapshots(file).Any())];

    [Theory]
    [MemberData(nameof(PagesWithSnapshots))]
    public void A_page_shows_the_approved_snapshot(string page)
    {
        foreach ((var file, var text) in Snapshots(page))
        {
            text.ShouldBe(
                File.ReadAllText(Repository.PathOf(file)).Trim(),
                $"{page} must show {file}: replace the text, or let eng/accept-snapshots.sh do that when it accepts a new one."
            );
        }
    }

    [Fact]
    public void The_comparison_is_a_snapshot() => PagesWithSnapshots.Select(row => row.Data).ShouldContain("docs/comparison.md");

    private static IEnumerable<(string File, string Text)> Snapshots(string page)
    {
        var parts = File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n").Split(Start);
        return parts
            .Skip(1)
            .Select(part =>
                (
                    part.Split(" -->")[0],
                    part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..part.IndexOf(End, StringComparison.Ordinal)].Trim()
                )
            );
    }
}
