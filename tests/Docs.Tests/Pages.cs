using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Docs.Tests;

/// <summary>The Markdown pages that people read: at the top, under docs/ and eng/package/.</summary>
internal static class Pages
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    public static IReadOnlyList<string> Files { get; } =
    [
        .. new[] { ".", "docs", "eng/package" }
            .Select(folder => Repository.PathOf(folder))
            .SelectMany(folder => Directory.GetFiles(folder, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The C# blocks of a page with the line at which each begins.</summary>
    public static IEnumerable<(int Line, string Code)> Snippets(string file) =>
        Parse(file)
            .Descendants<FencedCodeBlock>()
            .Where(block => block.Info is "csharp")
            .Select(block =>
                (block.Line + 2, string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString())))
            );

    /// <summary>The blocks of a page in a language.</summary>
    public static IEnumerable<string> Blocks(string file, string language) =>
        Parse(file)
            .Descendants<FencedCodeBlock>()
            .Where(block => block.Info == language)
            .Select(block => string.Join('\n', block.Lines.Lines.Take(block.Lines.Count).Select(line => line.ToString())));

    /// <summary>The languages that the blocks of a page declare.</summary>
    public static IEnumerable<string> Languages(string file) =>
        Parse(file).Descendants<FencedCodeBlock>().Select(block => block.Info ?? "");

    /// <summary>The targets of a page's links and pictures.</summary>
    public static IEnumerable<string> Links(string file) => Parse(file).Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>The anchors that a page offers.</summary>
    public static IReadOnlySet<string> Anchors(string file) =>
        Parse(file).Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id ?? "").ToHashSet(StringComparer.Ordinal);

    private static MarkdownDocument Parse(string file) => Markdown.Parse(File.ReadAllText(Repository.PathOf(file)), Pipeline);
}
