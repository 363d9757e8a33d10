using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of request bodies.</summary>
internal sealed class BodyModelBuilder(TypeMapper types, TypeHints hints, string @namespace)
{
    private static readonly ParameterForm PartForm = new("Form", IsExploded: true, IsJson: false);

    private readonly List<MultipartModel> multiparts = [];

    /// <summary>The classes of bodies of parts, which no schema has.</summary>
    public IReadOnlyList<MultipartModel> Multiparts => multiparts;

    /// <summary>Builds the model of an operation's body; null where it has none.</summary>
    public BodyModel? Build(OpenApiOperation operation, string identifier)
    {
        if (BodyContent.Of(operation) is not var (content, media))
            return null;
        var mediaType = CSharpText.Literal(MediaTypes.Sent(content.MediaType));
        var name = identifier + "Body";
        switch (content.Form)
        {
            case BodyForm.Json or BodyForm.Form:
                var type = media.Schema is { } schema ? types.Map(schema, hints.OfBody(operation, name)) : new TypeReference(TypeKind.Open);
                return new BodyModel(content.Form, mediaType, type.CSharp)
                {
                    Type = type,
                    Fields = [.. media.Encoding.Select(FieldOf).OfType<string>()],
                };
            case BodyForm.Multipart:
                var subtype = CSharpText.Literal(MediaTypes.Subtype(content.MediaType));
                return new BodyModel(content.Form, subtype, BuildMultipart(media.Schema, name, operation));
            default:
                return new BodyModel(content.Form, mediaType, content.Form is BodyForm.Text ? "string" : "Stream");
        }
    }

    private string BuildMultipart(JsonSchema schema, string name, OpenApiOperation operation)
    {
        types.Reserve(name);
        KeyValuePair<string, JsonSchemaProperty>[] members = [.. SchemaShape.Members(TypeMapper.Unwrap(schema))];
        var names = new MemberNames(name, "Parts").AddAll(members.Select(member => member.Key));
        var required = SchemaShape.Required(schema);
        multiparts.Add(
            new MultipartModel
            {
                Namespace = @namespace,
                Name = name,
                Summary = CSharpText.Documentation(schema.ActualSchema.Description, $"The body of the operation {operation.OperationId}."),
                Parts =
                [
                    .. members.Select(member =>
                        BuildPart(member.Key, member.Value, names[member.Key], name, required.Contains(member.Key))
                    ),
                ],
            }
        );
        return name;
    }

    private PartModel BuildPart(string wire, JsonSchemaProperty member, string name, string owner, bool isRequired)
    {
        var actual = TypeMapper.Unwrap(member);
        var literal = CSharpText.Literal(wire);
        (var type, var add) =
            IsFile(actual) ? ("FilePart", $"parts.Add({literal}, {name});")
            : actual.Item is { } item && IsFile(TypeMapper.Unwrap(item)) ? ("IReadOnlyList<FilePart>", $"parts.Add({literal}, {name});")
            : Field(types.Map(member, owner + name), literal, name);
        return new PartModel(
            name,
            literal,
            isRequired ? "required " + type : type + "?",
            add,
            CSharpText.Documentation(member.Description ?? actual.Description, $"The part {wire}."),
            SchemaRemarks.Describe(wire, member, member.IsDeprecated)
        );
    }

    private static (string Type, string Add) Field(TypeReference type, string literal, string name) =>
        (type.CSharp, $"parts.Add({literal}, {PartForm.Value(type, name)});");

    /// <summary>How a member of a form is written, where that is not usual; null where it is.</summary>
    private static string? FieldOf(KeyValuePair<string, OpenApiEncoding> encoding)
    {
        var style = encoding.Value.Style switch
        {
            null or "form" => "Form",
            "spaceDelimited" => "SpaceDelimited",
            "pipeDelimited" => "PipeDelimited",
            "deepObject" => "DeepObject",
            _ => null,
        };
        return style is null || (encoding.Value.Style is null && encoding.Value.Explode)
            ? null
            : $"new FormField({CSharpText.Literal(encoding.Key)}, ParameterStyle.{style}, {(encoding.Value.Explode ? "true" : "false")})";
    }

    private static bool IsFile(JsonSchema schema) =>
        schema.Type.HasFlag(JsonObjectType.File) || (schema.Type.HasFlag(JsonObjectType.String) && schema.Format is "binary");
}
