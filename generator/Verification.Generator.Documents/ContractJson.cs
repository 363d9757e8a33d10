using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Verification.Generator.Documents;

/// <summary>
/// Writes a document as the OpenAPI 3.0 JSON that NSwag reads well. Constructs of OpenAPI 3.1 are converted to those of 3.0.
/// Examples are left out, since no code comes from them. Operations, parameters and schemas carry the number of their pointer.
/// </summary>
public sealed class ContractJson
{
    /// <summary>What NSwag reads the descriptions of enum values from.</summary>
    private const string EnumDescriptions = "x-enum-descriptions";

    /// <summary>The extension that carries the media type of a parameter that has one.</summary>
    public const string ParameterContent = "x-vgen-content";

    private readonly Utf8JsonWriter writer;
    private readonly ContractDocument document;
    private readonly bool isVersion31;
    private readonly IReadOnlySet<string>? rendered;
    private readonly ContractPointers pointers = new();

    /// <summary>Operations that leave out <c>responses</c>, as OpenAPI 3.1 allows and NSwag does not.</summary>
    private readonly HashSet<SpecNode> withoutResponses = new(ReferenceEqualityComparer.Instance);

    private ContractJson(Utf8JsonWriter writer, ContractDocument document, IReadOnlySet<string>? rendered)
    {
        this.rendered = rendered;
        this.writer = writer;
        this.document = document;
        isVersion31 = document.IsVersion31;
        var items = (document.Root.Object("paths")?.Members ?? [])
            .Select(path => path.Value)
            .OfType<SpecObject>()
            .SelectMany(item => item.Members);
        withoutResponses.UnionWith(items.Where(IsWithoutResponses).Select(operation => operation.Value));
    }

