namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The formats that <c>--format</c> offers.</summary>
internal static class ReportFormats
{
    /// <summary>The names of the formats; the first is the default.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "markdown", "sarif", "github", "html"];

    /// <summary>The writer of a format.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="useColour">Whether <c>text</c> is coloured; see <see cref="TerminalColour"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static IReportWriter Create(string name, bool useColour) =>
        name switch
        {
            "text" => new TextReport(useColour),
            "json" => new JsonReport(),
            "markdown" => new MarkdownReport(),
            "sarif" => new SarifReport(),
            "github" => new GitHubReport(),
            "html" => new HtmlReport(),
            _ => throw new ArgumentOutOfRangeException(
                nameof(name),
                name,
                $"There is no such format; choose one of {string.Join(", ", Names)}."
            ),
        };
}
