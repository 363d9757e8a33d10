namespace Verification.Generator.CodeGeneration.Models;

/// <content>How the request is sent, and its responses are read.</content>
internal sealed partial record OperationModel
{
    /// <summary>The responses of success.</summary>
    public IReadOnlyList<SuccessModel> Successes { get; init; } = [];

    /// <summary>The statuses after 205 that are successes, with commas: the runtime takes those up to it unasked.</summary>
    public string FurtherSuccesses =>
        string.Join(
            ", ",
            Successes.Select(success => success.Pattern).Where(pattern => pattern.Length == 3 && string.CompareOrdinal(pattern, "205") > 0)
        );

    /// <summary>Whether the document declares <c>2XX</c>, or no success but <c>default</c>.</summary>
    public bool IsAnySuccess => Successes.Any(success => success.Pattern is "_");

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
}
