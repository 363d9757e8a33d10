namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The formats in which findings can be written, by the name that the command line uses.</summary>
internal sealed class FindingFormats
{
    private readonly Dictionary<string, IFindingWriter> writers = new(StringComparer.Ordinal);

    /// <summary>The formats of <c>vgen lint</c>.</summary>
    public static FindingFormats Lint { get; } = new FindingFormats().Add("text", new TextFindings()).Add("json", new JsonFindings("file")).Add("github", new GitHubFindings());

    /// <summary>The formats of <c>vgen drift</c>.</summary>
    public static FindingFormats Drift { get; } = new FindingFormats()
        .Add("text", new TextFindings())
        .Add("json", new JsonFindings("doc"))
        .Add("markdown", new MarkdownFindings("Document and page"))
        .Add("sarif", new SarifFindings("drift"))
        .Add("github", new GitHubFindings())
        .Add("html", new HtmlFindings("Document and page"));

    /// <summary>The names of all formats, in the order in which they were added.</summary>
    public IReadOnlyCollection<string> Names => writers.Keys;

    /// <summary>The writer of a format.</summary>
    public IFindingWriter this[string name] => writers[name];

    /// <summary>Adds a format.</summary>
    public FindingFormats Add(string name, IFindingWriter writer)
    {
        writers.Add(name, writer);
        return this;
    }
}
