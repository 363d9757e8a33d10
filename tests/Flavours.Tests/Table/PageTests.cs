namespace Flavours.Tests.Table;

/// <summary>The page of the documentation shows what the tests have shown.</summary>
public sealed class PageTests(Run run)
{
    private const string Start = "<!-- Written by tests/Flavours.Tests; accept changes with eng/accept-snapshots.sh -->";
    private const string End = "<!-- End -->";

    [Fact]
    public void The_page_has_the_tables_of_this_run()
    {
        var path = Repository.PathOf("docs", "flavours.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var current =
            $"{page[..page.IndexOf(Start, StringComparison.Ordinal)]}{Start}\n\n{FlavourTable.Of(run)}\n{page[page.IndexOf(End, StringComparison.Ordinal)..]}";
        var received = Path.ChangeExtension(path, ".received.md");
        if (current == page)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, current);
        Assert.Fail(
            "The tables of docs/flavours.md differ. When the change is intended, accept it with: bash eng/accept-snapshots.sh\n"
                + string.Join('\n', LineDifference.Unified(page.Split('\n'), current.Split('\n')))
        );
    }
}
