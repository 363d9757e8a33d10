using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the schemas that a discriminator chooses where no union lists them.</summary>
internal static class SubtypeComparer
{
    /// <summary>Reports subtypes that came or went unless the mapping tells, and continues with those that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        if (pair.Base.Discriminator is null || pair.Revision.Discriminator is null)
            return;
        if (pair.Base.Choices.Any() || pair.Revision.Choices.Any())
            return;
        List<Subtype> before = [.. pair.Base.Subtypes];
        List<Subtype> after = [.. pair.Revision.Subtypes];
        var amongAfter = Counterparts(after);
        foreach (var subtype in before)
        {
            if (amongAfter(subtype) is { } other)
            {
                pair.Compare(pair.Base.Combine([subtype.Place]), pair.Revision.Combine([other.Place]));
            }
            else if (!IsMapped(pair.Base, subtype))
            {
                pair.Report(
                    ChoiceRules.MappingRemoved,
                    subtype.Place,
                    pair.Revision.Discriminator,
                    subtype.Value,
                    valueAfter: null,
                    Subject(pair, subtype)
                );
            }
        }

        var amongBefore = Counterparts(before);
        foreach (var subtype in after)
        {
            if (amongBefore(subtype) is null && !IsMapped(pair.Revision, subtype))
            {
                pair.Report(
                    ChoiceRules.MappingAdded,
                    pair.Base.Discriminator,
                    subtype.Place,
                    valueBefore: null,
                    subtype.Value,
                    Subject(pair, subtype)
                );
            }
        }
    }

    /// <summary>Finds the subtype of the other side: by its value, else by the name of its schema.</summary>
    private static Func<Subtype, Subtype?> Counterparts(List<Subtype> others)
    {
        var byValue = others.ToLookup(other => other.Value, StringComparer.Ordinal);
        var bySchema = others.ToLookup(other => other.Place.Name, StringComparer.Ordinal);
        return subtype => byValue[subtype.Value].FirstOrDefault() ?? bySchema[subtype.Place.Name].FirstOrDefault();
    }

    private static bool IsMapped(Schema schema, Subtype subtype) => schema.Discriminator?.Member("mapping")?.Has(subtype.Value) is true;

    private static ChangeSubject Subject(SchemaComparison pair, Subtype subtype) =>
        pair.Subject.Detail("discriminator-value", subtype.Value);
}
