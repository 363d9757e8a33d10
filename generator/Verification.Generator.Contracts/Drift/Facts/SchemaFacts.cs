using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads JSON that describes instead of showing: a list of OpenAPI parameters, or a JSON schema.</summary>
internal static class SchemaFacts
{
    private const int Depth = 8;

    private static readonly string[] NumericKeywords = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"];

    /// <summary>Reads such JSON.</summary>
    /// <returns>False when it is something else.</returns>
    public static bool Read(FactSection section, SpecNode root, Func<SpecNode, int> lineOf)
    {
        if (root is SpecObject operation && operation.Array("parameters") is { } parameters && operation["name"] is null)
            return Read(section, parameters, lineOf);
        if (root is SpecArray list && list.Items.Count > 0 && list.Items.TrueForAll(IsParameter))
        {
            foreach (var place in list.Items.Cast<SpecObject>().GroupBy(parameter => parameter.Text("in") ?? "query"))
            {
                var group = section.Begin(FactGrade.Schema, lineOf(root), KindOf(place.Key));
                group.Facts.AddRange(place.Select(parameter => Parameter(parameter, lineOf)));
            }

            return true;
        }

        if (root is not SpecObject schema || schema.Object("properties") is null || !IsSchema(schema))
            return false;
        AddProperties(section.Begin(FactGrade.Schema, lineOf(root), FactKind.Response), schema, "", lineOf, 0);
        return true;
    }

    private static bool IsParameter(SpecNode node) =>
        node is SpecObject parameter
        && parameter.Text("name") is not null
        && (parameter.Text("in") is not null || parameter.Object("schema") is not null);

    private static bool IsSchema(SpecObject schema) =>
        schema["type"] is SpecScalar { Value: "object" } or SpecArray
        || schema["$schema"] is not null
        || schema.Object("properties")!.Members.Any(member => member.Value is SpecObject property && property["type"] is not null);

    private static FactKind KindOf(string place) =>
        place switch
        {
            "path" => FactKind.Path,
            "header" => FactKind.Header,
            _ => FactKind.Query,
        };

    private static FieldFact Parameter(SpecObject parameter, Func<SpecNode, int> lineOf)
    {
        var fact = new FieldFact(parameter.Text("name")!, lineOf(parameter)) { IsRequired = parameter.IsTrue("required") };
        if (parameter.Text("description") is { } description)
            fact.Describe(description);
        PutSchema(fact, parameter.Object("schema") ?? parameter);
        return fact;
    }

    private static void AddProperties(FactGroup group, SpecObject schema, string prefix, Func<SpecNode, int> lineOf, int depth)
    {
        foreach (var member in schema.Object("properties")?.Members ?? [])
        {
            if (member.Value is not SpecObject property || depth > Depth)
                continue;
            var fact = new FieldFact(prefix + member.Name, lineOf(property));
            PutSchema(fact, property);
            group.Facts.Add(fact);
            AddProperties(group, property, fact.Name + ".", lineOf, depth + 1);
            if (property.Object("items") is { } items)
                AddProperties(group, items, fact.Name + ".", lineOf, depth + 1);
        }
    }

    private static void PutSchema(FieldFact fact, SpecObject schema)
    {
        var values = schema.Array("enum") is null && schema.Object("items") is { } items ? items : schema;
        string[] types =
            schema["type"] is SpecArray several ? [.. several.Items.OfType<SpecScalar>().Select(type => type.Value)]
            : schema.Text("type") is { } single ? [single]
            : [];
        var type = types.FirstOrDefault(name => name is not "null");
        fact.IsNullable = schema.IsTrue("nullable") || types.Contains("null");
        var isReference =
            schema["$ref"] is not null || schema["allOf"] is not null || schema["anyOf"] is not null || schema["oneOf"] is not null;
        if (!isReference)
            fact.Type = new PageType(type, schema.Text("format"), fact.IsNullable.Value);
        fact.Default = (schema["default"] as SpecScalar)?.Value;
        fact.HasDefaultPlace = true;
        fact.Pattern = schema.Text("pattern");
        fact.Example = (schema["example"] as SpecScalar)?.Value;
        fact.Values.AddRange(
            values.Array("enum")?.Items.OfType<SpecScalar>().Where(value => value.Type != SpecScalarType.Null).Select(value => value.Value)
                ?? []
        );
        if (schema.Text("description") is { } description && !fact.Description.Contains(description, StringComparison.Ordinal))
            fact.Describe(description);
        foreach (var keyword in NumericKeywords)
        {
            if (schema[keyword] is SpecScalar { Type: SpecScalarType.Number } bound)
                fact.Bounds[keyword] = bound.Value;
        }
    }
}
