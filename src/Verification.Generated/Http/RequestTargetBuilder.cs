using System.Globalization;
using System.Text;

namespace Verification.Generated;

/// <summary>Builds a path and a query. A parameter that is null is left out.</summary>
internal struct RequestTargetBuilder
{
    private readonly StringBuilder path;
    private readonly List<string> segments;
    private readonly List<QueryParameter> parameters;

    internal RequestTargetBuilder(string path)
    {
        this.path = new StringBuilder(path);
        segments = [];
        parameters = [];
    }

    /// <summary>Adds a fixed part of the path.</summary>
    internal readonly void Path(string text) => path.Append(text);

    /// <summary>Adds the value of a path parameter.</summary>
    /// <param name="value">One segment, not encoded.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentException">The value is empty or could change the path.</exception>
    internal readonly void Segment(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value is "." or ".." || value.AsSpan().ContainsAny("/\\?#%") || value.Any(char.IsControl))
            throw new ArgumentException($"{name} is one part of a path: it cannot hold '/', '\\', '?', '#', '%' or control characters, nor be '.' or '..'.", name);

        segments.Add(value);
        path.Append(Uri.EscapeDataString(value));
    }

    internal readonly void Query(string name, string? value)
    {
        if (value is not null)
            parameters.Add(QueryParameter.Of(name, value));
    }

    internal readonly void Query(string name, bool? value) => Query(name, value is { } given ? (given ? "true" : "false") : null);

    internal readonly void Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    internal readonly void Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    internal readonly void Query(string name, DateOnly? value) => Query(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds an instant, in UTC with <c>Z</c>, and with a fraction only where there is one.</summary>
    internal readonly void Query(string name, DateTimeOffset? value) =>
        Query(name, value?.UtcDateTime.ToString(JsonWrite.InstantFormat, CultureInfo.InvariantCulture));

    internal readonly void Query<T>(string name, T? value)
        where T : struct, IOpenEnum<T> =>
        Query(name, value?.Value);

    internal readonly void Query(string name, IReadOnlyList<string>? values) => QueryList(name, values);

    internal readonly void Query(string name, IReadOnlyList<long>? values) =>
        QueryList(name, values?.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    internal readonly void Query<T>(string name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> =>
        QueryList(name, values?.Select(value => value.Value));

    /// <summary>Adds a list as one parameter a value.</summary>
    internal readonly void QueryEach(string name, IReadOnlyList<string>? values)
    {
        foreach (var value in values ?? [])
            Query(name, value);
    }

    internal readonly void QueryEach<T>(string name, IReadOnlyList<T>? values)
        where T : struct, IOpenEnum<T> =>
        QueryEach(name, values?.Select(value => value.Value).ToArray());

    /// <summary>Adds parameters that the document does not name, as they are.</summary>
    internal readonly void Query(IReadOnlyDictionary<string, string> additional)
    {
        foreach (var (name, value) in additional)
            parameters.Add(QueryParameter.Of(name, value));
    }

    internal readonly RequestTarget Build() => new(path.ToString(), segments, parameters);

    private readonly void QueryList(string name, IEnumerable<string>? values)
    {
        if (values is not null && values.Any())
            parameters.Add(QueryParameter.OfList(name, values));
    }
}
