using Verification.Generator.Diff.Rules;

namespace Verification.Generator.Diff.Engine;

/// <summary>Compares the schemas that a discriminator chooses where no union lists them.</summary>
internal static class SubtypeComparer
{
    /// <summary>Reports subtypes that came or went unless the mapping tells, and goes on with those that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        if (pair.Base.First("discriminator") is null || pair.Revision.First("discriminator") is null) return;
        if (pair.Base.Choices.Any() || pair.Revision.Choices.Any()) return;
        List<Subtype> before = [.. pair.Base.Subtypes];
        List<Subtype> after = [.. pair.Revision.Subtypes];
        foreach (Subtype subtype in before)
        {
            if (Counterpart(subtype, after) is { } other) pair.Compare(pair.Base.Combine([subtype.Place]), pair.Revision.Combine([other.Place]));
            else if (!IsMapped(pair.Base, subtype)) pair.Report(ChoiceRules.MappingRemoved, subtype.Place, pair.Revision.First("discriminator"), subtype.Value, valueAfter: null, Subject(pair, subtype));
        }

        foreach (Subtype subtype in after)
        {
            if (Counterpart(subtype, before) is null && !IsMapped(pair.Revision, subtype))
            {
                pair.Report(ChoiceRules.MappingAdded, pair.Base.First("discriminator"), subtype.Place, valueBefore: null, subtype.Value, Subject(pair, subtype));
            }
        }
    }

    private static Subtype? Counterpart(Subtype subtype, List<Subtype> others) =>
        others.Find(other => other.Value == subtype.Value) ?? others.Find(other => other.Place.Name == subtype.Place.Name);

    private static bool IsMapped(Schema schema, Subtype subtype) => schema.First("discriminator")?.Member("mapping")?.Has(subtype.Value) is true;

    private static ChangeSubject Subject(SchemaComparison pair, Subtype subtype) =>
        new("discriminator-value", subtype.Value, pair.Subject.Path.Length > 0 ? pair.Subject.Path : pair.Subject.Name);
}
