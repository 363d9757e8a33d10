using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Verification.Sandbox.Hosting;

/// <summary>
/// The parameters of a request, names compared exactly: ASP.NET Core's own collection ignores case, which the vendors do
/// not, and would hide a misspelt name. A repeated name counts once, its last value; an empty value counts as absent.
/// </summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public QueryParameters(QueryString query)
    {
        foreach (var pair in new QueryStringEnumerable(query.Value))
            values[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
    }

    public IReadOnlyDictionary<string, string> All => values;

    public string? Text(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The parts of a comma-separated value, trimmed; null if the parameter is absent.</summary>
    public string[]? List(string name) => Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>False if the parameter is there and is not a whole number of the range.</summary>
    public bool TryInteger(string name, int minimum, int maximum, int absent, out int value)
    {
        value = absent;
        return Text(name) is not { } text
            || (
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                && value >= minimum
                && value <= maximum
            );
    }
}
