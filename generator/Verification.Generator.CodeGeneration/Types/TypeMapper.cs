using System.Runtime.CompilerServices;
using NJsonSchema;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>
/// Maps schemas to C# types and remembers which models and open enums the mapped ones need. A component is named by its
/// key, any other type by the place where it is declared.
/// </summary>
/// <param name="components">The schemas among the components, by key.</param>
internal sealed class TypeMapper(IDictionary<string, JsonSchema> components)
{
    /// <summary>Types that generated code uses; a schema of that name would hide them.</summary>
    private static readonly string[] NamesInUse =
    [
        "Action",
        "ArgumentException",
        "ArgumentNullException",
        "CancellationToken",
        "Check",
        "DateOnly",
        "DateTimeOffset",
        "Dictionary",
        "ErrorCodeForm",
        "FilePart",
        "FormField",
        "Func",
        "HttpMethod",
        "HttpRequestException",
        "HttpStatusCode",
        "IJsonModel",
        "IOpenEnum",
        "IPageBody",
        "IReadOnlyDictionary",
        "IReadOnlyList",
        "JsonConverter",
        "JsonElement",
        "JsonLayout",
        "JsonModelConverter",
        "JsonRead",
        "JsonReading",
        "JsonScanner",
        "JsonValues",
        "JsonWrite",
        "List",
        "MultipartParts",
        "NotSupportedException",
        "OpenEnumJsonConverter",
        "OpenJson",
        "Operation",
        "OverloadResolutionPriority",
        "PackedInstant",
        "Page",
        "PageStyle",
        "PagedLists",
        "PagedSequence",
        "Pagination",
        "RateLimit",
        "Read",
        "ReadAs",
        "ReadBase",
        "ReadOnlyDictionary",
        "ReadOnlySpan",
        "RequestBody",
        "ParameterStyle",
        "ParameterValue",
        "RequestOptions",
        "RequestTarget",
        "RequestTargetBuilder",
        "SentJson",
        "Stream",
        "String",
        "StringComparer",
        "StringComparison",
        "Task",
        "TestDouble",
        "TimeSpan",
        "Transport",
        "UnexpectedJsonException",
        "Utf8JsonReader",
        "Utf8JsonWriter",
        "VerificationException",
        "Write",
    ];

    private readonly HashSet<string> taken = new(NamesInUse, StringComparer.Ordinal);
    private readonly Dictionary<JsonSchema, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JsonSchema, string> componentNames = new(ReferenceEqualityComparer.Instance);

    /// <summary>The schemas that are being mapped: a list of itself has no C# type, and stays raw JSON.</summary>
    private readonly HashSet<JsonSchema> mapping = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(JsonSchema Schema, string Name)> waiting = new();

    /// <summary>Maps a schema.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    /// <param name="hint">The name for a type that the schema would declare inline.</param>
    public TypeReference Map(JsonSchema schema, string hint)
    {
        // Lists of lists may lead through thousands of references.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var actual = Unwrap(schema);
        if (!mapping.Add(actual))
            return new TypeReference(TypeKind.Open);
        try
        {
            return Map(schema, actual, hint);
        }
        finally
        {
            mapping.Remove(actual);
        }
    }

    private TypeReference Map(JsonSchema schema, JsonSchema actual, string hint)
    {
        if (SchemaShape.IsOpenEnum(actual))
            return new TypeReference(TypeKind.OpenEnum, Declare(actual, hint));
        if (View(schema) is { } view)
            return new TypeReference(TypeKind.OpenView, Declare(Unwrap(view), hint));
        if (actual.OneOf.Count > 0 || actual.AnyOf.Count > 0 || actual.Not is not null)
            return new TypeReference(TypeKind.Open);
        if (SchemaShape.IsModel(actual))
            return new TypeReference(TypeKind.Model, Declare(actual, hint));
        return MapByType(actual, hint);
    }

    /// <summary>Keeps a name for a generated type that is no schema.</summary>
    public void Reserve(string name) => taken.Add(name);

    /// <summary>Takes a name for a generated type that is no schema, or one like it where a schema has that.</summary>
    public string Claim(string name)
    {
        NameComponents();
        return Identifiers.Unique(name, taken);
    }

    /// <summary>The next model or open enum that was mapped and not yet taken.</summary>
    public bool TryTake(out JsonSchema schema, out string name)
    {
        var found = waiting.TryDequeue(out var next);
        (schema, name) = next;
        return found;
    }

    /// <summary>Follows references and <c>allOf</c>s that only wrap one schema.</summary>
    public static JsonSchema Unwrap(JsonSchema schema)
    {
        var actual = schema.ActualSchema;
        while (SchemaShape.IsWrapper(actual))
            actual = actual.AllOf.First().ActualSchema;
        return actual;
    }

    private JsonSchema? View(JsonSchema schema) =>
        schema.ExtensionData?.TryGetValue(Extensions.View, out var reference) == true && reference is string text
            ? components[text[(text.LastIndexOf('/') + 1)..]]
            : null;

    private TypeReference MapByType(JsonSchema schema, string hint)
    {
        var type = schema.Type & ~JsonObjectType.Null;
        return type switch
        {
            JsonObjectType.String => new TypeReference(TextKind(schema.Format)),
            JsonObjectType.Integer => new TypeReference(TypeKind.Int64),
            JsonObjectType.Number => new TypeReference(TypeKind.Double),
            JsonObjectType.Boolean => new TypeReference(TypeKind.Boolean),
            JsonObjectType.Array when schema.Item is { } item => Collection(TypeKind.List, Map(item, hint)),
            JsonObjectType.Object when schema.AdditionalPropertiesSchema is { } values => Collection(TypeKind.Map, Map(values, hint)),
            _ => new TypeReference(TypeKind.Open),
        };
    }

    private static TypeKind TextKind(string? format) =>
        format switch
        {
            JsonFormatStrings.DateTime => TypeKind.Instant,
            JsonFormatStrings.Date => TypeKind.Date,
            _ => TypeKind.String,
        };

    private static TypeReference Collection(TypeKind kind, TypeReference element) =>
        element.IsCollection || element.Kind is TypeKind.Open or TypeKind.OpenView
            ? new TypeReference(TypeKind.Open)
            : new TypeReference(kind, "", element);

    private string Declare(JsonSchema schema, string hint)
    {
        if (names.TryGetValue(schema, out var name))
            return name;
        NameComponents();
        name = componentNames.GetValueOrDefault(schema) ?? Identifiers.Unique(Free(Identifiers.Pascal(hint)), taken);
        names.Add(schema, name);
        waiting.Enqueue((schema, name));
        foreach (var branch in SchemaShape.Branches(schema))
            Declare(Unwrap(branch), hint);
        return name;
    }

    /// <summary>Components keep their names whatever else is declared. Of those that are spelled alike, the key decides.</summary>
    private void NameComponents()
    {
        if (componentNames.Count > 0)
            return;
        foreach ((var key, var schema) in components.OrderBy(component => component.Key, StringComparer.Ordinal))
        {
            var actual = Unwrap(schema);
            // A component that only refers to another one has no type of its own.
            if (ReferenceEquals(actual, schema) && !componentNames.ContainsKey(actual))
                componentNames[actual] = Identifiers.Unique(Free(Identifiers.Pascal(key)), taken);
        }
    }

    private static string Free(string name) => NamesInUse.Contains(name, StringComparer.Ordinal) ? name + "Model" : name;
}
