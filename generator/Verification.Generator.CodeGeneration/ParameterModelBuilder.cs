using NJsonSchema;
using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of parameters: those in the path, and the query record with all others.</summary>
internal sealed class ParameterModelBuilder(TypeMapper types, TypeHints hints, string @namespace)
{
    private readonly ParameterTypes parameterTypes = new(types);

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

    /// <summary>The parameters of an operation. NSwag has one for the body as well, which is none.</summary>
    public static IEnumerable<OpenApiParameter> ParametersOf(OpenApiOperation operation) =>
        [.. ParametersOfQuery(operation), .. Parameters(operation, OpenApiParameterKind.Path)];

    /// <summary>Where a parameter is sent, as documents say it.</summary>
    public static string PlaceOf(OpenApiParameter parameter) => parameter.Kind.ToString().ToLowerInvariant();

    /// <summary>Builds the query record of an operation; null where it has no such parameter.</summary>
    public QueryModel? BuildQuery(OpenApiOperation operation, string path, string identifier)
    {
        var name = identifier + "Query";
        var names = new MemberNames(name, "AdditionalQuery", "WriteTo", "Validate", "EqualityContract", "PrintMembers", "Clone");
        OpenApiParameter[] declared = [.. ParametersOfQuery(operation)];
        var named = names.AddAll(declared.Select(parameter => KeyOf(parameter, declared)));
        List<QueryParameterModel> parameters =
        [
            .. declared.Select(parameter => BuildParameter(operation, path, parameter, named[KeyOf(parameter, declared)], identifier)),
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

    /// <summary>Builds the parts of a path.</summary>
    public IReadOnlyList<PathPartModel> BuildPath(OpenApiOperation operation, string path, string identifier)
    {
        var byName = Parameters(operation, OpenApiParameterKind.Path).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
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
                parts.Add(built[part.Text] = BuildPathPart(operation, path, byName[part.Text], variables, identifier));
        }

        return parts;
    }

    /// <summary>A parameter's name, and where it is sent, if one of the same name is sent elsewhere.</summary>
    private static string KeyOf(OpenApiParameter parameter, OpenApiParameter[] all) =>
        Array.Exists(all, other => other.Name == parameter.Name && other.Kind != parameter.Kind)
            ? $"{parameter.Name} {parameter.Kind}"
            : parameter.Name;

    private static IEnumerable<string> ExclusiveOf(OpenApiOperation operation) =>
        operation.ExtensionData?.TryGetValue(Extensions.Exclusive, out var value) == true && value is IEnumerable<object> names
            ? names.OfType<string>()
            : [];

    private QueryParameterModel BuildParameter(
        OpenApiOperation operation,
        string path,
        OpenApiParameter parameter,
        string name,
        string identifier
    )
    {
        var schema = SchemaOf(parameter);
        var actual = TypeMapper.Unwrap(schema);
        var remarks = SchemaRemarks.Describe(parameter.Name, schema, parameter.IsDeprecated);
        var rounding = InstantRounding.Of(parameter.ExtensionData);
        return new QueryParameterModel
        {
            Name = name,
            Wire = CSharpText.Literal(parameter.Name),
            Type = parameterTypes.Map(schema, hints.OfParameter(operation, parameter, path, name, identifier + name), IsJson(parameter)),
            IsRequired = parameter.IsRequired,
            Place = PlaceOf(parameter),
            IsReserved = parameter.ExtensionData?.TryGetValue("allowReserved", out var reserved) == true && reserved is true,
            Form = FormOf(parameter),
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

    private PathPartModel BuildPathPart(
        OpenApiOperation operation,
        string path,
        OpenApiParameter parameter,
        HashSet<string> variables,
        string identifier
    )
    {
        var variable = Identifiers.Unique(Identifiers.Camel(parameter.Name), variables);
        var name = Identifiers.Pascal(parameter.Name);
        var hint = hints.OfParameter(operation, parameter, path, name, identifier + name);
        var type = parameterTypes.Map(SchemaOf(parameter), hint, IsJson(parameter));
        return new PathPartModel("", variable, CSharpText.Documentation(parameter.Description, $"The path parameter {parameter.Name}."))
        {
            Wire = CSharpText.Literal(parameter.Name),
            Type = type,
            Form = FormOf(parameter),
        };
    }

    /// <summary>The schema of a parameter. NSwag gives a parameter without one the members of a schema itself.</summary>
    public static JsonSchema SchemaOf(OpenApiParameter parameter) => parameter.Schema ?? parameter;

    private static ParameterForm FormOf(OpenApiParameter parameter)
    {
        var isForm = parameter.Kind is OpenApiParameterKind.Query or OpenApiParameterKind.Cookie;
        var usual = isForm ? "Form" : "Simple";
        var style = parameter.Style switch
        {
            OpenApiParameterStyle.Undefined => usual,
            OpenApiParameterStyle.SpaceDelimeted => "SpaceDelimited",
            var other => other.ToString(),
        };
        return new ParameterForm(style, parameter.Explode ?? style is "Form", IsJson(parameter));
    }

    private static bool IsJson(OpenApiParameter parameter) =>
        parameter.ExtensionData?.TryGetValue(ContractJson.ParameterContent, out var value) == true
        && value is string mediaType
        && MediaTypes.IsJson(mediaType);

    private static string Bound(decimal? value, bool isExclusive, int inward)
    {
        var isWhole = value is { } number && decimal.IsInteger(number) && number is > long.MinValue and < long.MaxValue;
        return isWhole ? CSharpText.Literal((long)value!.Value + (isExclusive ? inward : 0)) : "null";
    }

    /// <summary>The parameters of an operation that go to one place.</summary>
    public static IEnumerable<OpenApiParameter> Parameters(OpenApiOperation operation, OpenApiParameterKind kind) =>
        operation.ActualParameters.Select(parameter => parameter.ActualParameter).Where(parameter => parameter.Kind == kind);
}
