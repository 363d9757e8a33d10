using Verification.Generator.Diff.Rules;

namespace Verification.Generator.Diff.Engine;

/// <summary>Compares <c>type</c>, null and <c>format</c>.</summary>
internal static class TypeComparer
{
    private static readonly string[][] NumberFormats = [["int32", "int64", ""], ["float", "double", ""]];

    /// <summary>Reports what differs.</summary>
    public static void Compare(SchemaComparison pair)
    {
        bool isSameType = CompareTypes(pair);
        CompareNull(pair);
        if (isSameType) CompareFormats(pair);
    }

    private static bool CompareTypes(SchemaComparison pair)
    {
        JsonTypes before = pair.Base.Types;
        JsonTypes after = pair.Revision.Types;
        if (before == after) return true;
        Rule rule = (before & ~after) == JsonTypes.None || IsTextWidened(pair) ? TypeRules.TypeWidened
            : (after & ~before) == JsonTypes.None ? TypeRules.TypeNarrowed
            : TypeRules.TypeChanged;
        pair.ReportKeyword(rule, "type", JsonTypeNames.Describe(before), JsonTypeNames.Describe(after));
        return false;
    }

    /// <summary>In a URL everything is text: text accepts what any other type accepted, and a list accepts what its single element did.</summary>
    private static bool IsTextWidened(SchemaComparison pair)
    {
        if (!pair.IsText || pair.Direction is not Direction.Request) return false;
        if (IsListOfBase(pair)) return true;
        if (pair.Base.Types.HasFlag(JsonTypes.String)) return false;
        bool isScalar = (pair.Base.Types & (JsonTypes.Array | JsonTypes.Object)) == JsonTypes.None;
        string[] limits = ["format", "pattern", "enum", "const", "minLength", "maxLength"];
        return isScalar && pair.Revision.Types.HasFlag(JsonTypes.String) && Array.TrueForAll(limits, limit => pair.Revision.First(limit) is null);
    }

    private static bool IsListOfBase(SchemaComparison pair)
    {
        if (pair.Revision.Types is not JsonTypes.Array || (pair.Base.Types & (JsonTypes.Array | JsonTypes.Object)) != JsonTypes.None) return false;
        if (pair.Revision.Child("items") is not { } items) return true;
        bool isFormatKept = Format(items) is "" || Format(items) == Format(pair.Base);
        return (pair.Base.Types & ~items.Types) == JsonTypes.None && isFormatKept;
    }

    private static void CompareNull(SchemaComparison pair)
    {
        if (pair.Base.IsNullable == pair.Revision.IsNullable) return;
        bool isSaid = pair.Base.IsNullable ? pair.Revision.IsTyped : pair.Base.IsTyped || pair.Revision.IsTyped;
        if (!isSaid) return;
        string keyword = pair.Base.First("nullable") is not null || pair.Revision.First("nullable") is not null ? "nullable" : "type";
        pair.ReportKeyword(pair.Revision.IsNullable ? TypeRules.BecameNullable : TypeRules.BecameNotNullable, keyword, valueBefore: null, valueAfter: null);
    }

    private static void CompareFormats(SchemaComparison pair)
    {
        string before = Format(pair.Base);
        string after = Format(pair.Revision);
        if (before == after) return;
        pair.ReportKeyword(RuleFor(before, after), "format", before is "" ? "none" : before, after is "" ? "none" : after);
    }

    private static Rule RuleFor(string before, string after)
    {
        foreach (string[] widths in NumberFormats)
        {
            int from = Array.IndexOf(widths, before);
            int to = Array.IndexOf(widths, after);
            if (from < 0 || to < 0) continue;
            if (from > 0 && to > 0) return TypeRules.FormatClarified;
            return from < to ? TypeRules.FormatWidened : TypeRules.FormatNarrowed;
        }

        return before is "" ? TypeRules.FormatAdded : after is "" ? TypeRules.FormatRemoved : TypeRules.FormatChanged;
    }

    private static string Format(Schema schema) => schema.First("format")?.Text ?? "";
}
