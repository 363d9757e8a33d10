using System.Globalization;
using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of operations from what NSwag made of the document.</summary>
internal sealed class OperationModelBuilder(
    TypeMapper types,
    ParameterModelBuilder parameters,
    IDictionary<JsonSchema, PageShape> pages,
    SecurityPlan security,
    ServerPlan servers,
    ContractModel contract,
    MethodNames names,
    BodyModelBuilder bodies,
    ResponseModelBuilder responses
)
{
    /// <summary>Builds the model of one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="httpMethod">Its HTTP method in lower case.</param>
    /// <param name="path">Its path template.</param>
    /// <param name="tag">The tag whose client it belongs to.</param>
    public OperationModel Build(OpenApiOperation operation, string httpMethod, string path, string tag)
    {
        var identifier = OperationNames.Identifier(operation.OperationId, httpMethod, path);
        var result = OperationFacts
            .SuccessSchemas(operation)
            .Select(success => success.Schema)
            .FirstOrDefault(schema => schema is not null);
        var pagination = PaginationOf(operation);
        if (pagination is not null && result is not null && pagination.ContainsKey("items"))
            RegisterPage(pagination, TypeMapper.Unwrap(result));
        types.Reserve(identifier + "Query");
        var verb = names.Of(tag, identifier);
        var successes = responses.Build(operation, identifier);
        var first = successes.FirstOrDefault(success => success.Form is not null);
        var response = first?.Type;
        return new OperationModel
        {
            Identifier = identifier,
            Id = CSharpText.Literal(string.IsNullOrEmpty(operation.OperationId) ? identifier : operation.OperationId),
            Method = (pagination is null ? verb : verb + "Page") + "Async",
            HttpMethod = Identifiers.Pascal(httpMethod),
            PathTemplate = CSharpText.Literal(path),
            Path = parameters.BuildPath(operation, path, identifier),
            Query = parameters.BuildQuery(operation, path, identifier),
            Body = bodies.Build(operation, identifier),
            IsBodyOptional = BodyContent.Of(operation) is not null && !operation.RequestBody!.ActualRequestBody.IsRequired,
            ResponseForm = first is { Form: not BodyForm.Json } other ? other.Form.ToString()! : "",
            Accept = ResponseModelBuilder.AcceptOf(operation),
            Result = response,
            Successes = successes,
            Several = pagination is null ? responses.BuildClass(successes, identifier) : null,
            // What a page requires is in its model: a count that is missing must not fail it.
            RequiredMembers = pagination is null && first is not null ? first.RequiredMembers : "",
            Pagination = pagination is null ? null : BuildPagination(pagination, operation),
            List = pagination is null ? null : BuildList(pagination, verb, identifier, response, result),
            Authentication = security.NumberOf(path, httpMethod),
            Server = servers.NumberOf(path, httpMethod),
            Summary = CSharpText.Documentation(operation.Summary, $"Sends {httpMethod.ToUpperInvariant()} {path}."),
            Remarks = CSharpText.Documentation(operation.Description, $"{httpMethod.ToUpperInvariant()} {path}"),
        };
    }

    private ListModel? BuildList(
        IDictionary<string, object?> pagination,
        string verb,
        string identifier,
        TypeReference? page,
        JsonSchema? schema
    )
    {
        if (page?.Kind is not (TypeKind.Model or TypeKind.List))
            return null;
        return new ListModel
        {
            Method = verb,
            PageType = page.Kind is TypeKind.List ? OperationModel.WrappedResponse(identifier) : page.Name,
            PageSchema = TypeMapper.Unwrap(schema!),
            ItemType = page.Element?.CSharp ?? "",
            Identity = pagination.TryGetValue("identity", out var identity) && identity is string wire ? wire : "",
            Facts = ListFacts.Of(pagination, contract),
        };
    }

    private static IDictionary<string, object?>? PaginationOf(OpenApiOperation operation) =>
        operation.ExtensionData?.TryGetValue(Extensions.Pagination, out var value) == true ? value as IDictionary<string, object?> : null;

    private void RegisterPage(IDictionary<string, object?> pagination, JsonSchema result) =>
        pages[result] = new PageShape(
            result,
            (string)pagination["items"]!,
            pagination.TryGetValue("next", out var next) ? next as string : null
        )
        {
            Total = IsCounted(pagination) && pagination.TryGetValue("total", out var total) ? total as string : null,
            More = pagination.TryGetValue("more", out var more) ? more as string : null,
        };

    /// <summary>The number of the first page as the parameter says it: its default, else a minimum of zero, else one.</summary>
    private static string FirstPageOf(IEnumerable<OpenApiParameter> parameters, string? name)
    {
        var parameter = parameters.FirstOrDefault(parameter => parameter.Name == name);
        var schema = parameter is null ? null : TypeMapper.Unwrap(parameter.Schema ?? parameter);
        return schema switch
        {
            { Default: long or int } => Convert.ToInt64(schema.Default, CultureInfo.InvariantCulture)
                is >= 0
                    and <= int.MaxValue
                    and var first
                ? CSharpText.Literal(first)
                : "1",
            { Minimum: 0 } => "0",
            _ => "1",
        };
    }

    /// <summary>Whether pages are requested by an offset or a number, so that it matters how many items there are.</summary>
    private static bool IsCounted(IDictionary<string, object?> pagination) => pagination["style"] is "offset" or "page-number";

    private static PaginationModel BuildPagination(IDictionary<string, object?> pagination, OpenApiOperation operation)
    {
        return new PaginationModel(
            Identifiers.Pascal((string)pagination["style"]!),
            Text("token"),
            Text("page-size"),
            Text("offset"),
            Whole("default-page-size"),
            Whole("maximum-page-size"),
            pagination.ContainsKey("items") ? Text("items") : "\"\"",
            Path("next"),
            Text("total"),
            Texts("position"),
            Text("page"),
            FirstPage(),
            pagination.TryGetValue("short-page-is-last", out var last) && last is true ? "true" : ""
        );

        string Text(string name) => pagination.TryGetValue(name, out var value) && value is string text ? CSharpText.Literal(text) : "null";
        string FirstPage() =>
            pagination.TryGetValue("first-page", out var first) && first is long number ? CSharpText.Literal(number)
            : pagination.TryGetValue("page", out var page)
                ? FirstPageOf(ParameterModelBuilder.Parameters(operation, OpenApiParameterKind.Query), page as string)
            : "1";
        string Path(string name) =>
            pagination.TryGetValue(name, out var value) && value is string text
                ? string.Join(", ", text.Split('.').Select(CSharpText.Literal))
                : "";
        string Texts(string name) =>
            pagination.TryGetValue(name, out var value) && value is IEnumerable<object> texts
                ? string.Join(", ", texts.OfType<string>().Select(CSharpText.Literal))
                : "";
        string Whole(string name) =>
            pagination.TryGetValue(name, out var value) && value is long number ? CSharpText.Literal(number) : "null";
    }
}
