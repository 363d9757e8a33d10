using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a client class is given: the operations of one tag.</summary>
internal sealed record ClientModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The class with the facts of the whole document.</summary>
    public required string Contract { get; init; }

    /// <summary>The operations in the order of the document.</summary>
    public required IReadOnlyList<OperationModel> Operations { get; init; }

    /// <summary>The operations, and once more without their bodies those whose bodies may be left out.</summary>
    public IEnumerable<OperationModel> Methods =>
        Operations.SelectMany(operation =>
            operation.IsBodyOptional
                ? [operation, operation with { Body = null, IsBodyOptional = false, Priority = operation.Priority + 1 }]
                : new[] { operation }
        );
}

/// <summary>An operation: a method of a client.</summary>
internal sealed record OperationModel
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
    public bool HasFacts => RequiredMembers.Length > 0 || Authentication > 0 || Server > 0 || Pagination is not null || Accept.Length > 0;

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

    /// <summary>The responses of success.</summary>
    public IReadOnlyList<SuccessModel> Successes { get; init; } = [];

    /// <summary>The class for responses of which several have bodies that differ; null where they do not.</summary>
    public ResponseModel? Several { get; init; }

    /// <summary>The statuses of success without a body, beside those that have one.</summary>
    private string[] EmptyStatuses =>
        Pagination is not null || Successes.All(success => success.Form is null)
            ? []
            : [.. Successes.Where(success => success.Form is null && success.Pattern is not "_").Select(success => success.Pattern)];

    /// <summary>The return type. An object is never null, unless a success may have none; anything else may be, as in a property.</summary>
    public string ReturnType => ResultType.Length == 0 ? "Task" : $"Task<{ResultType}>";

    private string ResultType
    {
        get
        {
            var type =
                Several is not null ? Several.Name
                : ResponseForm is "Text" ? "string"
                : ResponseForm is "Stream" ? "Stream"
                : Result is null ? ""
                : IsResponseWrapped ? Result.Property
                : Result.CSharp;
            return Several is null && EmptyStatuses.Length > 0 && !type.EndsWith('?') ? type + "?" : type;
        }
    }

    /// <summary>Whether the body is read by the status of the response.</summary>
    private bool IsReadByStatus => Several is not null || EmptyStatuses.Length > 0;

    /// <summary>The classes that read responses that are no objects.</summary>
    public IEnumerable<WrappedModel> Wrapped =>
        Successes
            .Where(success => success is { Type: not null, IsWrapped: true })
            .DistinctBy(success => success.Class)
            .Take(Several is null ? 1 : int.MaxValue)
            .Select(success => new WrappedModel(
                success.Class,
                success.Type!.Property,
                IsPage ? ReadResult : success.Type.Read(column: 0),
                IsPage ? List!.ItemType : ""
            ));

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

    /// <summary>The call that sends the request.</summary>
    public string Send
    {
        get
        {
            var call = $"{Identifier}Operation, target.Build(options), {Body?.Expression(Content) ?? "body: null"}, ";
            return IsReadByStatus
                ? $"Transport.SendAsync<{ResultType}>({call}static received => {Reading}, [{Streams}], [{Named}], cancellationToken)"
                : $"Transport.{SendMethod}({call}cancellationToken)";
        }
    }

    /// <summary>The statuses whose body is left to the caller to read; -1 for those that the document does not name.</summary>
    private string Streams =>
        string.Join(
            ", ",
            Successes
                .Where(success => success.Form is BodyForm.Stream)
                .SelectMany(success => success == Fallback ? [success.Pattern, "-1"] : new[] { success.Pattern })
                .Where(pattern => pattern is not "_")
        );

    /// <summary>The statuses that the document names.</summary>
    private string Named => string.Join(", ", Successes.Select(success => success.Pattern).Where(pattern => pattern is not "_"));

    /// <summary>The success that stands for statuses that the document does not name.</summary>
    private SuccessModel Fallback =>
        Successes.FirstOrDefault(success => success is { Form: not null, Pattern: "_" })
        ?? Successes.First(success => success.Form is not null);

    /// <summary>The expression that reads the body by the status.</summary>
    private string Reading
    {
        get
        {
            if (Several is null)
                return $"received.Status is {string.Join(" or ", EmptyStatuses)} ? null : {Fallback.Read}";
            var fallback = Fallback;
            var cases = Successes
                .Where(success => success != fallback)
                .OrderBy(success => success.Pattern is "_")
                .Select(success => $"{success.Pattern} => {Case(success)}")
                .Append($"_ => {Case(fallback)}");
            return $"received.Status switch {{ {string.Join(", ", cases)} }}";
        }
    }

    private string Case(SuccessModel success) =>
        $"new {Several!.Name} {{ Status = (HttpStatusCode)received.Status"
        + (success.Form is null ? "" : $", {success.Name} = {success.Read}")
        + " }";

    /// <summary>In XML, braces stand for the angle brackets of type arguments.</summary>
    private static string Reference(string types) => types.Replace('<', '{').Replace('>', '}');

    private string SendMethod =>
        ResponseForm.Length > 0 ? $"SendFor{ResponseForm}Async"
        : Result is null ? "SendAsync"
        : $"SendAsync<{Response}>";
}

