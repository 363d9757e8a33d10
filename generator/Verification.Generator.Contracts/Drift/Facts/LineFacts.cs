using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>
/// Reads lines of text that describe fields one after the other: what is left of a page's layout when it is saved as text, and lists.
/// </summary>
/// <param name="section">The part of the page.</param>
/// <param name="isKnown">Whether the document has something of a name.</param>
internal sealed partial class LineFacts(FactSection section, Func<string, bool> isKnown)
{
    /// <summary>How many lines below a field may still be about it.</summary>
    private const int Reach = 6;

    private readonly ExpectedValues expected = new(isKnown);
    private FactGroup? group;
    private FieldFact? current;
    private IReadOnlyList<Column>? columns;
    private TextLine? before;
    private int distance;

    /// <summary>A heading: a new part of the page, unless it is the name of a field.</summary>
    public void ReadHeading(Heading heading)
    {
        var name = heading.Text.Trim('`', ' ');
        var isField =
            CellFacts.IsName(name)
            && isKnown(name)
            && name.ToLowerInvariant() is not ("status" or "headers" or "response" or "error" or "errors");
        if (isField)
        {
            group ??= section.Begin(FactGrade.Structured, heading.Line);
            Add(new FieldFact(name, heading.Line));
            return;
        }

        End();
        section.Enter(SectionMark.OfHeading(heading.Text), heading.Line);
    }

    /// <summary>Something else than text: what follows is about no field that was read so far.</summary>
    public void End()
    {
        (group, current, columns, before) = (null, null, null, null);
        expected.End();
    }

    public void Read(TextLine line)
    {
        var text = BodyMark(line.Text.Trim());
        var isRead =
            ReadTag(text, line.Line)
            || ReadPlace(text)
            || (current is not null && expected.Read(current, text, line, before, TypeBelowName(text) is not null))
            || ReadHeader(text, line.Line)
            || ReadSection(text, line.Line)
            || ReadField(text, line);
        if (!isRead)
            Continue(text);
        current?.Note(text, line.Line);
        before = line;
    }

    /// <summary>A component that describes one field.</summary>
    private bool ReadTag(string text, int line)
    {
        if (FieldTag.Read(text, line) is not var (fact, kind))
            return FieldTag.IsTag(text);
        if (group is null || group.Kind != kind)
            group = section.Begin(FactGrade.Structured, line, kind);
        Add(fact);
        return true;
    }

    /// <summary>A line such as <c>(query)</c> says where the parameter above goes.</summary>
    private bool ReadPlace(string text)
    {
        FactKind? kind = text switch
        {
            "(query)" => FactKind.Query,
            "(path)" => FactKind.Path,
            "(header)" => FactKind.Header,
            _ => null,
        };
        if (kind is null || current is null || group is null)
            return false;
        if (group.Kind == kind)
            return true;
        group.Facts.Remove(current);
        group = section.Begin(FactGrade.Structured, current.Line, kind);
        group.Facts.Add(current);
        return true;
    }

    /// <summary>
    /// Pages with folding trees write "object" before the fields of one: two spaces, or one before a known name with its type, tell it from
    /// a sentence.
    /// </summary>
    private string BodyMark(string text)
    {
        const string mark = "object ";
        var start = text.IndexOf(mark, StringComparison.Ordinal);
        if (start is < 0 or > 12)
            return text;
        var rest = text[(start + mark.Length)..];
        var isMark = rest.StartsWith(' ') || (NameAndType().Match(rest) is { Success: true } field && isKnown(field.Groups["name"].Value));
        return isMark ? rest.Trim() : text;
    }

    private bool ReadHeader(string text, int line)
    {
        if (Columns.SplitGlued(text) is not { } titles)
            return false;
        End();
        columns = [.. titles.Select(title => title.Column)];
        var kind = SectionMark.OfHeading(titles[0].Title).Kind;
        if (columns[0] == Column.Name)
            group = section.Begin(FactGrade.Structured, line, section.Kind == FactKind.Unknown ? kind : section.Kind);
        return true;
    }

