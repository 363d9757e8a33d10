using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads the values of a field from the lines below the words that announce them.</summary>
/// <param name="isKnown">Whether the document has something of a name.</param>
internal sealed partial class ExpectedValues(Func<string, bool> isKnown)
{
    private Expectation expectation;

    /// <summary>Sees from the text about a field whether values follow, and in which form.</summary>
    public void Await(FieldFact fact) => expectation = After(fact);

    /// <summary>No more values are expected.</summary>
    public void End() => expectation = Expectation.None;

    /// <summary>Reads a line, if it is one of the values.</summary>
    /// <param name="current">The field.</param>
    /// <param name="text">The line.</param>
    /// <param name="line">The same with its marks.</param>
    /// <param name="before">The line before it.</param>
    /// <param name="isType">Whether the line is the type of a field that the line before names.</param>
    public bool Read(FieldFact current, string text, TextLine line, TextLine? before, bool isType)
    {
        if (expectation == Expectation.None)
            return false;
        if (expectation is Expectation.GluedValues or Expectation.ValuesBelow && line.IsItem)
            expectation = Expectation.ItemValues;
        if (expectation is Expectation.ItemValues or Expectation.ValuesBelow)
            return ReadItem(current, line);
        if (expectation == Expectation.GluedValues)
        {
            if (text.Contains(',', StringComparison.Ordinal))
                current.Values.AddRange(ValueText.Split(text));
            else
                current.GluedValues = text;
            expectation = Expectation.None;
            return true;
        }

        if (expectation == Expectation.StackedValues)
            return ReadStacked(current, text, before, isType);
        if (expectation == Expectation.ExplainedValues)
            return ReadExplained(current, text, before, isType);
        if (text.StartsWith(']'))
        {
            expectation = Expectation.None;
            FieldText.Put(current, text[1..]);
            return true;
        }

        current.Values.AddRange(ValueText.Split(text));
        return true;
    }

    /// <summary>Values as elements of a list, until one describes a field again.</summary>
    private bool ReadItem(FieldFact current, TextLine line)
    {
        var value = ItemValue().Match(line.Text.Trim());
        var isValue =
            expectation == Expectation.ItemValues && line.IsItem && value.Success && ItemLine.Read(line, isKnown) is not { Type: not null };
        if (!isValue)
        {
            expectation = Expectation.None;
            return false;
        }

        current.Values.Add(value.Groups["value"].Value);
        if (line.Text.TrimEnd().EndsWith("(default)", StringComparison.OrdinalIgnoreCase))
            current.Default = value.Groups["value"].Value;
        return true;
    }

    /// <summary>Values on a line each.</summary>
    private bool ReadStacked(FieldFact current, string text, TextLine? before, bool isType)
    {
        if (TakeBack(current, before, isType) || !Token().IsMatch(text))
        {
            expectation = Expectation.None;
            return false;
        }

        current.Values.Add(text);
        return true;
    }

    /// <summary>Values on a line each, with their meaning on the next; a meaning is a sentence.</summary>
    private bool ReadExplained(FieldFact current, string text, TextLine? before, bool isType)
    {
        var isMeaning =
            current.Values.Count > 0 && current.Values[^1] == before?.Text.Trim() && text.Contains(' ', StringComparison.Ordinal);
        return (isMeaning && !isType) || ReadStacked(current, text, before, isType);
    }

    /// <summary>
    /// Where the values end shows only behind them: a type below what looked like a value makes that the name of the next field.
    /// </summary>
    private static bool TakeBack(FieldFact current, TextLine? before, bool isType)
    {
        if (isType && current.Values.Count > 0 && current.Values[^1] == before?.Text.Trim())
            current.Values.RemoveAt(current.Values.Count - 1);
        return isType;
    }

    private static Expectation After(FieldFact fact)
    {
        var text = fact.Description.TrimEnd();
        if (text.EndsWith("values:", StringComparison.OrdinalIgnoreCase))
            return Expectation.GluedValues;
        if (text.EndsWith("one of:", StringComparison.OrdinalIgnoreCase))
            return Expectation.ValuesBelow;
        if (text.EndsWith("possible enum values", StringComparison.OrdinalIgnoreCase))
            return Expectation.ExplainedValues;
        if (text.EndsWith("Allowed:", StringComparison.Ordinal))
            return Expectation.StackedValues;
        return
            text.EndsWith("values[", StringComparison.OrdinalIgnoreCase) || text.EndsWith("values: [", StringComparison.OrdinalIgnoreCase)
            ? Expectation.ListedValues
            : Expectation.None;
    }

    private enum Expectation
    {
        None,
        GluedValues,
        ListedValues,
        StackedValues,
        ExplainedValues,
        ValuesBelow,
        ItemValues,
    }

    [GeneratedRegex(@"^(?<value>[\w-]+)(?=$|\s*[-–—:(])", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex ItemValue();

    [GeneratedRegex(@"^[\w-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