/// <summary>The list over all pages of an operation.</summary>
internal sealed record ListModel
{
    /// <summary>The name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>The type of a page.</summary>
    public required string PageType { get; init; }

    /// <summary>The type of an item; where the page is no array, known once the classes are built.</summary>
    public string ItemType { get; init; } = "";

    /// <summary>The wire name of the member by which items are told apart; empty for none.</summary>
    public required string Identity { get; init; }

    /// <summary>The expression for the identity of an <c>item</c>; empty for none.</summary>
    public string IdentityExpression { get; init; } = "";

    /// <summary>What the document says about pages, quota and host, as lines of XML text.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The schema of a page, by which its class is found.</summary>
    public required NJsonSchema.JsonSchema PageSchema { get; init; }
}

/// <summary>A part of a path.</summary>
/// <param name="Literal">The text of a literal part, as a C# string literal.</param>
/// <param name="Variable">The variable of a parameter; empty for a literal.</param>
/// <param name="Summary">The lines of a parameter's description, as XML text.</param>
internal sealed record PathPartModel(string Literal, string Variable, IReadOnlyList<string> Summary)
{
    /// <summary>A parameter's wire name as a C# string literal.</summary>
    public string Wire { get; init; } = "";

    /// <summary>The type of a parameter.</summary>
    public TypeReference Type { get; init; } = new(TypeKind.String);

    /// <summary>How the value of a parameter is written.</summary>
    public ParameterForm Form { get; init; } = new("Simple", IsExploded: false, IsJson: false);

    /// <summary>The call that adds the value of a parameter to the request target.</summary>
    public string Append =>
        Type.Kind is TypeKind.String && Form is { Style: "Simple", IsJson: false }
            ? $"Segment({Variable}, nameof({Variable}))"
            : $"Segment({Wire}, {Form.Value(Type, Value)}, nameof({Variable}){Form.Arguments("Simple", isExploded: false, Type)})";

    /// <summary>The type of an enumeration is inferred from a value that may be null only.</summary>
    private string Value => Type.IsOpenEnum ? $"({Type.CSharp}?){Variable}" : Variable;

    /// <summary>Whether the part is a parameter.</summary>
    public bool IsParameter => Variable.Length > 0;

    /// <summary>The variable without <c>@</c>, as documentation spells it.</summary>
    public string DocumentedVariable => Variable.TrimStart('@');
}

/// <summary>How the pages of a list follow each other: the value of <c>x-pagination</c> as C# literals.</summary>
/// <param name="Style">The member of <c>PageStyle</c>.</param>
/// <param name="TokenParameter">The query parameter that takes the token; <c>null</c> for none.</param>
/// <param name="PageSizeParameter">The query parameter that takes the page size; <c>null</c> for none.</param>
/// <param name="OffsetParameter">The query parameter for the rows before the page; <c>null</c> for none.</param>
/// <param name="DefaultPageSize">The vendor's default; <c>null</c> for none.</param>
/// <param name="MaximumPageSize">The vendor's maximum; <c>null</c> for none.</param>
/// <param name="Rows">The member with the rows.</param>
/// <param name="NextPath">The members that lead to the next page, separated by commas; empty for none.</param>
/// <param name="Total">The member with the number of all rows; <c>null</c> for none.</param>
/// <param name="PositionParameters">
/// Further query parameters that say where in the list a page stands, separated by commas; empty for none.
/// </param>
/// <param name="PageParameter">The query parameter for the number of the page; <c>null</c> for none.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="IsShortPageLast">Whether a page with fewer items than requested is the last one; empty for no.</param>
internal sealed record PaginationModel(
    string Style,
    string TokenParameter,
    string PageSizeParameter,
    string OffsetParameter,
    string DefaultPageSize,
    string MaximumPageSize,
    string Rows,
    string NextPath,
    string Total,
    string PositionParameters,
    string PageParameter,
    string FirstPage,
    string IsShortPageLast
);
