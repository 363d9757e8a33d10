using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>What an operation does on the wire.</summary>
internal static class OperationFacts
{
    /// <summary>The facts of an operation.</summary>
    public static IEnumerable<MemberFact> Of(OperationModel model, OpenApiOperation operation)
    {
        var path = string.Concat(PathTemplate.Split(model.PathTemplate[1..^1]).Select(part => part.IsParameter ? "{}" : part.Text));
        yield return new(FactKind.Request, $"{model.HttpMethod.ToUpperInvariant()} {path}");
        yield return new(FactKind.Body, BodyMediaType(operation));
        yield return new(
            FactKind.Paging,
            model.Pagination is { } pages
                ? $"{pages.Style} {pages.TokenParameter} {pages.PageSizeParameter} {pages.PageParameter} {pages.FirstPage} "
                    + $"{(pages.Style is "Offset" ? pages.OffsetParameter : "")} {pages.IsShortPageLast}"
                : ""
        );
        yield return new(FactKind.MaximumPageSize, model.Pagination is { MaximumPageSize: not "null" } sizes ? sizes.MaximumPageSize : "");
        var result = SuccessSchemas(operation).Select(success => success.Schema).FirstOrDefault(schema => schema is not null);
        foreach ((var status, var schema) in SuccessSchemas(operation))
            yield return new(FactKind.Success, $"{status} {KindOf(schema, result)}");
    }

    /// <summary>The schema of the body that a request has, or null.</summary>
    public static JsonSchema? BodySchema(OpenApiOperation operation) => BodyContent.Of(operation)?.Media.Schema;

    /// <summary>The schemas of the JSON bodies that a success can have, by status; null for none.</summary>
    public static IEnumerable<(string Status, JsonSchema? Schema)> SuccessSchemas(OpenApiOperation operation) =>
        MediaTypes
            .Successes(operation.ActualResponses.Keys)
            .Select(status =>
                (status, ContentOf(operation, status).FirstOrDefault(content => MediaTypes.IsJson(content.Key)).Value?.Schema)
            );

    /// <summary>The bodies that a response has. One to HEAD has none: what the document says is what GET would give.</summary>
    public static IEnumerable<KeyValuePair<string, OpenApiMediaType>> ContentOf(OpenApiOperation operation, string status) =>
        operation.Parent?.Any(entry => entry.Key == OpenApiOperationMethod.Head && ReferenceEquals(entry.Value, operation)) == true
            ? []
            : operation.ActualResponses[status].Content;

    private static string BodyMediaType(OpenApiOperation operation) => BodyContent.Of(operation)?.Content.MediaType ?? "";

    private static string KindOf(JsonSchema? schema, JsonSchema? result)
    {
        if (schema is null)
            return "none";
        return ReferenceEquals(TypeMapper.Unwrap(schema), TypeMapper.Unwrap(result!)) ? "result" : "other";
    }
}
