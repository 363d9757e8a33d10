using System.Runtime.CompilerServices;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
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
        "JsonBranch",
        "JsonBranches",
        "JsonBranchMember",
        "JsonConverter",
        "JsonElement",
        "JsonKinds",
        "JsonLayout",
        "JsonModelConverter",
        "JsonRead",
        "JsonReading",
        "JsonScanner",
        "JsonTextForm",
        "JsonUnionConverter",
        "JsonValues",
        "JsonWrite",
        "KeyValuePair",
        "List",
        "MultipartParts",
        "NotNullIfNotNull",
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
    private readonly Dictionary<JsonSchema, string> keys = KeysOf(components);
    private readonly Dictionary<string, string> componentNames = new(StringComparer.Ordinal);
    private bool areComponentsNamed;

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
        if (UnionShape.IsUnion(actual))
            return new TypeReference(TypeKind.Union, Declare(actual, hint));
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

    /// <summary>Follows references, <c>allOf</c>s that only wrap one schema, and unions for which C# has one type.</summary>
    public static JsonSchema Unwrap(JsonSchema schema)
    {
        var actual = schema.ActualSchema;
        while (true)
        {
            var inner = SchemaShape.IsWrapper(actual) ? actual.AllOf.First() : UnionShape.Of(actual)?.Plain;
            if (inner is null)
                return actual;
            actual = inner.ActualSchema;
        }
    }

    /// <summary>Whether generated code uses a type of that name.</summary>
    public static bool IsInUse(string name) => NamesInUse.Contains(name, StringComparer.Ordinal);

    /// <summary>The key of a component; null for a schema that is none.</summary>
    public string? KeyOf(JsonSchema schema) => keys.GetValueOrDefault(schema);

    private static Dictionary<JsonSchema, string> KeysOf(IDictionary<string, JsonSchema> components)
    {
        var keys = new Dictionary<JsonSchema, string>(ReferenceEqualityComparer.Instance);
        foreach ((var key, var schema) in components.OrderBy(component => component.Value.HasReference))
            keys.TryAdd(schema.ActualSchema, key);
        foreach ((var key, var schema) in components)
            keys.TryAdd(Unwrap(schema), key);
        return keys;
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
        element.Kind is TypeKind.Open or TypeKind.OpenView ? new TypeReference(TypeKind.Open) : new TypeReference(kind, "", element);

    private string Declare(JsonSchema schema, string hint)
    {
        if (names.TryGetValue(schema, out var name))
            return name;
        NameComponents();
        name =
            KeyOf(schema) is { } key && componentNames.Remove(key, out var known)
                ? known
                : Identifiers.Unique(Free(Identifiers.Pascal(hint)), taken);
        names.Add(schema, name);
        waiting.Enqueue((schema, name));
        foreach (var branch in UnionShape.IsUnion(schema) ? [] : SchemaShape.Branches(schema))
            Declare(Unwrap(branch), hint);
        return name;
    }

    /// <summary>Keeps the keys of components as names, those of schemas before those of references to them.</summary>
    public static void Register(IDictionary<string, JsonSchema> components, CSharpTypeResolver resolver)
    {
        foreach ((var name, var schema) in components.OrderBy(component => component.Value.HasReference))
            resolver.GetOrGenerateTypeName(UnionShape.IsUnion(schema.ActualSchema) ? new JsonSchema() : schema.ActualSchema, name);
    }

    /// <summary>Components keep their names whatever else is declared. Of those that are spelled alike, the key decides.</summary>
    private void NameComponents()
    {
        if (areComponentsNamed)
            return;
        areComponentsNamed = true;
        foreach (var key in keys.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            componentNames.Add(key, Identifiers.Unique(Free(Identifiers.Pascal(key)), taken));
    }

    private static string Free(string name) => IsInUse(name) ? name + "Model" : name;
}
