using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of operations from what NSwag made of the document.</summary>
internal sealed class OperationModelBuilder(
    TypeMapper types,
    string @namespace,
    IDictionary<JsonSchema, PageShape> pages,
    SecurityPlan security,
    ContractModel contract,
    MethodNames names,
    BodyModelBuilder bodies
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
        var result = SuccessSchema(operation);
        var pagination = PaginationOf(operation);
        if (pagination is not null && result is not null)
            RegisterPage(pagination, TypeMapper.Unwrap(result));
        types.Reserve(identifier + "Query");
        var verb = names.Of(tag, identifier);
        var response = result is null ? null : types.Map(result, identifier + "Result");
        return new OperationModel
        {
            Identifier = identifier,
            Id = CSharpText.Literal(string.IsNullOrEmpty(operation.OperationId) ? identifier : operation.OperationId),
            Method = (pagination is null ? verb : verb + "Page") + "Async",
            HttpMethod = Identifiers.Pascal(httpMethod),
            PathTemplate = CSharpText.Literal(path),
            Path = BuildPath(path, Parameters(operation, OpenApiParameterKind.Path), identifier),
            Query = BuildQuery(operation, identifier),
            Body = bodies.Build(operation, identifier),
            IsBodyOptional = BodyContent.Of(operation) is not null && !operation.RequestBody!.ActualRequestBody.IsRequired,
            ResponseForm = ResponseContent(operation) is { Form: not BodyForm.Json } other ? other.Form.ToString() : "",
            Accept = AcceptOf(operation),
            Result = response,
            RequiredMembers = pagination is null && result is not null ? RequiredMembers(TypeMapper.Unwrap(result)) : "",
            Pagination = pagination is null ? null : BuildPagination(pagination),
            List =
                pagination is not null && response is { Kind: TypeKind.Model }
                    ? BuildList(pagination, verb, response, TypeMapper.Unwrap(result!))
                    : null,
            Authentication = security.NumberOf(path, httpMethod),
            Summary = CSharpText.Documentation(operation.Summary, $"Sends {httpMethod.ToUpperInvariant()} {path}."),
            Remarks = CSharpText.Documentation(operation.Description, $"{httpMethod.ToUpperInvariant()} {path}"),
        };
    }

    /// <summary>What a page requires is in its model: a count that is missing must not fail it.</summary>
    private static string RequiredMembers(JsonSchema result) =>
        string.Join(
            ", ",
            SchemaShape.Members(result).Where(member => member.Value.IsRequired).Select(member => CSharpText.Literal(member.Key))
        );

    private QueryModel? BuildQuery(OpenApiOperation operation, string identifier)
    {
        var name = identifier + "Query";
        var names = new MemberNames(name, "AdditionalQuery", "WriteTo", "Validate", "EqualityContract", "PrintMembers", "Clone");
        OpenApiParameter[] declared = [.. ParametersOfQuery(operation)];
        var named = names.AddAll(declared.Select(parameter => KeyOf(parameter, declared)));
        List<QueryParameterModel> parameters =
        [
            .. declared.Select(parameter => BuildParameter(parameter, named[KeyOf(parameter, declared)], identifier)),
        ];
        if (parameters.Count == 0)
            return null;
        return new QueryModel
        {
            Namespace = @namespace,
            Name = name,
            Operation = identifier,
            Parameters = parameters,
            Exclusive =
            [
                .. ExclusiveOf(operation).SelectMany(name => parameters.Where(parameter => parameter.Wire == CSharpText.Literal(name))),
            ],
        };
    }

    /// <summary>The parameters that are properties of the query record: all but those in the path.</summary>
    public static IEnumerable<OpenApiParameter> ParametersOfQuery(OpenApiOperation operation) =>
        [
            .. Parameters(operation, OpenApiParameterKind.Query).Where(parameter => !IsPositionOnly(operation, parameter)),
            .. Parameters(operation, OpenApiParameterKind.Header).Where(parameter => !ParameterCheck.IsIgnored(parameter.Name)),
            .. Parameters(operation, OpenApiParameterKind.Cookie),
        ];

    /// <summary>
    /// Whether only the vendor's links give the parameter: in a list that starts at its beginning, a value of the caller's would be refused
    /// or have no effect.
    /// </summary>
    private static bool IsPositionOnly(OpenApiOperation operation, OpenApiParameter parameter) =>
        !parameter.IsRequired
        && operation.ExtensionData?.TryGetValue(Extensions.Pagination, out var value) == true
        && value is IDictionary<string, object?> pagination
        && pagination.TryGetValue("position", out var position)
        && position is IEnumerable<object> names
        && names.Contains(parameter.Name);

    /// <summary>Where a parameter is sent, as documents say it.</summary>
    public static string PlaceOf(OpenApiParameter parameter) => parameter.Kind.ToString().ToLowerInvariant();

    /// <summary>A parameter's name, and where it is sent, if one of the same name is sent elsewhere.</summary>
    private static string KeyOf(OpenApiParameter parameter, OpenApiParameter[] all) =>
        Array.Exists(all, other => other.Name == parameter.Name && other.Kind != parameter.Kind)
            ? $"{parameter.Name} {parameter.Kind}"
            : parameter.Name;

    private static IEnumerable<string> ExclusiveOf(OpenApiOperation operation) =>
        operation.ExtensionData?.TryGetValue(Extensions.Exclusive, out var value) == true && value is IEnumerable<object> names
            ? names.OfType<string>()
            : [];

    private ListModel BuildList(IDictionary<string, object?> pagination, string verb, TypeReference page, JsonSchema schema) =>
        new()
        {
            Method = verb,
            PageType = page.Name,
            PageSchema = schema,
            Identity = pagination.TryGetValue("identity", out var identity) && identity is string wire ? wire : "",
            Facts = ListFacts.Of(pagination, contract),
        };

    private QueryParameterModel BuildParameter(OpenApiParameter parameter, string name, string identifier)
    {
        var schema = parameter.Schema ?? parameter;
        var actual = TypeMapper.Unwrap(schema);
        var remarks = SchemaRemarks.Describe(parameter.Name, schema, parameter.IsDeprecated);
        var rounding = InstantRounding.Of(parameter.ExtensionData);
        return new QueryParameterModel
        {
            Name = name,
            Wire = CSharpText.Literal(parameter.Name),
            Type = ParameterType(types.Map(schema, identifier + name)),
            IsRequired = parameter.IsRequired,
            IsExploded = parameter.Explode ?? true,
            Place = PlaceOf(parameter),
            Minimum = Bound(actual.Minimum, actual.IsExclusiveMinimum, 1),
            Maximum = Bound(actual.Maximum, actual.IsExclusiveMaximum, -1),
            Summary = CSharpText.Documentation(
                parameter.Description ?? actual.Description,
                $"The {PlaceOf(parameter)} parameter {parameter.Name}."
            ),
            Rounding = rounding,
            Remarks = rounding is null ? remarks : $"{remarks} {rounding.Remarks}",
        };
    }

    /// <summary>What the schema leaves open is text in a query.</summary>
    private static TypeReference ParameterType(TypeReference type) =>
        type.Kind is TypeKind.Open or TypeKind.OpenView or TypeKind.Model or TypeKind.Map ? new TypeReference(TypeKind.String)
        : type.Element is { } element ? type with { Element = ParameterType(element) }
        : type;

    private static string Bound(decimal? value, bool isExclusive, int inward)
    {
        var isWhole = value is { } number && decimal.IsInteger(number) && number is > long.MinValue and < long.MaxValue;
        return isWhole ? CSharpText.Literal((long)value!.Value + (isExclusive ? inward : 0)) : "null";
    }

    private List<PathPartModel> BuildPath(string path, IEnumerable<OpenApiParameter> parameters, string identifier)
    {
        var byName = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var variables = new HashSet<string>(
            ["body", "query", "target", "options", "request", "list", "cancellationToken"],
            StringComparer.Ordinal
        );
        var built = new Dictionary<string, PathPartModel>(StringComparer.Ordinal);
        var parts = new List<PathPartModel>();
        foreach (var part in PathTemplate.Split(path))
        {
            if (!part.IsParameter)
                parts.Add(new PathPartModel(CSharpText.Literal(part.Text), "", []));
            else if (built.TryGetValue(part.Text, out var known))
                parts.Add(known);
            else
                parts.Add(built[part.Text] = BuildPathPart(byName[part.Text], variables, identifier));
        }

        return parts;
    }

    private PathPartModel BuildPathPart(OpenApiParameter parameter, HashSet<string> variables, string identifier)
    {
        var variable = Identifiers.Unique(Identifiers.Camel(parameter.Name), variables);
        var type = ParameterType(types.Map(parameter.Schema ?? parameter, identifier + Identifiers.Pascal(parameter.Name)));
        return new PathPartModel("", variable, CSharpText.Documentation(parameter.Description, $"The path parameter {parameter.Name}."))
        {
            Type = type.CSharp,
            Text = type.Kind switch
            {
                TypeKind.String => variable,
                TypeKind.OpenEnum => variable + ".Value",
                _ => $"ParameterText.Of({variable})!",
            },
        };
    }

    private static IEnumerable<OpenApiParameter> Parameters(OpenApiOperation operation, OpenApiParameterKind kind) =>
        operation.ActualParameters.Select(parameter => parameter.ActualParameter).Where(parameter => parameter.Kind == kind);

    private static JsonSchema? SuccessSchema(OpenApiOperation operation) =>
        Successes(operation).Select(JsonSchemaOf).FirstOrDefault(schema => schema is not null);

    private static IEnumerable<OpenApiResponse> Successes(OpenApiOperation operation) =>
        operation
            .ActualResponses.Where(response => MediaTypes.IsSuccess(response.Key))
            .OrderBy(response => response.Key, StringComparer.Ordinal)
            .Select(response => response.Value);

    /// <summary>What a success is: JSON if any is, else what the first with a body is.</summary>
    private static BodyContent? ResponseContent(OpenApiOperation operation) =>
        BodyContent.OfResponse([.. Successes(operation).SelectMany(response => response.Content.Keys)]);

    /// <summary>The media types of JSON, or that of another body, as a C# string literal; empty for plain JSON.</summary>
    private static string AcceptOf(OpenApiOperation operation)
    {
        if (ResponseContent(operation) is not { } content || content.MediaType is "*/*")
            return "";
        var accepted =
            content.Form is BodyForm.Json
                ? Successes(operation).SelectMany(response => response.Content.Keys).Where(MediaTypes.IsJson)
                : new[] { content.MediaType };
        var accept = string.Join(", ", accepted.Where(type => type is not "*/*").Distinct(StringComparer.OrdinalIgnoreCase));
        return accept is "application/json" ? "" : CSharpText.Literal(accept);
    }

    private static JsonSchema? JsonSchemaOf(OpenApiResponse response) =>
        response.Content.FirstOrDefault(content => MediaTypes.IsJson(content.Key)).Value?.Schema;

    private static IDictionary<string, object?>? PaginationOf(OpenApiOperation operation) =>
        operation.ExtensionData?.TryGetValue(Extensions.Pagination, out var value) == true ? value as IDictionary<string, object?> : null;

    private void RegisterPage(IDictionary<string, object?> pagination, JsonSchema result) =>
        pages[result] = new PageShape(
            result,
            (string)pagination["items"]!,
            pagination.TryGetValue("next", out var next) ? next as string : null
        );

    private static PaginationModel BuildPagination(IDictionary<string, object?> pagination)
    {
        return new PaginationModel(
            Identifiers.Pascal((string)pagination["style"]!),
            Text("token"),
            Text("page-size"),
            Text("offset"),
            Whole("default-page-size"),
            Whole("maximum-page-size"),
            Text("items"),
            Path("next"),
            Text("total"),
            Texts("position")
        );

        string Text(string name) => pagination.TryGetValue(name, out var value) && value is string text ? CSharpText.Literal(text) : "null";
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
