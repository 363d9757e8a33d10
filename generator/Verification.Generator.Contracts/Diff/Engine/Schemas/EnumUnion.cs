namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Compares a union whose alternatives do nothing but list values with one list of values: they say the same in two ways.
/// </summary>
internal static class EnumUnion
{
    /// <summary>Compares such a pair by its values.</summary>
    /// <returns>False when it is no such pair: then nothing was compared.</returns>
    public static bool Compare(SchemaComparison pair)
    {
        if (!pair.Base.Choices.Any() && !pair.Revision.Choices.Any())
            return false;
        if (ValuesOf(pair.Base) is not { } before || ValuesOf(pair.Revision) is not { } after || AreComparedByBranch(pair, before, after))
        {
            return false;
        }

        TypeComparer.Compare(pair);
        AnnotationComparer.Compare(pair);
        EnumComparer.Compare(pair, before, after);
        return true;
    }

    /// <summary>Two unions are compared by branch, descriptions included, unless the same values are only divided otherwise.</summary>
    private static bool AreComparedByBranch(
        SchemaComparison pair,
        Dictionary<string, SpecPlace> before,
        Dictionary<string, SpecPlace> after
    )
    {
        if (!pair.Base.Choices.Any())
            return IsBranch(pair.Base, pair.Revision);
        if (!pair.Revision.Choices.Any())
            return IsBranch(pair.Revision, pair.Base);
        var match = BranchMatch.Find(Branches(pair.Base), Branches(pair.Revision), isResemblanceEnough: false);
        var isDividedAlike = match.Removed.Count == 0 && match.Added.Count == 0;
        return isDividedAlike || before.Count != after.Count || !before.Keys.All(after.ContainsKey);
    }

    /// <summary>Whether a list is one of the alternatives as it is.</summary>
    private static bool IsBranch(Schema list, Schema union) =>
        EnumComparer.ValuesOf(list) is { } values
        && Branches(union)
            .Exists(branch =>
                EnumComparer.ValuesOf(branch.Schema) is { } own && own.Count == values.Count && own.Keys.All(values.ContainsKey)
            );

    /// <summary>The values of a list or of a union of lists; null where anything else restricts the values.</summary>
    private static Dictionary<string, SpecPlace>? ValuesOf(Schema schema)
    {
        List<SpecPlace> choices = [.. schema.Choices];
        if (choices.Count == 0)
            return EnumComparer.ValuesOf(schema);
        if (choices.Count > 1 || !schema.IsBareUnion)
            return null;
        var values = new Dictionary<string, SpecPlace>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var branch in Branches(schema))
        {
            if (branch.Schema.Choices.Any() || !IsBareList(branch.Schema) || EnumComparer.ValuesOf(branch.Schema) is not { } own)
            {
                return null;
            }

            several.UnionWith(own.Keys.Where(values.ContainsKey));
            foreach ((var key, var value) in own)
                values.TryAdd(key, value);
        }

        // Exactly one branch of oneOf may fit.
        if (choices[0].Name is "oneOf")
        {
            foreach (var key in several)
                values.Remove(key);
        }

        return values;
    }

    private static bool IsBareList(Schema schema) =>
        schema
            .Fragments.SelectMany(fragment => fragment.Members)
            .All(member => member.Name is "type" or "enum" or "const" || SchemaVocabulary.IsAnnotation(member.Name));

    private static List<Branch> Branches(Schema schema) =>
        FragmentCollector.Branches(schema.Choices.First()).ConvertAll(place => Branch.At(place, schema));
}
