using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>An operation: a method of a client.</summary>
internal sealed partial record OperationModel
{
    /// <summary>The identifier of the operation in PascalCase.</summary>
    public required string Identifier { get; init; }

    /// <summary>The operationId, as a C# string literal.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>The HTTP method in PascalCase, as a member of <c>HttpMethod</c>.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The path template, as a C# string literal.</summary>
    public required string PathTemplate { get; init; }

    /// <summary>The parts of the path: literals and parameters by turns.</summary>
    public required IReadOnlyList<PathPartModel> Path { get; init; }

    /// <summary>The query record; null when the operation has no query parameter.</summary>
    public QueryModel? Query { get; init; }

    /// <summary>The request body; null for none.</summary>
    public BodyModel? Body { get; init; }

    /// <summary>
    /// Whether a request without its body is accepted too. A method that never had a body keeps its signature when one becomes possible.
    /// </summary>
    public bool IsBodyOptional { get; init; }

    /// <summary>Which overload a call takes that fits several: the one with the largest.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>The members that a response needs to have, as C# string literals with commas; empty for none.</summary>
    public string RequiredMembers { get; init; } = "";

    /// <summary>The type of the response; null for none.</summary>
    public TypeReference? Result { get; init; }

    /// <summary>The expression that reads a response that is no object; empty without a response.</summary>
    public string ReadResult =>
        IsPage && Result is { Element: { Kind: TypeKind.Model } item }
            ? $"JsonRead.Rows<{item.Name}>(ref reader, reading, 0)"
            : Result?.Read(column: 0) ?? "";

    /// <summary>Whether the response is the array of the items of a list.</summary>
    public bool IsPage => List is not null && Result is { Kind: TypeKind.List };

    /// <summary>How pages follow each other; null when the operation is no list.</summary>
    public PaginationModel? Pagination { get; init; }

    /// <summary>The list over all pages; null when the operation is no list.</summary>
    public ListModel? List { get; init; }

    /// <summary>Which credentials the operation takes: 0 for those of the client.</summary>
    public int Authentication { get; init; }

    /// <summary>Which server has the operation: 0 for that of the client.</summary>
    public int Server { get; init; }

    /// <summary>Whether the operation is described by more than its method and path.</summary>
    public bool HasFacts =>
        RequiredMembers.Length > 0
        || Authentication > 0
        || Server > 0
        || Pagination is not null
        || Accept.Length > 0
        || FurtherSuccesses.Length > 0
        || IsAnySuccess;

    /// <summary>Whether there is a query record that may be left out.</summary>
    public bool HasOptionalQuery => Query is { HasRequired: false };

    /// <summary>The types of the parameters of the list method, for references in the documentation.</summary>
    public string ListTypes =>
        Reference(string.Join(", ", PathParameters.Select(part => part.Type.CSharp).Concat(Query is null ? [] : [Query.Name])));

    /// <summary>The parameters of the list method that takes options and no query.</summary>
    public string ListParametersWithoutQuery =>
        string.Concat(PathParameters.Select(part => $"{part.Type.CSharp} {part.Variable}, ")) + "RequestOptions? options";

    /// <summary>The parameters in the path as arguments, each with a comma.</summary>
    public string ListArgumentsWithoutQuery => string.Concat(PathParameters.Select(part => $"{part.Variable}, "));

    /// <summary>The parameters of the list method that takes options for its requests.</summary>
    public string ListParametersWithOptions =>
        string.Concat(PathParameters.Select(part => $"{part.Type.CSharp} {part.Variable}, "))
        + (Query is null ? "" : $"{Query.Name}{(Query.HasRequired ? "" : "?")} query, ")
        + "RequestOptions? options";

    /// <summary>The arguments of the list method without options, each with a comma.</summary>
    public string ListArguments => HookArguments;

    /// <summary>The parameters of the list method.</summary>
    public string ListParameters =>
        string.Join(
            ", ",
            PathParameters
                .Select(part => $"{part.Type.CSharp} {part.Variable}")
                .Concat(
                    Query switch
                    {
                        null => [],
                        { HasRequired: true } => [$"{Query.Name} query"],
                        _ => [$"{Query.Name}? query = null"],
                    }
                )
        );

    /// <summary>The parameters of the hook by which a hand-written part replaces the list.</summary>
    public string HookParameters =>
        string.Concat(PathParameters.Select(part => $"{part.Type.CSharp} {part.Variable}, "))
        + (Query is null ? "" : $"{Query.Name}? query, ");

    /// <summary>The arguments of the hook.</summary>
    public string HookArguments => string.Concat(PathParameters.Select(part => $"{part.Variable}, ")) + (Query is null ? "" : "query, ");

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The lines of the remarks, as XML text.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The parameters in the path, each once.</summary>
    public IEnumerable<PathPartModel> PathParameters => Path.Where(part => part.IsParameter).DistinctBy(part => part.Variable);

    /// <summary>The types of the parameters before the options, for references in the documentation.</summary>
    public string ParameterTypes =>
        Reference(
            string.Concat(PathParameters.Select(part => part.Type.CSharp + ", "))
                + (Body is null ? "" : Body.CSharp + ", ")
                + (Query is null ? "" : Query.Name + ", ")
        );

    /// <summary>The literal with which the path begins.</summary>
    public string PathStart => Path[0].Literal;

    /// <summary>The parts of the path after <see cref="PathStart"/>.</summary>
    public IEnumerable<PathPartModel> PathRest => Path.Skip(1);

    /// <summary>What comes before the query record and the cancellation token in the signature.</summary>
    public string LeadingParameters =>
        string.Concat(PathParameters.Select(part => $"{part.Type.CSharp} {part.Variable}, "))
        + (Body is null ? "" : $"{Body.CSharp} body, ");

    public string LeadingArguments => string.Concat(PathParameters.Select(part => part.Variable + ", ")) + (Body is null ? "" : "body, ");

    /// <summary>What a response that is no JSON is: <c>Text</c> or <c>Stream</c>; empty for JSON or nothing.</summary>
    public string ResponseForm { get; init; } = "";

    /// <summary>The media types of the responses as a C# string literal; empty for JSON.</summary>
    public string Accept { get; init; } = "";

    /// <summary>Whether the response is no object, so that a class of its own has to read it.</summary>
    public bool IsResponseWrapped => Result is { Kind: not (TypeKind.Model or TypeKind.Union) };

    /// <summary>Whether a task of that class is turned into one of its value.</summary>
    public bool IsUnwrapped => IsResponseWrapped && !IsReadByStatus;

    /// <summary>Whether the body is no object, so that a class of its own has to write it.</summary>
    public bool IsBodyWrapped => Body is { IsWrapped: true };

    /// <summary>The class that reads the response.</summary>
    public string Response => IsResponseWrapped ? WrappedResponse(Identifier) : Result?.CSharp ?? "";

    /// <summary>The name of the class that reads a response that is no object.</summary>
    public static string WrappedResponse(string identifier) => identifier + "WrappedResponse";

    /// <summary>The class that writes a body that is no object.</summary>
    public string Content => Identifier + "Content";

    /// <summary>In XML, braces stand for the angle brackets of type arguments.</summary>
    private static string Reference(string types) => types.Replace('<', '{').Replace('>', '}');

    private string SendMethod =>
        ResponseForm.Length > 0 ? $"SendFor{ResponseForm}Async"
        : Result is null ? "SendAsync"
        : $"SendAsync<{Response}>";
}
