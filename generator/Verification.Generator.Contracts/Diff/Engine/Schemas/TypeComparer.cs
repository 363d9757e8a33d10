using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares <c>type</c>, null and <c>format</c>.</summary>
internal static class TypeComparer
{
    private static readonly string[][] NumberFormats =
    [
        ["int32", "int64", ""],
        ["float", "double", ""],
    ];

    public static void Compare(SchemaComparison pair)
    {
        var isSameType = CompareTypes(pair);
        CompareNull(pair);
        if (isSameType && !BinaryText.IsSame(pair))
            CompareFormats(pair);
    }

    /// <summary>
    /// Reports what differs between a union and one of its alternatives: the rest is found between the alternative and its counterpart.
    /// </summary>
    /// <returns>Whether the types are the same.</returns>
    public static bool CompareWithAlternative(SchemaComparison pair)
    {
        var isSameType = CompareTypes(pair);
        CompareNull(pair);
        return isSameType;
    }

    private static bool CompareTypes(SchemaComparison pair)
    {
        var before = pair.Base.Types;
        var after = pair.Revision.Types;
        var isUnion = pair.BaseChoices.Any() && pair.RevisionChoices.Any() && (before & after) != JsonTypes.None;
        if (before == after || isUnion)
            return true;
        var rule =
            (before & ~after) == JsonTypes.None || IsTextWidened(pair) ? TypeRules.TypeWidened
            : (after & ~before) == JsonTypes.None ? TypeRules.TypeNarrowed
            : TypeRules.TypeChanged;
        pair.ReportKeyword(rule, "type", JsonTypeNames.Describe(before), JsonTypeNames.Describe(after));
        return false;
    }

    /// <summary>
    /// In a URL everything is text: text accepts what any other type accepted, and a list accepts what its single element did.
    /// </summary>
    private static bool IsTextWidened(SchemaComparison pair)
    {
        if (!pair.IsText || pair.Direction is not Direction.Request)
            return false;
        if (IsListOfBase(pair))
            return true;
        if (pair.Base.Types.HasFlag(JsonTypes.String))
            return false;
        var isScalar = (pair.Base.Types & (JsonTypes.Array | JsonTypes.Object)) == JsonTypes.None;
        string[] limits = ["format", "pattern", "enum", "const", "minLength", "maxLength"];
        return isScalar
            && pair.Revision.Types.HasFlag(JsonTypes.String)
            && Array.TrueForAll(limits, limit => pair.Revision.First(limit) is null);
    }

    private static bool IsListOfBase(SchemaComparison pair)
    {
        if (pair.Revision.Types is not JsonTypes.Array || (pair.Base.Types & (JsonTypes.Array | JsonTypes.Object)) != JsonTypes.None)
            return false;
        if (pair.Revision.Child("items") is not { } items)
            return true;
        var isFormatKept = Format(items) is "" || Format(items) == Format(pair.Base);
        return (pair.Base.Types & ~items.Types) == JsonTypes.None && isFormatKept;
    }

    private static void CompareNull(SchemaComparison pair)
    {
        if (pair.Base.AcceptsNull == pair.Revision.AcceptsNull)
            return;
        // Where neither side names null, the change of the types says it all.
        if (!pair.Base.IsNullable && !pair.Revision.IsNullable)
            return;
        var before = pair.Base.NullPlace;
        var after = pair.Revision.NullPlace;
        if (pair.Revision.IsNullable)
            pair.Report(TypeRules.BecameNullable, Counterpart(pair.Base, after), after ?? pair.Revision.Place);
        else
            pair.Report(TypeRules.BecameNotNullable, before ?? pair.Base.Place, Counterpart(pair.Revision, before));
    }

    /// <summary>The same keyword in the schema that does not allow null, or that schema.</summary>
    private static SpecPlace Counterpart(Schema schema, SpecPlace? place) =>
        place?.Name is "nullable" or "type" ? schema.First(place.Name) ?? schema.Place : schema.Place;

    private static void CompareFormats(SchemaComparison pair)
    {
        var before = Format(pair.Base);
        var after = Format(pair.Revision);
        if (before == after)
            return;
        pair.ReportKeyword(RuleFor(before, after), "format", before is "" ? "none" : before, after is "" ? "none" : after);
    }

    private static Rule RuleFor(string before, string after)
    {
        foreach (var widths in NumberFormats)
        {
            var from = Array.IndexOf(widths, before);
            var to = Array.IndexOf(widths, after);
            if (from < 0 || to < 0)
                continue;
            if (from > 0 && to > 0)
                return TypeRules.FormatClarified;
            return from < to ? TypeRules.FormatWidened : TypeRules.FormatNarrowed;
        }

        return before is "" ? TypeRules.FormatAdded
            : after is "" ? TypeRules.FormatRemoved
            : TypeRules.FormatChanged;
    }

    private static string Format(Schema schema) => schema.First("format")?.Text ?? "";
}
