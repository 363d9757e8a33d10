using Verification.Generator.Contracts.Drift.Grammar;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads defaults and limits out of a sentence about one field.</summary>
internal static class ConstraintText
{
    /// <summary>What a text says about a field: its default and its limits.</summary>
    public static FieldFact Read(string name, int line, string text)
    {
        var fact = new FieldFact(name, line) { Default = DefaultPhrase.Read(text, _ => false) };
        AddBounds(fact.Bounds, text);
        return fact;
    }

    /// <summary>Adds the limits that a text names to those that are known already, which win.</summary>
    public static void AddBounds(Dictionary<string, string> bounds, string text)
    {
        (var minimum, var maximum) = BoundPhrase.Read(text);
        if (minimum is not null)
            bounds.TryAdd("minimum", minimum);
        if (maximum is not null)
            bounds.TryAdd("maximum", maximum);
    }
}
