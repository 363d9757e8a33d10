using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares example bodies with the schemas of the document and with the values that the page itself lists.</summary>
internal sealed class PageExampleRules(
    ContractInventory inventory,
    PageFacts page,
    IReadOnlyList<FieldMatch> matches,
    DriftFindings findings
)
{
    /// <summary>Compares all bodies and the examples of single fields.</summary>
    public void Run()
    {
        foreach (var body in page.Bodies)
        {
            if (Find(body) is not { } response)
                continue;
            Walk(body, body.Root, response.Root!);
            Validate(body, body.Root, response.Schema!.Value);
        }

        foreach (var match in matches.Where(match => match is { Field: not null, Fact.Example: not null }))
            CheckExample(match, match.Field!, match.Fact.Example!);
    }

    /// <summary>The response whose fields a body has: at least half of the body's own fields must be known there.</summary>
    private ContractResponse? Find(SampleBody body)
    {
        var sample = body.Root as SpecObject ?? (body.Root as SpecArray)?.Items.OfType<SpecObject>().FirstOrDefault();
        if (sample is null || sample.Members.Count == 0)
            return null;
        int Known(ContractResponse response) => sample.Members.Count(member => response.Root!.Fields.ContainsKey(member.Name));
        var best = inventory
            .Responses.Where(response => response is { Root: not null, Schema: not null })
            .OrderByDescending(Known)
            .ThenBy(response => response.Status == body.Status ? 0 : 1)
            .FirstOrDefault();
        return best is not null && Known(best) * 2 >= sample.Members.Count && Known(best) > 0 ? best : null;
    }

    private void Walk(SampleBody body, SpecNode node, ContractObject owner)
    {
        if (node is SpecArray list)
            list.Items.ForEach(item => Walk(body, item, owner));
        if (node is not SpecObject map)
            return;
        foreach (var member in map.Members)
        {
            if (!owner.Fields.TryGetValue(member.Name, out var field))
            {
                if (!owner.IsOpen)
                    AddUnknown(body, member, owner);
                continue;
            }

            CheckValues(body, member.Value, field);
            CheckView(body, member.Value, field);
            if (field.Child is { } child)
                Walk(body, member.Value, child);
        }
    }

    private void AddUnknown(SampleBody body, SpecMember member, ContractObject owner) =>
        findings.Add(
            DriftRules.FieldNotInDocument,
            FindingLevel.Error,
            member.Name,
            null,
            page,
            body.LineOf(member.Value),
            owner.Place.Pointer,
            $"an example on the page has the field '{member.Name}', which the document does not have."
        );

    private void CheckValues(SampleBody body, SpecNode value, ContractField field)
    {
        IEnumerable<SpecNode> values = value is SpecArray list ? list.Items : [value];
        foreach (var text in values.OfType<SpecScalar>().Where(text => text.Type == SpecScalarType.Text))
            CheckListed(field, text.Value, body.LineOf(text));
    }

    private void CheckListed(ContractField field, string value, int line)
    {
        string[] listed =
        [
            .. matches.Where(match => match.Field?.Pointer == field.Pointer).SelectMany(match => ValueRules.Listed(match.Fact, field)),
        ];
        if (listed.Length > 0 && !listed.Contains(value))
        {
            findings.Add(
                DriftRules.PageExampleOutsideValues,
                FindingLevel.Note,
                field.Name,
                value,
                page,
                line,
                field.Pointer,
                $"an example on the page has '{value}' for the {field.Kindly}, but the page lists only "
                    + $"{string.Join(", ", listed.Distinct())}."
            );
        }
    }

    /// <summary>A value without a type in the document is compared with how it usually looks.</summary>
    private void CheckView(SampleBody body, SpecNode value, ContractField field)
    {
        var view = field.SchemaPlace.Node.Text(Extensions.View);
        if (value is SpecObject && view is not null && inventory.Document.Find(view) is SpecObject usual)
            Validate(body, value, new PlacedNode(usual, view));
    }

    private void Validate(SampleBody body, SpecNode value, PlacedNode schema)
    {
        foreach (var violation in SchemaValidator.Validate(inventory.Document, value, schema))
        {
            // That null is not allowed says all; that it is none of the values adds nothing.
            if (violation is { Keyword: "enum", Value: SpecScalar { Type: SpecScalarType.Null } })
                continue;
            var name = Name(violation.Path);
            var shown = (violation.Value as SpecScalar)?.Value;
            var isEnum = violation.Keyword is "enum";
            findings.Add(
                isEnum ? DriftRules.EnumValueNotInDocument : DriftRules.ExampleBreaksSchema,
                FindingLevel.Error,
                name,
                shown,
                page,
                body.LineOf(violation.Value),
                violation.Pointer,
                $"an example on the page has {(shown is null ? "" : $"'{shown}' for ")}the field '{name}', which {violation.Reason}."
            );
        }
    }

    private void CheckExample(FieldMatch match, ContractField field, string example)
    {
        CheckListed(field, example, match.Fact.LineOf(example));
        if (field.IsList || field.Schema.Types.Any(type => type is "object" or "array"))
            return;
        var type =
            field.Schema.Types.Contains("string") || field.Schema.Types.Count == 0
                ? SpecScalarType.Text
                : YamlCoreSchema.Resolve(example).Type;
        var value = new SpecScalar(SourcePosition.Start, type, example);
        foreach (var violation in SchemaValidator.Validate(inventory.Document, value, field.SchemaPlace))
        {
            var rule = violation.Keyword is "enum" ? DriftRules.EnumValueNotInDocument : DriftRules.ExampleBreaksSchema;
            findings.Add(
                rule,
                FindingLevel.Error,
                match,
                field,
                example,
                $"the page's example '{example}' of the {field.Kindly} {violation.Reason}."
            );
        }
    }

    private static string Name(string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        var index = last.IndexOf('[', StringComparison.Ordinal);
        return index < 0 ? last : last[..index];
    }
}
