using System.Globalization;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Tells whether one value can fit two schemas, as far as types, values, bounds, formats, required and closed properties show.
/// </summary>
/// <param name="isTypical">
/// Whether only typical objects count, which have no properties beyond those that one of the schemas describes. Otherwise two open objects
/// always overlap, since nobody forbids to send the properties of both.
/// </param>
internal sealed class SchemaOverlap(bool isTypical)
{
    private const int Depth = 4;

    /// <summary>Formats whose texts never have another of these formats.</summary>
    private static readonly string[] DistinctFormats = ["uuid", "date", "date-time", "time", "email", "ipv4", "ipv6", "uri"];

    /// <summary>Whether a value besides null can fit both. What cannot be told counts as an overlap.</summary>
    public bool Exists(Schema left, Schema right) => Exists(left, right, Depth);

    /// <summary>Whether each pair of alternatives is disjoint.</summary>
    public bool AreDisjoint(IReadOnlyList<Branch> branches)
    {
        for (var index = 0; index < branches.Count; index++)
        {
            for (var other = index + 1; other < branches.Count; other++)
            {
                var isShared =
                    Exists(branches[index].Schema, branches[other].Schema)
                    || (branches[index].Schema.AcceptsNull && branches[other].Schema.AcceptsNull);
                if (isShared)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether typical values of one schema all fit the other one.</summary>
    public static bool Covers(Schema part, Schema whole)
    {
        if ((part.Types & ~whole.Types) != JsonTypes.None)
            return false;
        if (part.Types is not JsonTypes.Object)
            return CanonicalText.OfSchema(part.Place.Node) == CanonicalText.OfSchema(whole.Place.Node);
        var isNamed =
            whole.Required.All(part.Required.Contains) && (!IsClosed(whole) || part.Properties.Keys.All(whole.Properties.ContainsKey));
        return isNamed
            && part.Properties.Keys.Where(whole.Properties.ContainsKey)
                .All(name => (part.Property(name)!.Types & ~whole.Property(name)!.Types) == JsonTypes.None);
    }

    private bool Exists(Schema left, Schema right, int depth)
    {
        var common = left.Types & right.Types;
        if (common is JsonTypes.None)
            return false;
        if (depth == 0)
            return true;
        var values = EnumComparer.ValuesOf(left);
        var others = EnumComparer.ValuesOf(right);
        if (values is not null && others is not null)
            return values.Keys.Any(others.ContainsKey);
        if (values is not null)
            return values.Values.Any(value => Admits(right, value.Node));
        if (others is not null)
            return others.Values.Any(value => Admits(left, value.Node));
        return (common.HasFlag(JsonTypes.Boolean))
            || (
                (common & (JsonTypes.Integer | JsonTypes.Fraction)) != JsonTypes.None
                && ValueRange.Of(left, "minimum", "maximum").Meets(ValueRange.Of(right, "minimum", "maximum"))
            )
            || (common.HasFlag(JsonTypes.String) && TextsMeet(left, right))
            || (common.HasFlag(JsonTypes.Array) && ListsMeet(left, right, depth))
            || (common.HasFlag(JsonTypes.Object) && (Fits(left, right, depth) || Fits(right, left, depth)));
    }

    private static bool Admits(Schema schema, SpecNode value)
    {
        if ((schema.Types & JsonTypeNames.Of(value)) == JsonTypes.None)
            return false;
        if (value is not SpecScalar scalar)
            return true;
        if (
            scalar.Type is SpecScalarType.Number
            && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
        {
            return ValueRange.Of(schema, "minimum", "maximum").Contains(number);
        }

        return scalar.Type is not SpecScalarType.Text
            || (
                ValueRange.Of(schema, "minLength", "maxLength").Contains(scalar.Value.Length)
                && PatternText.Fits(Pattern(schema), scalar.Value)
            );
    }

    private static bool TextsMeet(Schema left, Schema right)
    {
        var format = left.First("format")?.Text ?? "";
        var other = right.First("format")?.Text ?? "";
        var areDistinct =
            format != other
            && DistinctFormats.Contains(format, StringComparer.Ordinal)
            && DistinctFormats.Contains(other, StringComparer.Ordinal);
        return !areDistinct
            && ValueRange.Of(left, "minLength", "maxLength").Meets(ValueRange.Of(right, "minLength", "maxLength"))
            && !PatternText.AreDisjoint(Pattern(left), Pattern(right));
    }

    private bool ListsMeet(Schema left, Schema right, int depth)
    {
        var lengths = ValueRange.Of(left, "minItems", "maxItems");
        var others = ValueRange.Of(right, "minItems", "maxItems");
        if (!lengths.Meets(others))
            return false;
        var mayBeEmpty = lengths.Contains(0) && others.Contains(0);
        return mayBeEmpty
            || left.Child("items") is not { } items
            || right.Child("items") is not { } otherItems
            || Exists(items, otherItems, depth - 1);
    }

    /// <summary>Whether an object made of the properties of one schema fits the other one.</summary>
    private bool Fits(Schema made, Schema other, int depth)
    {
        var isBound = IsClosed(made) || (isTypical && !IsMap(made));
        if (isBound && other.Required.Any(name => !made.Properties.ContainsKey(name)))
            return false;
        var isOtherClosed = IsClosed(other) && other.First("patternProperties") is null;
        if (isOtherClosed && made.Required.Any(name => !other.Properties.ContainsKey(name)))
            return false;
        return made
            .Required.Union(other.Required, StringComparer.Ordinal)
            .All(name =>
                made.Property(name) is not { } property
                || other.Property(name) is not { } counterpart
                || Exists(property, counterpart, depth - 1)
            );
    }

    private static bool IsClosed(Schema schema) =>
        ObjectComparer.IsClosed(schema) || schema.First("unevaluatedProperties") is { IsFalse: true };

    private static bool IsMap(Schema schema) =>
        schema.First("additionalProperties") is { IsFalse: false } || schema.First("patternProperties") is not null;

    private static string? Pattern(Schema schema) => schema.First("pattern")?.Text;
}
