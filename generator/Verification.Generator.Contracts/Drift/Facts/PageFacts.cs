using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>All that can be read from a page.</summary>
/// <param name="Page">The page.</param>
internal sealed record PageFacts(VendorPage Page)
{
    /// <summary>The lines of its text and the rows of its tables.</summary>
    public IEnumerable<(int Line, string Text)> Lines =>
        Page.Blocks.SelectMany(block =>
            block switch
            {
                TextLine line => [(line.Line, line.Text)],
                PageTable table => table.Rows.Select(row => (row.Line, string.Join(" | ", row.Cells))),
                _ => Array.Empty<(int, string)>(),
            }
        );

    /// <summary>What it says about parameters, headers and fields.</summary>
    public List<FactGroup> Groups { get; } = [];

    /// <summary>Lists of the values of one field.</summary>
    public List<ValueList> ValueLists { get; } = [];

    public List<SampleBody> Bodies { get; } = [];

    /// <summary>Requests and links that it shows.</summary>
    public List<SampleRequest> Requests { get; } = [];

    public List<StatusFact> Statuses { get; } = [];
}

/// <summary>A list of values, each with its line, whose field is found by what they are.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Values">The values.</param>
/// <param name="Default">The value that is marked as the default, or null.</param>
/// <param name="Context">The text before it, which should name the field.</param>
internal sealed record ValueList(int Line, IReadOnlyList<(string Value, int Line)> Values, string? Default, string Context);

/// <summary>An example body.</summary>
/// <param name="Root">The value.</param>
/// <param name="Lines">The lines of its text.</param>
/// <param name="Status">The HTTP status that it belongs to, or null.</param>
internal sealed record SampleBody(SpecNode Root, IReadOnlyList<PageLine> Lines, string? Status)
{
    /// <summary>The line of the page on which a value of the body stands.</summary>
    public int LineOf(SpecNode node) => Lines[Math.Clamp(node.Position.Line - 1, 0, Lines.Count - 1)].Number;
}

/// <summary>A request or link that a page shows.</summary>
/// <param name="Line">The line.</param>
/// <param name="Method">The HTTP method, or null when it is only a link.</param>
/// <param name="Host">Scheme and host, or null.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query parameters, decoded.</param>
/// <param name="Headers">The names of headers that are sent along.</param>
/// <param name="IsCall">Whether it is a request that a reader is to make, rather than a link in a response.</param>
internal sealed record SampleRequest(
    int Line,
    string? Method,
    string? Host,
    string Path,
    IReadOnlyList<(string Name, string Value)> Query,
    IReadOnlyList<string> Headers,
    bool IsCall
);

/// <summary>An HTTP status that a page names.</summary>
/// <param name="Status">The status.</param>
/// <param name="Line">The line.</param>
/// <param name="IsListed">Whether it stands in a table or heading, rather than in a sentence.</param>
internal sealed record StatusFact(string Status, int Line, bool IsListed);
