using System.Globalization;
using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>Finds the places of a document that a schema, or a reference to one, stands for.</summary>
/// <param name="pointers">The pointers of the document, at the numbers that its nodes carry.</param>
internal sealed class SchemaOrigins(IReadOnlyList<string> pointers)
{
    /// <summary>The place of a node with the extension; empty for a node that NSwag made up.</summary>
    public string Own(IDictionary<string, object?>? extensions) =>
        extensions?.TryGetValue(ContractPointers.Extension, out var number) == true
            ? pointers[Convert.ToInt32(number, CultureInfo.InvariantCulture)]
            : "";

    /// <summary>
    /// The schema's own place and those that shape its C# type: targets of references, wrapped schemas, elements of lists and maps.
    /// </summary>
    public IReadOnlyList<string> Chain(JsonSchema schema)
    {
        var places = new List<string>();
        var visited = new HashSet<JsonSchema>(ReferenceEqualityComparer.Instance);
        var next = schema;
        while (next is not null && visited.Add(next))
        {
            if (Own(next.ExtensionData) is { Length: > 0 } place)
                places.Add(place);
            next = Next(next);
        }

        return places;
    }

    /// <summary>The places that shape the signature of an operation: path parameters, body and responses.</summary>
    public IEnumerable<string> Shaping(OpenApiOperation operation)
    {
        var parameters = operation
            .ActualParameters.Where(parameter => parameter.ActualParameter.Kind is OpenApiParameterKind.Path)
            .Select(parameter => Own(parameter.ActualParameter.ExtensionData));
        var bodies = OperationFacts
            .SuccessSchemas(operation)
            .Select(success => success.Schema)
            .Prepend(OperationFacts.BodySchema(operation));
        return parameters.Concat(bodies.OfType<JsonSchema>().SelectMany(Chain)).Where(place => place.Length > 0);
    }

    private static JsonSchema? Next(JsonSchema schema)
    {
        if (schema.Reference is { } target)
            return target;
        if (schema.AllOf.Count == 1 && schema.Properties.Count == 0)
            return schema.AllOf.First();
        return UnionShape.Of(schema)?.Plain ?? schema.Item ?? schema.AdditionalPropertiesSchema;
    }
}
