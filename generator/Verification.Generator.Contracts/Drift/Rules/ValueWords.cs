using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Knows which values pages name: in code, in examples, in tables, in enumerations, and as words that no sentence would have.
/// </summary>
internal sealed class ValueWords
{
    private const int FewestItems = 2;
    private readonly HashSet<string> shown;
    private readonly PageText text;

    /// <summary>Collects the values of some pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="text">Their text.</param>
    /// <param name="enums">The values of the document: a list with two values of one field names its other values, too.</param>
    public ValueWords(IReadOnlyList<PageFacts> pages, PageText text, ContractEnums enums)
    {
        this.text = text;
        var blocks = pages.SelectMany(page => page.Page.Blocks);
        shown =
        [
            .. pages.SelectMany(page => page.Bodies).SelectMany(body => Texts(body.Root)),
            .. pages.SelectMany(page => page.ValueLists).SelectMany(list => list.Values).Select(value => value.Value),
            .. pages
                .SelectMany(page => page.Requests)
                .SelectMany(request => request.Query)
                .SelectMany(pair => ValueText.Split(pair.Value).Append(pair.Value)),
            .. blocks.OfType<TextLine>().SelectMany(line => line.Codes),
            .. pages
                .SelectMany(page => page.Lines)
                .SelectMany(line => ListPhrase.All(line.Text, FewestItems))
                .Where(list => enums.Having(list.Items).Any(own => own.Known > 1))
                .SelectMany(list => list.Items),
            .. blocks.OfType<TextLine>().SelectMany(line => line.Text.Split(',', StringSplitOptions.TrimEntries)),
            .. blocks.OfType<PageTable>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(ValueText.Split),
        ];
    }

    /// <summary>Whether the pages name a value.</summary>
    public bool Has(string value)
    {
        if (shown.Contains(value) || text.HasQuotation(value))
            return true;
        var isPlainWord = value.All(char.IsAsciiLetterLower);
        return !isPlainWord && text.HasWord(value);
    }

    private static IEnumerable<string> Texts(SpecNode node) =>
        node switch
        {
            SpecObject map => map.Members.SelectMany(member => Texts(member.Value)),
            SpecArray list => list.Items.SelectMany(Texts),
            SpecScalar { Type: SpecScalarType.Text } scalar => [scalar.Value],
            _ => [],
        };
}
