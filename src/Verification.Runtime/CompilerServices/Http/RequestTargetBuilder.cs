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
        CheckSegment(value, name);
        (segments ??= []).Add(value);
        path += Uri.EscapeDataString(value);
    }

    /// <summary>Adds the value of a path parameter that has several parts, or another style.</summary>
    /// <param name="wire">The name of the parameter in the document.</param>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member of the value stands for itself.</param>
    /// <exception cref="ArgumentException">The value has no part, or a part is empty or could change the path.</exception>
    public void Segment(string wire, ParameterValue value, string name, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
    {
        var parts = ParameterWriter.Parts(value, explode);
        if (parts.Count == 0)
            throw new ArgumentException($"{name} is a part of a path and must not be empty.", name);
        foreach (var part in parts)
            CheckSegment(part.Value, name);
        var text = ParameterWriter.Path(wire, value, style, explode);
        (segments ??= []).Add(Uri.UnescapeDataString(text));
        path += text;
    }

    /// <summary>Adds a parameter; <see langword="null"/> and a list of nothing add nothing.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member of the value stands for itself.</param>
    public void Query(string name, ParameterValue value, ParameterStyle style = ParameterStyle.Form, bool explode = true)
    {
        if (value.Text is { } text)
            (parameters ??= []).Add(QueryParameter.Of(name, text));
        else if (value.IsSet)
            (parameters ??= []).AddRange(ParameterWriter.Pairs(name, value, style, explode));
    }

    /// <summary>Adds a parameter whose values are written with reserved characters as they are (<c>allowReserved</c> of OpenAPI).</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="explode">Whether each item or member of the value stands for itself.</param>
    public void Reserved(string name, ParameterValue value, ParameterStyle style = ParameterStyle.Form, bool explode = true) =>
        (parameters ??= []).AddRange(ParameterWriter.Pairs(name, value, style, explode).Select(pair => pair.WithReserved()));

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

    private static void CheckSegment(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value is "." or ".." || value.AsSpan().ContainsAny("/\\?#%") || value.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"{name} is one part of a path. It must not contain '/', '\\', '?', '#', '%' or control characters, nor be '.' or '..'.",
                name
            );
        }
    }
}