    private bool ReadSection(string text, int line)
    {
        var isStatusRow = columns?[0] == Column.Status && text.Length > 3 && StatusText.IsStatus(text[..3]);
        if (isStatusRow)
        {
            section.Facts.Statuses.Add(new StatusFact(text[..3], line, IsListed: true));
            return true;
        }

        if (SectionMark.OfLine(text) is not { } mark || (mark.Status is { } status && !StatusText.IsStatus(status)))
            return false;
        var first = mark.Rest.Length > 0 ? FieldLine.Read(mark.Rest, line, isExpected: true, isKnown) : null;
        if (mark.Rest.Length > 0 && first is null)
            return false;
        End();
        var kind =
            mark.Kind == FactKind.Header && section.Kind is FactKind.Response or FactKind.ResponseHeader && section.Status is not null
                ? FactKind.ResponseHeader
                : mark.Kind;
        section.Enter(
            mark with
            {
                Kind = kind,
                Status = mark.Status ?? (kind == FactKind.ResponseHeader ? section.Status : null),
            },
            mark.Status is null ? 0 : line
        );
        if (first is null)
            return true;
        group = section.Begin(FactGrade.Structured, line);
        Add(first);
        return true;
    }

    private bool ReadField(string text, TextLine line)
    {
        var fact = columns?[0] == Column.Name ? FieldLine.ReadRow(text, line.Line, columns, isKnown) : null;
        fact ??= line.IsItem ? ItemLine.Read(line, isKnown) : null;
        fact ??= FieldLine.Read(text, line.Line, isExpected: group is not null, isKnown);
        if (fact is null && TypeBelowName(text) is { } type && before is not null)
        {
            var name = before.Text.Trim();
            fact = new FieldFact(name.TrimEnd('*', ' '), before.Line)
            {
                Type = type,
                IsNullable = type.IsNullable ? true : null,
                IsRequired = name.EndsWith('*') ? true : null,
            };
        }

        if (fact is null)
            return false;
        var isElement = current is { Type.Name: "array" } && fact.Name == current.Name && fact.Type?.Name == "object";
        if (isElement)
            return true; // A folding tree repeats the name of a list for its elements.
        if (section.Kind == FactKind.ResponseHeader && group?.Kind == FactKind.ResponseHeader && !LooksLikeHeader(fact.Name))
            group = section.Begin(FactGrade.Structured, line.Line, FactKind.Response);
        group ??= section.Begin(FactGrade.Structured, line.Line);
        Add(fact);
        return true;
    }

    private PageType? TypeBelowName(string text)
    {
        var name = before?.Text.Trim().TrimEnd('*', ' ');
        var isType = name is not null && !isKnown(name) && PageType.Parse(name) is not null;
        if (isType)
            return null;
        var isName =
            name is not null
            && CellFacts.IsName(name)
            && (
                isKnown(name)
                || name.Contains('_', StringComparison.Ordinal)
                || group is not null
                || (section.Kind == FactKind.Header && LooksLikeHeader(name))
            );
        return isName && text.Length < 30 && PageType.Parse(text) is { Name: not null } type ? type : null;
    }

    private static bool LooksLikeHeader(string name) => name.Contains('-', StringComparison.Ordinal) || char.IsUpper(name[0]);

    private void Add(FieldFact fact)
    {
        group!.Facts.Add(fact);
        current = fact;
        distance = 0;
        expected.Await(fact);
    }

    private void Continue(string text)
    {
        if (current is null || ++distance > Reach || text.EndsWith(';') || text.EndsWith('{'))
            return;
        FieldText.Put(current, text);
        expected.Await(current);
    }

    [GeneratedRegex(
        @"^(?<name>[\w-]+?)(string|integer|number|boolean|array|object)(\s|$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex NameAndType();
}
