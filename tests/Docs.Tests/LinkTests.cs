namespace Docs.Tests;

/// <summary>Links inside the repository have a target.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> AllPages => [.. Pages.Files];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Every_relative_link_has_a_target(string page)
    {
        var broken = Pages.Links(page).Where(link => !Uri.IsWellFormedUriString(link, UriKind.Absolute)).Where(link => !Leads(page, link));

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_under_docs_can_be_reached_from_the_README()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["README.md"]);
        while (waiting.TryDequeue(out var page))
        {
            if (!reached.Add(page))
                continue;
            foreach (
                var link in Pages
                    .Links(page)
                    .Select(link => Target(page, link))
                    .Where(target => target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Repository.PathOf(target)))
            )
            {
                waiting.Enqueue(link);
            }
        }

        Pages.Files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal)).Except(reached).ShouldBeEmpty();
    }

    private static bool Leads(string page, string link)
    {
        var target = Target(page, link);
        if (!File.Exists(Repository.PathOf(target)) && !Directory.Exists(Repository.PathOf(target)))
            return false;
        var anchor = link.Contains('#') ? link.Split('#', 2)[1] : "";
        return anchor.Length == 0 || Pages.Anchors(target).Contains(anchor);
    }

    private static string Target(string page, string link)
    {
        var path = link.Split('#', 2)[0];
        if (path.Length == 0)
            return page;
        var full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, path));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
    }
}
