using System.Globalization;
using System.Text;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>
/// Absolute links to other pages: the parameters of the request sorted by name, with <c>limit</c> and <c>offset</c> put in.
/// The first page has no offset.
/// </summary>
internal sealed class PageLinks(Exchange exchange, int limit, int offset)
{
    public string? Next(int count) => offset + (long)limit < count ? To(offset + limit) : null;

    public string? Previous() => offset == 0 ? null : To(Math.Max(offset - limit, 0));

    private string To(int target)
    {
        var parameters = new SortedDictionary<string, string>(exchange.Query.All.ToDictionary(), StringComparer.Ordinal)
        {
            ["limit"] = limit.ToString(CultureInfo.InvariantCulture),
            ["offset"] = target.ToString(CultureInfo.InvariantCulture),
        };
        if (target == 0)
            parameters.Remove("offset");
        var text = new StringBuilder(exchange.Origin).Append(SessionEndpoint.Path);
        var separator = '?';
        foreach ((var name, var value) in parameters)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return text.ToString();
    }
}
