using System.ComponentModel;
using System.Globalization;

namespace Verification.Runtime.CompilerServices;

/// <summary>Where a request goes, below the base address, and what its caller asks for beside that. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestTarget
{
    /// <summary>The most digits of a number that counts items or pages: sums of such numbers do not overflow.</summary>
    internal const int LongestNumber = 15;

    private readonly Uri? link;

    /// <summary>Parameters whose names no server has chosen; <see langword="null"/> for all of them.</summary>
    private readonly IReadOnlyList<QueryParameter>? own;

    internal RequestTarget(string path, IReadOnlyList<string> segments, IReadOnlyList<QueryParameter> parameters)
        : this(path, segments, parameters, link: null, own: null) { }

    private RequestTarget(
        string path,
        IReadOnlyList<string> segments,
        IReadOnlyList<QueryParameter> parameters,
        Uri? link,
        IReadOnlyList<QueryParameter>? own
    )
    {
        Path = path;
        Segments = segments;
        Parameters = parameters;
        this.link = link;
        this.own = own;
    }

    /// <summary>What the caller of one call asks for; <see langword="null"/> for nothing.</summary>
    public RequestOptions? Options { get; init; }

    /// <summary>The header parameters that the caller set, in order.</summary>
    internal IReadOnlyList<HeaderParameter> Headers { get; init; } = [];

    /// <summary>The number of items before the page that is requested, where pages are numbered and it is known.</summary>
    internal long? ItemsBefore { get; init; }

    /// <summary>The path, encoded, with a leading slash.</summary>
    public string Path { get; }

    /// <summary>The values of the path parameters as the caller gave them, in order.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The query parameters, in order.</summary>
    internal IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>
    /// The names of the parameters, for traces. Names that only a link or a checkpoint has added are left out, as they may be any text.
    /// </summary>
    internal IEnumerable<string> TraceableNames =>
        Parameters.Select(parameter => parameter.Name).Where(name => own is null || own.Any(parameter => Is(parameter, name)));

    /// <summary>The same target with one parameter set, in place of any others of its name.</summary>
    internal RequestTarget With(string name, string value)
    {
        var parameter = QueryParameter.Of(name, value);
        var ownAfter = own is null ? null : (IReadOnlyList<QueryParameter>)[.. own, parameter];
        return Copy([.. Parameters.Where(other => !Is(other, name)), parameter], address: null, ownAfter);
    }

    /// <summary>The same target with the query that a checkpoint leads to.</summary>
    internal RequestTarget With(IReadOnlyList<QueryParameter> parameters) => Copy(parameters, address: null, own ?? Parameters);

    /// <summary>The same resource at an address that the vendor gave, which is used unchanged.</summary>
    internal RequestTarget At(Uri address) => Copy(QueryParameter.Parse(address.Query), address, own ?? Parameters);

    /// <summary>The same resource at an address that the vendor gave, with another query.</summary>
    internal RequestTarget At(Uri address, IReadOnlyList<QueryParameter> parameters) =>
        At(new UriBuilder(address) { Query = QueryParameter.Join(parameters) }.Uri);

    /// <summary>The address that the vendor gave, with another value for one parameter.</summary>
    /// <returns><see langword="null"/> if there is no such address, or the parameter does not occur in it exactly once.</returns>
    internal RequestTarget? AtAddressWith(string name, string value)
    {
        if (link is null || Parameters.Count(parameter => Is(parameter, name)) != 1)
            return null;
        var query = QueryParameter.Join(Parameters.Select(parameter => Is(parameter, name) ? QueryParameter.Of(name, value) : parameter));
        return At(new UriBuilder(link) { Query = query }.Uri);
    }

    /// <summary>The value of a parameter as a whole number; <see langword="null"/> if it is not one.</summary>
    internal long? Number(string name)
    {
        var value = Parameters.Where(parameter => Is(parameter, name)).Select(parameter => parameter.Value).FirstOrDefault();
        return value?.Length <= LongestNumber && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    internal bool Has(string name) => Parameters.Any(parameter => Is(parameter, name));

    /// <summary>The absolute address.</summary>
    /// <param name="baseAddress">The base address; its path, if it has one, precedes this path.</param>
    internal Uri Resolve(Uri baseAddress) =>
        link ?? new Uri(QueryParameter.Address(baseAddress.AbsoluteUri.TrimEnd('/'), Path, Parameters));

    /// <summary>Whether both request the same resource and query.</summary>
    internal bool IsSameAs(RequestTarget other) =>
        ReferenceEquals(this, other) || (link == other.link && Path == other.Path && Parameters.SequenceEqual(other.Parameters));

    /// <summary>The same target with one parameter set to a number, and as many items before the page.</summary>
    internal RequestTarget With(string name, long value, long? itemsBefore)
    {
        var target = With(name, value.ToString(CultureInfo.InvariantCulture));
        return new(target.Path, target.Segments, target.Parameters, target.link, target.own)
        {
            Headers = Headers,
            Options = Options,
            ItemsBefore = itemsBefore,
        };
    }

    private RequestTarget Copy(IReadOnlyList<QueryParameter> parameters, Uri? address, IReadOnlyList<QueryParameter>? ownAfter) =>
        new(Path, Segments, parameters, address, ownAfter) { Headers = Headers, Options = Options };

    private static bool Is(QueryParameter parameter, string name) => string.Equals(parameter.Name, name, StringComparison.Ordinal);
}