    /// <summary>The document as JSON text, and the pointers whose numbers it carries.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rendered">
    /// The extensions that C# is made of, to write what is rendered only: NSwag has its own meaning for some extensions of other tools, and
    /// reads servers and security, which it does not render here, more strictly than it needs to. Null for the whole document.
    /// </param>
    public static (string Text, IReadOnlyList<string> Pointers) Write(ContractDocument document, IReadOnlySet<string>? rendered = null)
    {
        using var stream = new MemoryStream();
        ContractJson contract;
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
            )
        )
        {
            contract = new ContractJson(json, document, rendered);
            contract.WriteRoot(document.Root);
        }

        return (Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length), contract.pointers.Numbered);
    }

    private static bool IsWithoutResponses(SpecMember member) =>
        SpecVocabulary.IsMethod(member.Name) && member.Value is SpecObject operation && operation["responses"] is not SpecObject;

    private void WriteRoot(SpecObject root)
    {
        writer.WriteStartObject();
        writer.WriteString("openapi", "3.0.3");
        foreach (var member in root.Members)
        {
            if (member.Name is not ("openapi" or "webhooks" or SpecVocabulary.Webhooks or "jsonSchemaDialect"))
                WriteMember(member);
        }

        if (root["paths"] is null)
            writer.WriteStartObject("paths");
        if (root["paths"] is null)
            writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteMember(SpecMember member)
    {
        if (rendered is not null && IsUnrendered(member.Name))
            return;
        if (member is { Name: "example" or "examples" } or { Name: "responses", Value: SpecScalar })
            return;
        writer.WritePropertyName(member.Name);
        pointers.Enter(member.Name);
        if (SpecVocabulary.IsData(member.Name))
            WriteData(member.Value);
        else if (member is { Name: "mapping", Value: SpecObject targets } && !pointers.IsSchema())
            WriteMapping(targets);
        else if (member.Value is SpecObject map && SpecVocabulary.IsNameMap(member.Name))
            WriteNameMap(map);
        else
            WriteNode(member.Value);
        pointers.Leave();
    }

    private bool IsUnrendered(string name) =>
        name is "security" or "securitySchemes" or "servers"
        || (name.StartsWith("x-", StringComparison.Ordinal) && !rendered!.Contains(name));

    /// <summary>Documents here name the value that a description belongs to; NSwag expects a list in the order of the values.</summary>
    private void WriteEnumDescriptions(SpecObject? descriptions, SpecArray? values)
    {
        writer.WriteStartArray(EnumDescriptions);
        foreach (var value in values?.Items ?? [])
        {
            writer.WriteStringValue(value is SpecScalar scalar ? descriptions?.Text(scalar.Value) : null);
        }

        writer.WriteEndArray();
    }

    /// <summary>NSwag reads the schema of a parameter, but none in its content.</summary>
    private void WriteContent(SpecObject content)
    {
        if (content.Members is not [{ Value: SpecObject media } member, ..] || media["schema"] is not { } schema)
            return;
        writer.WriteString(ParameterContent, member.Name);
        writer.WritePropertyName("schema");
        pointers.Enter("content");
        pointers.Enter(member.Name);
        pointers.Enter("schema");
        WriteNode(schema);
        pointers.Leave();
        pointers.Leave();
        pointers.Leave();
    }

    /// <summary>A target may be the key of a component; one that is nothing has no branch.</summary>
    private void WriteMapping(SpecObject targets)
    {
        writer.WriteStartObject();
        foreach (var target in targets.Members)
        {
            if (document.MappedTo(target.Value) is { } reference)
                writer.WriteString(target.Name, reference);
        }

        writer.WriteEndObject();
    }

    private void WriteNameMap(SpecObject map)
    {
        writer.WriteStartObject();
        foreach (var member in map.Members)
        {
            writer.WritePropertyName(member.Name);
            pointers.Enter(member.Name);
            WriteNode(member.Value);
            pointers.Leave();
        }

        writer.WriteEndObject();
    }

    private void WriteNode(SpecNode node)
    {
        switch (node)
        {
            case SpecObject map:
                var plain = isVersion31 ? Schema31.ToVersion30(map) : map;
                writer.WriteStartObject();
                if (pointers.IsNumbered())
                    writer.WriteNumber(ContractPointers.Extension, pointers.Number());
                foreach (var member in plain.Members)
                {
                    // OpenAPI 2 had a boolean there, and some documents still have it.
                    if (member is { Name: "required", Value: SpecScalar } && pointers.IsSchema())
                        continue;
                    if (member is { Name: "content", Value: SpecObject content } && rendered is not null && pointers.IsParameter())
                        WriteContent(content);
                    else if (member.Name is SpecVocabulary.ValueDescriptions)
                        WriteEnumDescriptions(member.Value as SpecObject, plain.Array("enum"));
                    else
                        WriteMember(member);
                }

                if (rendered is not null && pointers.IsEncoding() && map["explode"] is null)
                    writer.WriteBoolean("explode", map.Text("style") is null or "form");
                // NJsonSchema takes what has nothing but one part for that part, whatever it requires.
                if (pointers.IsSchema() && RequiresOfPart(plain))
                    writer.WriteString("type", "object");
                if (withoutResponses.Contains(map))
                    writer.WriteStartObject("responses");
                if (withoutResponses.Contains(map))
                    writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case SpecArray list:
                writer.WriteStartArray();
                for (var index = 0; index < list.Items.Count; index++)
                {
                    // No list that is no data has a null, unless something was taken from it.
                    if (list.Items[index] is SpecScalar { Type: SpecScalarType.Null })
                        continue;
                    pointers.Enter(index.ToString(CultureInfo.InvariantCulture));
                    WriteNode(list.Items[index]);
                    pointers.Leave();
                }

                writer.WriteEndArray();
                break;
            default:
                WriteData(node);
                break;
        }
    }

    private static bool RequiresOfPart(SpecObject schema) =>
        schema.Array("required") is { Items.Count: > 0 } && schema.Array("allOf") is { Items.Count: 1 } && schema["type"] is null;

    private void WriteData(SpecNode node)
    {
        switch (node)
        {
            case SpecObject map:
                writer.WriteStartObject();
                foreach (var member in map.Members)
                {
                    writer.WritePropertyName(member.Name);
                    WriteData(member.Value);
                }

                writer.WriteEndObject();
                break;
            case SpecArray list:
                writer.WriteStartArray();
                list.Items.ForEach(WriteData);
                writer.WriteEndArray();
                break;
            case SpecScalar { Type: SpecScalarType.Text } text:
                writer.WriteStringValue(text.Value);
                break;
            case SpecScalar scalar:
                writer.WriteRawValue(scalar.Value, skipInputValidation: true);
                break;
        }
    }
}
