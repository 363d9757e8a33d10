using NJsonSchema;
using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>The schemas that bodies can hold, at any depth.</summary>
internal sealed class RequestSchemas
{
    private readonly HashSet<JsonSchema> reached = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds the schema of a body and what it leads to.</summary>
    public void Add(JsonSchema body)
    {
        var waiting = new Stack<JsonSchema>([body]);
        while (waiting.TryPop(out var next))
        {
            var schema = TypeMapper.Unwrap(next);
            if (!reached.Add(schema))
                continue;
            foreach (var part in schema.AllOf)
                waiting.Push(part);
            foreach (var branch in SchemaShape.Branches(schema))
                waiting.Push(branch);
            foreach (var branch in UnionShape.Of(schema)?.Branches ?? [])
                waiting.Push(branch.Schema);
            foreach (var property in schema.Properties.Values)
                waiting.Push(property);
            if (schema.Item is { } item)
                waiting.Push(item);
            if (schema.AdditionalPropertiesSchema is { } values)
                waiting.Push(values);
        }
    }

    /// <summary>Whether a body can hold the schema.</summary>
    public bool Contains(JsonSchema schema) => reached.Contains(schema);
}
