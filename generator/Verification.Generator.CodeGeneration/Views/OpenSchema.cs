using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.CodeGeneration.Views;

/// <summary>Opens the schemas of a document, one by one.</summary>
internal sealed class OpenSchema(ContractDocument document)
{
    /// <summary>A schema that refers to itself through more steps than these is not looked into.</summary>
    private const int LongestChain = 32;

    /// <summary>What a text can be read into without losing what does not fit: an instant, a day, and bytes that are no text.</summary>
    private static readonly string[] KeptFormats = ["date-time", "date", "binary"];

    /// <summary>Whether an object is a reference to a schema with a set of values, which takes its place.</summary>
    public bool RefersToValues(SpecObject map) => map.Text("$ref") is not null && HasValues(Flat(map, 0));

    /// <summary>A schema as it is open.</summary>
    public SpecObject Of(SpecObject schema)
    {
        var flat = Flat(schema, 0);
        var copy = new SpecMembers(flat.Members.Where(member => !IsClosing(flat, member)), schema.Position);
        if (HasValues(flat) && flat["type"] is null && ValueNotes.Values(flat).All(value => ValueTypes.Is(value, "string")))
            copy.Set("type", "string");
        if (Is(flat, "integer"))
            copy.Set("format", "int64");
        if (Is(flat, "number") && flat.Text("format") is "float")
            copy.Set("format", "double");
        if (flat.Object("discriminator")?.Text("propertyName") is { } kind && flat.Object("properties")?[kind] is not null)
            copy.Set("required", Required(flat, kind));
        copy.Describe(ValueNotes.Of(flat, Resolved));
        return copy.ToObject();
    }

    /// <summary>
    /// A parameter as it is open: what is to be known about its values stands beside it, where generators look for it. An instant that is
    /// sent in a certain form is text, as other generators have a form of their own.
    /// </summary>
    public SpecObject OfParameter(SpecObject parameter)
    {
        var schema = parameter.Object("schema")!;
        var copy = new SpecMembers(parameter.Members, parameter.Position);
        if (parameter[Extensions.Instant] is not null)
            copy.Set("schema", new SpecMembers(schema.Members.Where(member => member.Name is not "format"), schema.Position).ToObject());
        copy.Describe(ValueNotes.Of(Flat(schema, 0), Resolved));
        return copy.ToObject();
    }

    /// <summary>
    /// A schema that only refers to one with a set of values, by <c>$ref</c> or a single <c>allOf</c>, with the members of both; any
    /// other as it is.
    /// </summary>
    private SpecObject Flat(SpecObject schema, int depth)
    {
        var inner =
            schema.Text("$ref") is { } reference ? document.Find(reference) as SpecObject
            : schema.Array("allOf") is { Items: [SpecObject only] } ? only
            : null;
        if (inner is null || depth > LongestChain)
            return schema;
        var flat = Flat(inner, depth + 1);
        if (!HasValues(flat))
            return schema;

        var own = schema.Members.Where(member => member.Name is not ("$ref" or "allOf"));
        return new SpecMembers(own.Concat(flat.Members), schema.Position).ToObject();
    }

    private SpecObject Resolved(SpecObject schema) => Flat(document.Resolve(schema), 0);

    private static bool HasValues(SpecObject schema) => schema["enum"] is SpecArray || schema["const"] is SpecScalar;

    /// <summary>Whether a member makes a value fail, or lose something, that is none of those expected.</summary>
    private static bool IsClosing(SpecObject schema, SpecMember member) =>
        member.Name switch
        {
            "enum" or "const" => true,
            "default" => member.Value is SpecScalar,
            "format" => Is(schema, "string") && member.Value is SpecScalar format && !KeptFormats.Contains(format.Value),
            "additionalProperties" or "unevaluatedProperties" => member.Value is SpecScalar { Value: "false" },
            _ => false,
        };

    /// <summary>Whether a schema has a type, and no other one but null.</summary>
    private static bool Is(SpecObject schema, string type) =>
        schema["type"] switch
        {
            SpecScalar scalar => scalar.Value == type,
            SpecArray types => types
                .Items.OfType<SpecScalar>()
                .Select(item => item.Value)
                .Where(item => item is not "null")
                .SequenceEqual([type]),
            _ => false,
        };

    private static SpecArray Required(SpecObject schema, string name)
    {
        var copy = new SpecArray(schema.Position);
        copy.Items.AddRange(schema.Array("required")?.Items ?? []);
        if (!copy.Items.OfType<SpecScalar>().Any(item => item.Value == name))
            copy.Items.Add(new SpecScalar(schema.Position, SpecScalarType.Text, name));
        return copy;
    }
}
