using System.Globalization;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares bounds of numbers, lengths and counts, <c>multipleOf</c> and <c>uniqueItems</c>.</summary>
internal static class BoundComparer
{
    public static void Compare(SchemaComparison pair)
    {
        foreach (var bound in BoundRules.Bounds)
            CompareBound(pair, bound);
        CompareMultiples(pair);
        if (pair.Base.IsSet("uniqueItems") == pair.Revision.IsSet("uniqueItems"))
            return;
        pair.ReportKeyword(
            pair.Revision.IsSet("uniqueItems") ? BoundRules.UniqueAdded : BoundRules.UniqueRemoved,
            "uniqueItems",
            valueBefore: null,
            valueAfter: null
        );
    }

    /// <summary>The tightest bound that a schema sets by a keyword, or null.</summary>
    internal static (double Value, bool IsExclusive)? LimitOf(Schema schema, string keyword) =>
        Tightest(schema, BoundRules.Bounds.First(bound => bound.Keyword == keyword)) is { } limit ? (limit.Value, limit.IsExclusive) : null;

    private static void CompareBound(SchemaComparison pair, Bound bound)
    {
        var before = Tightest(pair.Base, bound);
        var after = Tightest(pair.Revision, bound);
        var order = Tightness(before, bound).CompareTo(Tightness(after, bound));
        if (order == 0)
            order = (before?.IsExclusive ?? false).CompareTo(after?.IsExclusive ?? false);
        if (order == 0)
            return;
        pair.Report(
            order < 0 ? bound.Tightened : bound.Loosened,
            before?.Place ?? pair.Base.Place,
            after?.Place ?? pair.Revision.Place,
            Show(before),
            Show(after)
        );
    }

    private static double Tightness(Limit? limit, Bound bound) =>
        limit is null ? double.NegativeInfinity
        : bound.IsUpper ? -limit.Value
        : limit.Value;

    private static string Show(Limit? limit) =>
        limit is null ? "none" : CanonicalText.Number(limit.Text) + (limit.IsExclusive ? " (exclusive)" : "");

    private static Limit? Tightest(Schema schema, Bound bound)
    {
        Limit? tightest = null;
        foreach (var fragment in schema.Fragments)
        {
            foreach (var limit in LimitsOf(fragment, bound))
            {
                var order = tightest is null ? 1 : Tightness(limit, bound) - Tightness(tightest, bound);
                if (order > 0 || (order == 0 && limit.IsExclusive))
                    tightest = limit;
            }
        }

        return tightest;
    }

    /// <summary>In OpenAPI 3.0 <c>exclusiveMinimum</c> is a flag beside <c>minimum</c>, in 3.1 a number of its own.</summary>
    private static IEnumerable<Limit> LimitsOf(SpecPlace fragment, Bound bound)
    {
        var exclusive =
            bound.Keyword is "minimum" ? "exclusiveMinimum"
            : bound.Keyword is "maximum" ? "exclusiveMaximum"
            : "";
        if (Read(fragment.Member(bound.Keyword), fragment.IsSet(exclusive)) is { } plain && !IsDefault(bound, plain))
            yield return plain;
        if (exclusive.Length > 0 && Read(fragment.Member(exclusive), isExclusive: true) is { } strict)
            yield return strict;
    }

    /// <summary>A length or count of at least zero is no bound, nor is one match of <c>contains</c> (JSON Schema 2020-12, 6.4.5).</summary>
    private static bool IsDefault(Bound bound, Limit limit) =>
        bound.Keyword switch
        {
            "minContains" => limit.Value is 1,
            "minLength" or "minItems" or "minProperties" => limit.Value is 0,
            _ => false,
        };

    private static Limit? Read(SpecPlace? place, bool isExclusive) =>
        place?.Node is SpecScalar { Type: SpecScalarType.Number } number
        && double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new Limit(place, value, number.Value, isExclusive)
            : null;

    private static void CompareMultiples(SchemaComparison pair)
    {
        var before = Read(pair.Base.First("multipleOf"), isExclusive: false);
        var after = Read(pair.Revision.First("multipleOf"), isExclusive: false);
        if (before?.Value == after?.Value)
            return;
        var rule =
            before is null || (after is not null && IsMultiple(after.Value, before.Value)) ? BoundRules.MultipleTightened
            : after is null || IsMultiple(before.Value, after.Value) ? BoundRules.MultipleLoosened
            : BoundRules.MultipleChanged;
        pair.ReportKeyword(rule, "multipleOf", Show(before), Show(after));
    }

    private static bool IsMultiple(double value, double divisor)
    {
        var quotient = value / divisor;
        return Math.Abs(quotient - Math.Round(quotient)) < 1e-9;
    }

    private sealed record Limit(SpecPlace Place, double Value, string Text, bool IsExclusive);
}
