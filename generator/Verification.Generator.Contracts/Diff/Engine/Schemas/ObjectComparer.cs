using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares properties and what else an object may have.</summary>
internal static class ObjectComparer
{
    private const int LongestPath = 1_000;
    private const char Omitted = '…';

    /// <summary>Reports what differs, and continues with the properties that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        foreach ((var name, var places) in pair.Base.Properties)
        {
            if (pair.Revision.Properties.ContainsKey(name))
                CompareProperty(pair, name);
            else
                ReportRemoved(pair, name, places[0]);
        }

        foreach ((var name, var places) in pair.Revision.Properties)
        {
            if (!pair.Base.Properties.ContainsKey(name))
                ReportAdded(pair, name, places[0]);
        }

        CompareBareRequired(pair);
        CompareOthers(pair);
    }

    private static void ReportRemoved(SchemaComparison pair, string name, SpecPlace place)
    {
        var isHidden = IsHidden(pair.Base.Property(name)!, pair.Direction);
        if (isHidden)
            return;
        pair.Report(ObjectRules.Removed, place, after: null, subject: Subject(pair, name));
    }

    private static void ReportAdded(SchemaComparison pair, string name, SpecPlace place)
    {
        var schema = pair.Revision.Property(name)!;
        if (IsHidden(schema, pair.Direction))
            return;
        var value = schema.First("default");
        var isRequired = pair.Direction is Direction.Request && pair.Revision.Required.Contains(name) && !pair.Base.Required.Contains(name);
        var rule = isRequired
            ? value is null
                ? ObjectRules.AddedRequired
                : ObjectRules.AddedWithDefault
            : pair.Direction is Direction.Response && (IsClosed(pair.Base) || pair.Base.First("unevaluatedProperties")?.IsFalse is true)
                ? ObjectRules.AddedToClosed
                : ObjectRules.Added;
        pair.Report(
            rule,
            before: null,
            place,
            valueAfter: isRequired && value is not null ? CanonicalText.Display(value.Node) : null,
            subject: Subject(pair, name)
        );
    }

    private static void CompareProperty(SchemaComparison pair, string name)
    {
        var before = pair.Base.Property(name)!;
        var after = pair.Revision.Property(name)!;
        var subject = Subject(pair, name);
        var wasHidden = IsHidden(before, pair.Direction);
        var isHidden = IsHidden(after, pair.Direction);
        if (before.IsReadOnly != after.IsReadOnly)
            ReportFlag(pair, name, subject, "readOnly", after.IsReadOnly ? ObjectRules.BecameReadOnly : ObjectRules.BecameNotReadOnly);
        if (before.IsWriteOnly != after.IsWriteOnly)
            ReportFlag(pair, name, subject, "writeOnly", after.IsWriteOnly ? ObjectRules.BecameWriteOnly : ObjectRules.BecameNotWriteOnly);
        if (!isHidden)
            CompareRequired(pair, name, subject, wasRequired: !wasHidden && pair.Base.Required.Contains(name), isVisible: !wasHidden);
        if (!isHidden && pair.Direction is Direction.Request)
            CompareDefault(pair, name, before, after, subject);
        pair.Compare(before, after, subject, isHidden || wasHidden ? SchemaUse.Unused : SchemaUse.Body);
    }

    /// <summary>A default stands in for a required property: without it the property must be sent.</summary>
    private static void CompareDefault(SchemaComparison pair, string name, Schema before, Schema after, ChangeSubject subject)
    {
        var isRequired = pair.Base.Required.Contains(name) && pair.Revision.Required.Contains(name);
        if (!isRequired || before.First("default") is not { } value || after.First("default") is not null)
            return;
        pair.Report(ObjectRules.DefaultRemoved, value, after.Place, CanonicalText.Display(value.Node), subject: subject);
    }

    private static void ReportFlag(SchemaComparison pair, string name, ChangeSubject subject, string keyword, Rule rule) =>
        pair.Report(rule, At(pair.Base, name, keyword), At(pair.Revision, name, keyword), subject: subject);

    private static SpecPlace At(Schema owner, string name, string keyword) =>
        owner.Property(name)!.First(keyword) ?? owner.Properties[name][0];

    private static void CompareRequired(SchemaComparison pair, string name, ChangeSubject subject, bool wasRequired, bool isVisible)
    {
        var isRequired = pair.Revision.Required.Contains(name);
        if (wasRequired == isRequired || (!isVisible && pair.Direction is Direction.Response))
            return;
        var value = pair.Revision.Property(name)?.First("default");
        var rule =
            !isRequired ? ObjectRules.BecameOptional
            : pair.Direction is Direction.Request && value is not null ? ObjectRules.BecameRequiredWithDefault
            : ObjectRules.BecameRequired;
        pair.Report(
            rule,
            RequiredAt(pair.Base, name),
            RequiredAt(pair.Revision, name),
            valueAfter: rule == ObjectRules.BecameRequiredWithDefault ? CanonicalText.Display(value!.Node) : null,
            subject: subject
        );
    }

    /// <summary>A name in <c>required</c> counts even when <c>properties</c> does not describe it; an empty one names nothing.</summary>
    private static void CompareBareRequired(SchemaComparison pair)
    {
        foreach (var name in pair.Base.Required.Union(pair.Revision.Required, StringComparer.Ordinal))
        {
            var isDescribed = pair.Base.Properties.ContainsKey(name) || pair.Revision.Properties.ContainsKey(name);
            if (!isDescribed && name.Length > 0)
                CompareRequired(pair, name, Subject(pair, name), pair.Base.Required.Contains(name), isVisible: true);
        }
    }

    private static SpecPlace RequiredAt(Schema schema, string name) =>
        schema.All("required").SelectMany(list => list.Items).FirstOrDefault(item => item.Text == name)
        ?? (schema.Properties.TryGetValue(name, out var places) ? places[0] : schema.Place);

    private static void CompareOthers(SchemaComparison pair)
    {
        var before = Others(pair.Base);
        var after = Others(pair.Revision);
        if (AreClosedAlike(pair))
            return;
        var wasClosed = IsClosed(pair.Base);
        var isClosed = IsClosed(pair.Revision);
        var rule = (wasClosed, isClosed) switch
        {
            (false, true) => ObjectRules.Closed,
            (true, false) => ObjectRules.Opened,
            (true, true) => null,
            _ => (before, after) switch
            {
                (null, not null) => ObjectRules.ValuesRestricted,
                (not null, null) => ObjectRules.ValuesFreed,
                _ => null,
            },
        };
        if (rule is not null)
            pair.ReportKeyword(rule, "additionalProperties", valueBefore: null, valueAfter: null);
        else if (before is not null && after is not null)
            pair.Compare(before, after, Subject(pair, "*"));
    }

    /// <summary>Whether the object may have no other properties than those that its schema describes.</summary>
    internal static bool IsClosed(Schema schema)
    {
        foreach (var place in schema.Fragments)
        {
            if (place.Member("additionalProperties") is { IsFalse: true })
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether both sides are closed, one with <c>additionalProperties</c> and one with <c>unevaluatedProperties</c>, and mean the same:
    /// the former sees only the properties beside it, the latter all of them.
    /// </summary>
    internal static bool AreClosedAlike(SchemaComparison pair) => IsWhollyClosed(pair.Base) && IsWhollyClosed(pair.Revision);

    private static bool IsWhollyClosed(Schema schema) =>
        schema.First("unevaluatedProperties")?.IsFalse is true
        || schema.Fragments.Any(place =>
            place.Member("additionalProperties") is { IsFalse: true }
            && schema.Properties.Keys.All(name => place.Member("properties")?.Has(name) is true)
        );

    /// <summary>The schema of other properties; null where they may be anything.</summary>
    private static Schema? Others(Schema schema) =>
        schema.First("additionalProperties") is null ? null
        : schema.Child("additionalProperties") is { } child && (child.HasConstraints || child.Choices.Any()) && !child.Place.IsTrue ? child
        : null;

    private static bool IsHidden(Schema schema, Direction direction) =>
        direction is Direction.Request ? schema.IsReadOnly : schema.IsWriteOnly;

    private static ChangeSubject Subject(SchemaComparison pair, string name) => new("property", name, Within(pair.Subject.Path, name));

    /// <summary>
    /// The end of a long path is what tells places apart; whole, the paths of a chain of schemas would take the square of its length.
    /// </summary>
    private static string Within(string path, string name)
    {
        if (path.Length == 0)
            return name;
        if (path.Length <= LongestPath)
            return $"{path}.{name}";
        var start = path.IndexOf('.', path.Length - LongestPath / 2);
        return $"{Omitted}{(start < 0 ? "" : path[start..])}.{name}";
    }
}
