using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of responses of success.</summary>
internal sealed class ResponseModelBuilder(TypeMapper types, TypeHints hints, string @namespace)
{
    /// <summary>The responses of success, in their order.</summary>
    public IReadOnlyList<SuccessModel> Build(OpenApiOperation operation, string identifier) =>
        [
            .. MediaTypes
                .Successes(operation.ActualResponses.Keys)
                .Select((status, index) => Build(operation, identifier, status, isFirst: index == 0)),
        ];

    /// <summary>The class for responses of which several have bodies that differ; null where they do not.</summary>
    public ResponseModel? BuildClass(IReadOnlyList<SuccessModel> successes, string identifier)
    {
        SuccessModel[] bodies = [.. successes.Where(success => success.Form is not null)];
        if (bodies.Length < 2 || Array.TrueForAll(bodies, body => body.IsAs(bodies[0])))
            return null;
        return new ResponseModel
        {
            Namespace = @namespace,
            Name = types.Claim(identifier + "Response"),
            Operation = identifier,
            Successes = bodies,
        };
    }

    /// <summary>The media types of the responses as a C# string literal; empty for plain JSON.</summary>
    public static string AcceptOf(OpenApiOperation operation)
    {
        var accepted = MediaTypes
            .Successes(operation.ActualResponses.Keys)
            .Select(status => operation.ActualResponses[status].Content.Keys)
            .SelectMany(mediaTypes =>
                BodyContent.OfResponse([.. mediaTypes]) switch
                {
                    null => [],
                    { Form: BodyForm.Json } => mediaTypes.Where(MediaTypes.IsJson),
                    var choice => new[] { choice.MediaType },
                }
            );
        var accept = string.Join(", ", accepted.Where(type => type is not "*/*").Distinct(StringComparer.OrdinalIgnoreCase));
        return accept is "" or "application/json" ? "" : CSharpText.Literal(accept);
    }

    private SuccessModel Build(OpenApiOperation operation, string identifier, string status, bool isFirst)
    {
        var response = operation.ActualResponses[status];
        var model = new SuccessModel
        {
            Status = status,
            Summary = CSharpText.Documentation(response.Description, $"The body of the response {status}."),
        };
        string[] mediaTypes = [.. OperationFacts.ContentOf(operation, status).Select(body => body.Key)];
        // No response of these statuses has a body (RFC 9110, sections 15.3.5 and 15.3.6).
        if (status is "204" or "205" || BodyContent.OfResponse(mediaTypes) is not { } content)
            return model;
        if (content.Form is not BodyForm.Json)
            return model with { Form = content.Form };

        var schema = response.Content[content.MediaType].Schema;
        var part = isFirst ? "" : model.Name;
        var type = schema is null
            ? new TypeReference(TypeKind.Open)
            : types.Map(schema, hints.OfResponse(operation, status, identifier + part + "Result"));
        return model with
        {
            Form = BodyForm.Json,
            Type = type,
            Class = type.Kind is TypeKind.Model or TypeKind.Union ? type.CSharp : OperationModel.WrappedResponse(identifier + part),
            RequiredMembers = schema is null ? "" : RequiredMembers(TypeMapper.Unwrap(schema)),
        };
    }

    private static string RequiredMembers(JsonSchema result)
    {
        var required = SchemaShape.Required(result);
        return string.Join(
            ", ",
            SchemaShape.Members(result).Where(member => required.Contains(member.Key)).Select(member => CSharpText.Literal(member.Key))
        );
    }
}
