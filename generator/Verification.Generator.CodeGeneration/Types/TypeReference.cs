namespace Verification.Generator.CodeGeneration.Types;

/// <summary>A C# type as generated code names it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of a model, open enum or view; empty for the others.</param>
/// <param name="Element">What a list or map holds.</param>
internal sealed record TypeReference(TypeKind Kind, string Name = "", TypeReference? Element = null)
{
    /// <summary>Whether the type is a list or a map: never null in a model, empty instead.</summary>
    public bool IsCollection => Kind is TypeKind.List or TypeKind.Map;

    /// <summary>Whether the type is a map.</summary>
    public bool IsMap => Kind is TypeKind.Map;

    /// <summary>Whether the type is a reference type: a mark of nullability does not make it another type.</summary>
    public bool IsReference => IsCollection || Kind is TypeKind.String or TypeKind.Model or TypeKind.Union;

    /// <summary>Whether the type is an instant, which a model keeps in less space than the type itself takes.</summary>
    public bool IsInstant => Kind is TypeKind.Instant;

    /// <summary>Whether the type is an open enum, of which a model keeps the text.</summary>
    public bool IsOpenEnum => Kind is TypeKind.OpenEnum;

    /// <summary>The type, without a mark of nullability.</summary>
    public string CSharp =>
        Kind switch
        {
            TypeKind.String => "string",
            TypeKind.Instant => "DateTimeOffset",
            TypeKind.Date => "DateOnly",
            TypeKind.Int64 => "long",
            TypeKind.Double => "double",
            TypeKind.Boolean => "bool",
            TypeKind.Open => "OpenJson",
            TypeKind.OpenView => $"OpenJson<{Name}>",
            TypeKind.List => $"IReadOnlyList<{Element!.CSharp}>",
            TypeKind.Map => $"IReadOnlyDictionary<string, {Element!.CSharp}>",
            _ => Name,
        };

    /// <summary>The type of a property of a model: collections are never null, everything else may be.</summary>
    public string Property => IsCollection ? CSharp : CSharp + "?";

    /// <summary>The expression that reads a value of the type from the token on which <c>reader</c> stands.</summary>
    /// <param name="column">The number that the property has in its contract, for the texts that it repeats.</param>
    public string Read(int column) =>
        Kind switch
        {
            TypeKind.Instant or TypeKind.Date or TypeKind.Int64 or TypeKind.Double or TypeKind.Boolean => $"JsonRead.{Kind}(ref reader)",
            TypeKind.Model or TypeKind.Union => $"JsonRead.{Kind}<{Name}>(ref reader, reading)",
            TypeKind.OpenEnum => $"JsonRead.OpenEnum<{Name}>(ref reader, reading, {column})",
            TypeKind.OpenView => $"JsonRead.Open<{Name}>(ref reader, reading, {column})",
            TypeKind.List or TypeKind.Map => $"JsonRead.{CollectionMethod}(ref reader, reading, {column})",
            _ => $"JsonRead.{Kind}(ref reader, reading, {column})",
        };

    /// <summary>The name of the method of <c>JsonWrite</c> that writes a member of the type.</summary>
    public string Write =>
        Kind switch
        {
            TypeKind.OpenView => nameof(TypeKind.Open),
            TypeKind.List or TypeKind.Map => CollectionMethod,
            _ => Kind.ToString(),
        };

    /// <summary>The statements that write a value of the type, called <c>value</c>, where it is no member.</summary>
    public string WriteValue =>
        Kind switch
        {
            TypeKind.Open or TypeKind.OpenView => "JsonValues.OfOpen.Write(writer, value);",
            TypeKind.List => $"writer.WriteStartArray(); foreach (var item in value) {Element!.ValueWriter}.Write(writer, item); "
                + "writer.WriteEndArray();",
            TypeKind.Map => $"writer.WriteStartObject(); foreach (var (name, item) in value) {{ writer.WritePropertyName(name); "
                + $"{Element!.ValueWriter}.Write(writer, item); }} writer.WriteEndObject();",
            _ => ValueWriter + ".Write(writer, value);",
        };

    /// <summary>The same type, named where names of the namespace are hidden.</summary>
    public TypeReference In(string @namespace) =>
        this with
        {
            Name = Name.Length > 0 ? $"global::{@namespace}.{Name}" : "",
            Element = Element?.In(@namespace),
        };

    private string ValueWriter =>
        Element is not null ? $"JsonValues.Of{Kind}<{Element.CSharp}, {Element.ValueWriter}>"
        : Name.Length > 0 ? $"JsonValues.Of{Kind}<{Name}>"
        : $"JsonValues.Of{Kind}";

    private string CollectionMethod =>
        (Kind, Element!.Kind) switch
        {
            (_, TypeKind.List or TypeKind.Map) => $"{Kind}Of<{Element.CSharp}, {Element.ValueWriter}>",
            (TypeKind.List, TypeKind.Model) => $"List<{Element.Name}>",
            (TypeKind.List, TypeKind.OpenEnum or TypeKind.Union) => $"{Element.Kind}s<{Element.Name}>",
            (TypeKind.List, _) => $"{Element.Kind}s",
            (_, TypeKind.Model) => $"Map<{Element.Name}>",
            (_, TypeKind.OpenEnum or TypeKind.Union) => $"MapOf{Element.Kind}s<{Element.Name}>",
            _ => $"MapOf{Element.Kind}s",
        };
}
