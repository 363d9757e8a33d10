namespace Verification.Generator.Documents.Schemas;

/// <summary>Validates values against the schemas of a document: the keywords of OpenAPI 3.0 and the equivalent ones of 3.1.</summary>
public sealed class SchemaValidator
{
    private readonly ContractDocument document;
    private readonly List<SchemaViolation> violations = [];

    private SchemaValidator(ContractDocument document) => this.document = document;

    /// <summary>Validates a value.</summary>
    /// <returns>All violations in the order of the value; none when it is valid.</returns>
    public static IReadOnlyList<SchemaViolation> Validate(ContractDocument document, SpecNode value, PlacedNode schema) =>
        Check(document, value, "", schema, dispatched: null);

    private static List<SchemaViolation> Check(
        ContractDocument document,
        SpecNode value,
        string path,
        PlacedNode schema,
        SpecObject? dispatched
    )
    {
        var validator = new SchemaValidator(document);
        validator.Check(value, path, schema, dispatched);
        return validator.violations;
    }

    /// <param name="value">The value.</param>
    /// <param name="path">Its place in the whole.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="dispatched">The base schema whose discriminator led here; it is not applied again.</param>
    private void Check(SpecNode value, string path, PlacedNode schema, SpecObject? dispatched)
    {
        var node = schema.Node;
        if (node.Text("$ref") is { } reference)
        {
            if (document.Find(reference) is SpecObject target)
                Check(value, path, new PlacedNode(target, reference), dispatched);
            if (!document.IsVersion31)
                return;
        }

        if (value is SpecScalar { Type: SpecScalarType.Null } && node.IsTrue("nullable"))
            return;
        CheckType(value, path, schema);
        CheckValues(value, path, schema);
        if (value is SpecScalar scalar)
        {
            foreach ((var keyword, var reason) in ScalarRules.Check(scalar, node))
                Report(value, path, keyword, reason, schema);
        }

        if (value is SpecArray list)
            CheckArray(list, path, schema);
        if (value is SpecObject map)
            CheckObject(map, path, schema);
        CheckComposition(value, path, schema, dispatched);
        if (value is SpecObject candidate)
            CheckDiscriminator(candidate, path, schema, dispatched);
    }

    private void CheckType(SpecNode value, string path, PlacedNode schema)
    {
        var type = schema.Node["type"];
        string[] allowed = type switch
        {
            SpecScalar single => [single.Value],
            SpecArray several => [.. several.Items.OfType<SpecScalar>().Select(item => item.Value)],
            _ => [],
        };
        if (allowed.Length == 0 || allowed.Any(name => ValueTypes.Is(value, name)))
            return;
        Report(value, path, "type", $"is {value.Kind}, not of type {string.Join(" or ", allowed)}", schema);
    }

    private void CheckValues(SpecNode value, string path, PlacedNode schema)
    {
        if (schema.Node.Array("enum") is { } allowed && !allowed.Items.Exists(item => ValueTypes.AreEqual(item, value)))
        {
            Report(value, path, "enum", $"is none of {string.Join(", ", allowed.Items.Select(ValueTypes.Show))}", schema);
        }

        if (schema.Node["const"] is { } constant && !ValueTypes.AreEqual(constant, value))
            Report(value, path, "const", $"is not {ValueTypes.Show(constant)}", schema);
    }

    private void CheckArray(SpecArray list, string path, PlacedNode schema)
    {
        if (ValueTypes.Bound(schema.Node, "minItems") is { } fewest && list.Items.Count < fewest)
            Report(list, path, "minItems", $"has {list.Items.Count} elements, fewer than {fewest}", schema);
        if (ValueTypes.Bound(schema.Node, "maxItems") is { } most && list.Items.Count > most)
            Report(list, path, "maxItems", $"has {list.Items.Count} elements, more than {most}", schema);
        var isRepeated =
            schema.Node.IsTrue("uniqueItems")
            && list.Items.Where((item, index) => list.Items.FindIndex(other => ValueTypes.AreEqual(item, other)) < index).Any();
        if (isRepeated)
            Report(list, path, "uniqueItems", "has an element twice", schema);
        if (schema.Member("items") is not { } items)
            return;
        for (var index = 0; index < list.Items.Count; index++)
            Check(list.Items[index], $"{path}[{index}]", items, dispatched: null);
    }

    private void CheckObject(SpecObject map, string path, PlacedNode schema)
    {
        foreach (var required in schema.Node.Array("required")?.Items.OfType<SpecScalar>() ?? [])
        {
            if (map[required.Value] is null)
                Report(map, path, "required", $"lacks the property '{required.Value}'", schema);
        }

        foreach (var member in map.Members)
        {
            if (schema.Member("properties")?.Member(member.Name) is { } property)
                Check(member.Value, Join(path, member.Name), property, dispatched: null);
            else
                CheckAdditional(member, path, schema);
        }
    }

    private void CheckAdditional(SpecMember member, string path, PlacedNode schema)
    {
        if (schema.Member("additionalProperties") is { } values)
            Check(member.Value, Join(path, member.Name), values, dispatched: null);
        if (schema.Node["additionalProperties"] is SpecScalar { Type: SpecScalarType.Boolean, Value: "false" })
        {
            Report(member.Value, Join(path, member.Name), "additionalProperties", "is a property that the schema forbids", schema);
        }
    }

    private void CheckComposition(SpecNode value, string path, PlacedNode schema, SpecObject? dispatched)
    {
        foreach ((_, var part) in schema.Children("allOf"))
            Check(value, path, part, dispatched);
        CheckChoice(value, path, schema, "anyOf", fits => fits > 0);
        CheckChoice(value, path, schema, "oneOf", fits => fits == 1);
        if (schema.Member("not") is { } forbidden && Check(document, value, path, forbidden, dispatched: null).Count == 0)
        {
            Report(value, path, "not", "fits a schema that it must not fit", schema);
        }
    }

    private void CheckChoice(SpecNode value, string path, PlacedNode schema, string keyword, Func<int, bool> isFine)
    {
        PlacedNode[] choices = [.. schema.Children(keyword).Select(child => child.Value)];
        if (choices.Length == 0)
            return;
        var fits = choices.Count(choice => Check(document, value, path, choice, dispatched: null).Count == 0);
        if (!isFine(fits))
        {
            Report(
                value,
                path,
                keyword,
                fits == 0 ? $"fits none of the schemas under {keyword}" : $"fits {fits} of the schemas under {keyword}, not one",
                schema
            );
        }
    }

    private void CheckDiscriminator(SpecObject value, string path, PlacedNode schema, SpecObject? dispatched)
    {
        if (ReferenceEquals(schema.Node, dispatched) || schema.Member("discriminator") is not { } discriminator)
            return;
        if (discriminator.Node.Text("propertyName") is not { } property || value.Text(property) is not { } kind)
            return;
        if (discriminator.Node.Object("mapping")?.Text(kind) is not { } target || document.Find(target) is not SpecObject branch)
            return;
        if (schema.Node["oneOf"] is null && schema.Node["anyOf"] is null)
            Check(value, path, new PlacedNode(branch, target), dispatched: schema.Node);
    }

    private void Report(SpecNode value, string path, string keyword, string reason, PlacedNode schema)
    {
        var isKnown = violations.Exists(violation =>
            ReferenceEquals(violation.Value, value) && violation.Keyword == keyword && violation.Pointer == schema.Pointer
        );
        if (!isKnown)
            violations.Add(new SchemaViolation(value, path, keyword, reason, schema.Pointer));
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
