using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Builds a path and a query. A parameter that is null is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct RequestTargetBuilder
{
    private string path;
    private List<string>? segments;
    private List<QueryParameter>? parameters;
    private List<HeaderParameter>? headers;

    /// <summary>Starts with the beginning of a path, which holds no parameters.</summary>
    public RequestTargetBuilder(string path) => this.path = path;

    /// <summary>Adds a fixed part of the path.</summary>
    public void Path(string text) => path += text;

    /// <summary>Adds the value of a path parameter.</summary>
    /// <param name="value">One segment, not encoded.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentException">The value is empty or could change the path.</exception>
    public void Segment(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value is "." or ".." || value.AsSpan().ContainsAny("/\\?#%") || value.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"{name} is one part of a path. It must not contain '/', '\\', '?', '#', '%' or control characters, nor be '.' or '..'.",
                name
            );
        }

        (segments ??= []).Add(value);
        path += Uri.EscapeDataString(value);
    }

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query(string name, string? value)
    {
        if (value is not null)
            (parameters ??= []).Add(QueryParameter.Of(name, value));
    }

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query(string name, bool? value) => Query(name, ParameterText.Of(value));

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query(string name, long? value) => Query(name, ParameterText.Of(value));

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query(string name, double? value) => Query(name, ParameterText.Of(value));

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query(string name, DateOnly? value) => Query(name, ParameterText.Of(value));

    /// <summary>Adds an instant, in UTC with <c>Z</c>, and with a fraction only where there is one.</summary>
    public void Query(string name, DateTimeOffset? value) => Query(name, ParameterText.Of(value));

    /// <summary>Adds an instant to a filter of limited precision.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The instant.</param>
    /// <param name="precision">The step between two instants that can be sent.</param>
    /// <param name="roundUp">Whether an instant between two steps becomes the later one, as an upper bound needs, so that it excludes
    /// nothing.</param>
    public void Query(string name, DateTimeOffset? value, TimeSpan precision, bool roundUp)
    {
        if (value is not { } given)
            return;

        var past = TimeSpan.FromTicks(given.UtcTicks % precision.Ticks);
        var earlier = given.ToUniversalTime() - past;
        var isLast = DateTimeOffset.MaxValue - earlier < precision;
        Query(name, ParameterText.Of(roundUp && past > TimeSpan.Zero && !isLast ? earlier + precision : earlier));
    }

    /// <summary>Adds a parameter; <see langword="null"/> adds nothing.</summary>
    public void Query<T>(string name, T? value)
        where T : struct, IOpenEnum<T> => Query(name, value?.Value);

    /// <summary>Adds parameters that the document does not name, unchanged.</summary>
    public void Query(IReadOnlyDictionary<string, string> additional)
    {
        foreach (var (name, value) in additional)
            (parameters ??= []).Add(QueryParameter.Of(name, value));
    }

    /// <summary>Returns the finished target.</summary>
    /// <param name="options">What the caller of this one call asks for.</param>
    public readonly RequestTarget Build(RequestOptions? options = null) =>
        new(path, segments ?? [], parameters ?? []) { Headers = headers ?? [], Options = options };
}
