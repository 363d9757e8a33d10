using System.Globalization;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>The typed parameters of a request, and what is wrong with those that cannot be read.</summary>
internal sealed class SessionQuery
{
    private const int DefaultLimit = 50;

    private readonly QueryParameters parameters;
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    public SessionQuery(QueryParameters parameters)
    {
        this.parameters = parameters;
        Limit = parameters.TryInteger("limit", 1, int.MaxValue, DefaultLimit, out var limit) ? limit : DefaultLimit;
        Offset = parameters.TryInteger("offset", 0, int.MaxValue, 0, out var offset) ? offset : 0;
        SessionKind = OneOf("session_kind", parameters.Text("session_kind")?.ToLowerInvariant(), ["user", "business", "all"]) ?? "user";
        ApiService = OneOf("api_service", parameters.Text("api_service"), ApiServices.All);
        DateFrom = Date("date_from");
        DateTo = Date("date_to");
        InternalId = Uuid("didit_internal_id");
        Search = parameters.Text("search") is { } text ? new SearchText(text) : null;
    }

    /// <summary>Messages by parameter; empty if all could be read.</summary>
    public IReadOnlyDictionary<string, string> Errors => errors;

    public int Limit { get; }

    public int Offset { get; }

    public string SessionKind { get; }

    public string? ApiService { get; }

    public DateTime? DateFrom { get; }

    public DateTime? DateTo { get; }

    public RowId? InternalId { get; }

    public SearchText? Search { get; }

    public string? Text(string name) => parameters.Text(name);

    public string[]? List(string name) => parameters.List(name);

    private string? OneOf(string name, string? value, string[] choices)
    {
        if (value is not null && !choices.Contains(value, StringComparer.Ordinal))
            errors[name] = $"Select a valid choice. The choices are {string.Join(", ", choices)}.";
        return value;
    }

    private DateTime? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            DateTime.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var date
            )
        )
        {
            return date;
        }

        errors[name] = "Enter a valid date in the format YYYY-MM-DD.";
        return null;
    }

    private RowId? Uuid(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (RowId.TryParseUuid(text, out var id))
            return id;
        errors[name] = "Enter a valid UUID.";
        return null;
    }
}
