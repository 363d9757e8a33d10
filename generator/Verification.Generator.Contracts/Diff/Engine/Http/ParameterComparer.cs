using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the parameters of an operation.</summary>
internal static class ParameterComparer
{
    public static void Compare(OperationScope scope, Dictionary<string, Parameter> before, Dictionary<string, Parameter> after)
    {
        (before, after) = (Expand(scope.Base, before, after), Expand(scope.Revision, after, before));
        List<Parameter> removed = [.. before.Values.Where(parameter => !after.ContainsKey(parameter.Key))];
        List<Parameter> added = [.. after.Values.Where(parameter => !before.ContainsKey(parameter.Key))];
        foreach (var parameter in before.Values)
        {
            if (after.TryGetValue(parameter.Key, out var other))
                CompareBoth(scope, parameter, other);
        }

        foreach (var parameter in removed)
        {
            var moved = added.Find(candidate => candidate.Name == parameter.Name);
            if (moved is null)
            {
                scope.Report(ParameterRules.Removed, Subject(parameter), parameter.Declaration, after: null, parameter.Location);
                continue;
            }

            added.Remove(moved);
            scope.Report(
                ParameterRules.Moved,
                Subject(moved),
                parameter.Declaration,
                moved.Declaration,
                parameter.Location,
                moved.Location
            );
        }

        foreach (var parameter in added)
        {
            scope.Report(
                parameter.IsRequired ? ParameterRules.AddedRequired : ParameterRules.Added,
                Subject(parameter),
                before: null,
                parameter.Declaration,
                parameter.Location
            );
        }
    }

    /// <summary>
    /// The parameters with exploded objects that the other side does not have written out as what they put into the query.
    /// </summary>
    private static Dictionary<string, Parameter> Expand(
        ContractView view,
        Dictionary<string, Parameter> own,
        Dictionary<string, Parameter> others
    )
    {
        var result = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var parameter in own.Values)
        {
            var members = others.ContainsKey(parameter.Key) ? [] : parameter.Members(view);
            foreach (var part in members.Count > 0 ? members : [parameter])
                result.TryAdd(part.Key, part);
        }

        return result;
    }

    private static void CompareBoth(OperationScope scope, Parameter before, Parameter after)
    {
        var subject = Subject(after);
        if (before.Location is "path" && before.Name != after.Name)
        {
            scope.Report(
                OperationRules.PathParameterRenamed,
                subject,
                before.Place.Member("name"),
                after.Place.Member("name"),
                before.Name,
                after.Name
            );
        }

        if (before.IsRequired != after.IsRequired)
        {
            scope.Report(
                after.IsRequired ? ParameterRules.BecameRequired : ParameterRules.BecameOptional,
                subject,
                At(before, "required"),
                At(after, "required")
            );
        }

        if (before.Place.IsSet("deprecated") != after.Place.IsSet("deprecated"))
        {
            scope.Report(
                after.Place.IsSet("deprecated") ? ParameterRules.Deprecated : ParameterRules.Reactivated,
                subject,
                At(before, "deprecated"),
                At(after, "deprecated")
            );
        }

        CompareForm(scope, before, after, subject);
        CompareRounding(scope, before, after, subject);
        scope.CompareDocumentation(before.Place, after.Place, subject, Extensions.Instant);
        var use = before.MediaType is "" ? SchemaUse.Text : SchemaUse.Body;
        scope.CompareSchemaPlaces(before.Schema, after.Schema, scope.Sent, use, subject);
    }

    private static void CompareForm(OperationScope scope, Parameter before, Parameter after, ChangeSubject subject)
    {
        foreach (var flag in (string[])["allowEmptyValue", "allowReserved"])
        {
            if (before.IsSet(flag) == after.IsSet(flag))
                continue;
            var rule = after.IsSet(flag) ? ParameterRules.FormAllowed : ParameterRules.FormRefused;
            scope.Report(rule, subject with { Name = flag }, At(before, flag), At(after, flag));
        }

        if (before.MediaType != after.MediaType)
        {
            scope.Report(
                ParameterRules.ContentChanged,
                subject,
                At(before, "content"),
                At(after, "content"),
                Written(before),
                Written(after)
            );
        }
        else if (before.Style != after.Style && (IsComposite(scope.Base, before) || IsComposite(scope.Revision, after)))
        {
            var keyword = before.Place.Has("style") || after.Place.Has("style") ? "style" : "explode";
            scope.Report(ParameterRules.StyleChanged, subject, At(before, keyword), At(after, keyword), before.Style, after.Style);
        }
    }

    private static void CompareRounding(OperationScope scope, Parameter before, Parameter after, ChangeSubject subject)
    {
        if (CanonicalText.AreEqual(before.Place.Member(Extensions.Instant)?.Node, after.Place.Member(Extensions.Instant)?.Node))
            return;
        scope.Report(
            ParameterRules.RoundingChanged,
            subject,
            At(before, Extensions.Instant),
            At(after, Extensions.Instant),
            Rounding(before),
            Rounding(after)
        );
    }

    private static string Rounding(Parameter parameter) =>
        parameter.Place.Member(Extensions.Instant) is { } instant
            ? $"in {instant.TextOf("precision")}, rounded {instant.TextOf("round")},"
            : "as it is";

    /// <summary>A plain value is written the same in every style but those that put a prefix before it.</summary>
    private static bool IsComposite(ContractView view, Parameter parameter)
    {
        if (parameter.Style.StartsWith("matrix", StringComparison.Ordinal) || parameter.Style.StartsWith("label", StringComparison.Ordinal))
            return true;
        return parameter.Schema is { Node: SpecObject { Members.Count: > 0 } } schema
            && (view.SchemaAt(schema).Types & (JsonTypes.Array | JsonTypes.Object)) != JsonTypes.None;
    }

    private static SpecPlace At(Parameter parameter, string keyword) => parameter.Place.Member(keyword) ?? parameter.Place;

    private static string Written(Parameter parameter) => parameter.MediaType is "" ? parameter.Style : parameter.MediaType;

    private static ChangeSubject Subject(Parameter parameter) => new("parameter", parameter.Name, parameter.Name);
}
