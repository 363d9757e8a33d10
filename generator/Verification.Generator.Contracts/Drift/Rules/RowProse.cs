using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds what sentences say about parameters: about the rows of a page, which is about the parameter for their number,
/// and about rows to skip. A line may begin with the range of the parameter of the line before, as pages without layout have it.
/// </summary>
internal sealed partial class RowProse(ContractInventory inventory, PageFacts page, FactGroup group)
{
    private readonly ContractField? offset = inventory.Parameters.FirstOrDefault(field =>
        field.Kind == FactKind.Query && ValueText.Normalize(field.Name) is "OFFSET" or "SKIP"
    );

    public IEnumerable<FieldMatch> Run(IEnumerable<(int Line, string Text)> lines)
    {
        ContractField? before = null;
        foreach ((var line, var text) in lines)
        {
            var range = LeadingRange().Match(text);
            if (before is not null && range.Success)
                yield return Match(before, line, range.Value);
            var rest = text[range.Length..];
            if (OtherSize(rest, line) is { } other)
                yield return other;
            var subject = Subject(rest);
            if (subject is not null && !NamesOtherSize(rest))
                yield return Match(subject, line, About(rest));
            before = subject;
        }
    }

    /// <summary>
    /// A page may call the size of a page by a name that no parameter has; its limits are those of the parameter all the same.
    /// </summary>
    private FieldMatch? OtherSize(string text, int line)
    {
        if (inventory.PageSize is not { } field)
            return null;
        bool IsOther(string word) => PageWords.IsIdentifier(word) && PageSizeNames.IsPageSize(word) && !inventory.IsKnown(word);
        var sentence = Sentences
            .Of(text)
            .FirstOrDefault(sentence => TokenReader.Read(sentence).Any(token => token.Kind is TokenKind.Word && IsOther(token.Text)));
        if (sentence is null)
            return null;
        var fact = new FieldFact(field.Name, line);
        ConstraintText.AddBounds(fact.Bounds, sentence);
        return fact.Bounds.Count == 0 ? null : new FieldMatch(page, group, fact, field, "#/paths");
    }

    private ContractField? Subject(string text)
    {
        if (RowsOfPage().IsMatch(text))
            return inventory.PageSize;
        return offset is not null && RowsToSkip().IsMatch(text) ? offset : null;
    }

    /// <summary>The sentences about the rows, and the one behind each when it does nothing but name the default.</summary>
    private static string About(string text)
    {
        string[] sentences = [.. Sentences.Of(text)];
        return string.Join(
            ' ',
            sentences.Where(
                (sentence, index) =>
                    IsAbout(sentence) || (index > 0 && IsAbout(sentences[index - 1]) && DefaultSentence().IsMatch(sentence))
            )
        );
    }

    private static bool IsAbout(string sentence) => RowsOfPage().IsMatch(sentence) || RowsToSkip().IsMatch(sentence);

    private static bool NamesOtherSize(string text) =>
        Pair().Matches(text).Any(match => PageSizeNames.IsPageSize(match.Groups["name"].Value));

    private FieldMatch Match(ContractField field, int line, string text) =>
        new(page, group, ConstraintText.Read(field.Name, line, text), field, "#/paths");

    [GeneratedRegex(
        @"\b(items|results|rows|records|entries|objects|elements|sessions|attempts|resources)\s+(per|in (a|each|every)|on (a|each|every)|a)\s+page\b|\bpage size\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex RowsOfPage();

    [GeneratedRegex(
        @"\b(items|results|rows|records|entries|objects|elements) to skip\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex RowsToSkip();

    [GeneratedRegex(@"^(\d+\s*(<=|≤)\s*)?x\s*(<=|>=|≤|≥)\s*\d+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LeadingRange();

    [GeneratedRegex(
        @"^(Defaults? to|The default is|Default is|Default:)\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex DefaultSentence();

    [GeneratedRegex(@"\b(?<name>\w+)=\w", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();
}
