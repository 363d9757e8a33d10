using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Lint;

/// <summary>What a schema should say about itself.</summary>
internal static class SchemaRules
{
    public static void Run(ContractDocument document, FindingList findings)
    {
        foreach (var schema in SchemaWalk.All(document))
        {
            CheckDescriptions(document, schema, findings);
            CheckEnum(schema, findings);
            CheckPattern(schema, findings);
            CheckRequired(document, schema, findings);
        }
    }

    private static void CheckDescriptions(ContractDocument document, PlacedNode schema, FindingList findings)
    {
        var name = schema.Pointer[(schema.Pointer.LastIndexOf('/') + 1)..];
        var isComponent = schema.Pointer == PlacedNode.Below("#/components/schemas", name);
        if (isComponent && !DocumentOperationRules.HasText(schema.Node, "description"))
            DocumentOperationRules.Undescribed(findings, "schema", name, schema);
        foreach ((var property, var value) in schema.Children("properties"))
        {
            if (string.IsNullOrWhiteSpace(EffectiveSchema.Of(document, value).Description))
                DocumentOperationRules.Undescribed(findings, "property", property, value);
        }
    }

    private static void CheckEnum(PlacedNode schema, FindingList findings)
    {
        if (schema.Node.Array("enum") is not { } values)
            return;
        var descriptions = schema.Node.Object("x-value-descriptions");
        SpecScalar[] texts = [.. values.Items.OfType<SpecScalar>().Where(value => value.Type == SpecScalarType.Text)];
        foreach (var value in texts.Where(value => descriptions is null || !DocumentOperationRules.HasText(descriptions, value.Value)))
        {
            findings.Add(
                LintRules.EnumDescriptionMissing,
                FindingLevel.Warning,
                Name(schema),
                value.Position,
                schema.Pointer,
                $"the value '{value.Value}' has no entry under x-value-descriptions.",
                value.Value
            );
        }

        foreach (var entry in descriptions?.Members.Where(entry => !texts.Any(value => value.Value == entry.Name)) ?? [])
        {
            findings.Add(
                LintRules.EnumDescriptionMissing,
                FindingLevel.Warning,
                Name(schema),
                entry.Position,
                schema.Pointer,
                $"x-value-descriptions describes '{entry.Name}', which is no value of the enum.",
                entry.Name
            );
        }

        foreach (var twice in texts.GroupBy(value => value.Value).SelectMany(group => group.Skip(1)))
        {
            findings.Add(
                LintRules.EnumValueDuplicate,
                FindingLevel.Error,
                Name(schema),
                twice.Position,
                schema.Pointer,
                $"the value '{twice.Value}' is repeated in the enum.",
                twice.Value
            );
        }
    }

    private static void CheckPattern(PlacedNode schema, FindingList findings)
    {
        if (schema.Node.Text("pattern") is not { } pattern)
            return;
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException exception)
        {
            findings.Add(
                LintRules.PatternInvalid,
                FindingLevel.Error,
                Name(schema),
                schema.Node["pattern"]!.Position,
                schema.Pointer,
                "the pattern is no regular expression: " + exception.Message,
                pattern
            );
        }
    }

    private static void CheckRequired(ContractDocument document, PlacedNode schema, FindingList findings)
    {
        if (schema.Node.Array("required") is not { } required || schema.Node.Object("properties") is null)
            return;
        var effective = EffectiveSchema.Of(document, schema);
        foreach (var name in required.Items.OfType<SpecScalar>().Where(name => !effective.Properties.ContainsKey(name.Value)))
        {
            findings.Add(
                LintRules.RequiredPropertyUnknown,
                FindingLevel.Warning,
                name.Value,
                name.Position,
                schema.Pointer,
                $"'{name.Value}' is required, but is not among the properties."
            );
        }
    }

    private static string Name(PlacedNode schema) => schema.Pointer[(schema.Pointer.LastIndexOf('/') + 1)..];
}
