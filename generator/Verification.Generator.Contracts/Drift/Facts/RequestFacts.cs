using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Finds requests and links: URLs, <c>curl</c> lines and lines such as <c>GET /v1/orders</c>.</summary>
internal static partial class RequestFacts
{
    /// <summary>Reads a line of text.</summary>
    public static void ReadText(PageFacts facts, int line, string text, bool isAlone)
    {
        if (
            text.TrimStart().StartsWith("curl ", StringComparison.Ordinal)
            || text.TrimStart().StartsWith("--url", StringComparison.Ordinal)
            || HeaderOption().IsMatch(text)
        )
        {
            ReadCode(facts, new PageLine(line, text));
            return;
        }

        var endpoint = Endpoint().Match(text.Trim());
        if (endpoint.Success && (isAlone || endpoint.Length == text.Trim().Length))
            Add(facts, line, endpoint.Groups["method"].Value.ToUpperInvariant(), endpoint.Groups["url"].Value, [], isCall: true);
        else
            ReadLinks(facts, new PageLine(line, text), isCall: false);
    }

    /// <summary>Reads a line of code.</summary>
    public static void ReadCode(PageFacts facts, PageLine line)
    {
        string[] headers = [.. HeaderOption().Matches(line.Text).Select(match => match.Groups["name"].Value)];
        var isCurl = line.Text.Contains("curl ", StringComparison.Ordinal) || line.Text.Contains("--url", StringComparison.Ordinal);
        var method = MethodOption().Match(line.Text);
        var endpoint = Endpoint().Match(line.Text.Trim());
        if (isCurl && Url().Match(line.Text) is { Success: true } url)
        {
            Add(
                facts,
                line.Number,
                method.Success ? method.Groups["method"].Value : MethodOf(line.Text),
                url.Value,
                headers,
                isCall: true,
                CurlData.IsQuery(line.Text) ? CurlData.Pairs(line.Text) : []
            );
        }
        else if (isCurl || headers.Length > 0)
        {
            AddHeaders(facts, line.Number, headers);
        }
        else if (endpoint.Success)
        {
            Add(facts, line.Number, endpoint.Groups["method"].Value.ToUpperInvariant(), endpoint.Groups["url"].Value, [], isCall: true);
        }
        else
        {
            ReadLinks(facts, line, isCall: true);
        }
    }

    /// <summary>Without the option, <c>curl</c> posts data and gets everything else.</summary>
    private static string MethodOf(string line) => CurlData.HasData(line) && !CurlData.IsQuery(line) ? "POST" : "GET";

    /// <summary>Reads the URLs of a line.</summary>
    public static void ReadLinks(PageFacts facts, PageLine line, bool isCall)
    {
        foreach (Match match in Url().Matches(line.Text))
            Add(facts, line.Number, method: null, match.Value, [], isCall);
    }

    private static void AddHeaders(PageFacts facts, int line, string[] headers)
    {
        if (headers.Length > 0)
            facts.Requests.Add(new SampleRequest(line, null, null, "", [], headers, IsCall: true));
    }

    private static void Add(
        PageFacts facts,
        int line,
        string? method,
        string url,
        string[] headers,
        bool isCall,
        IEnumerable<string>? more = null
    )
    {
        var address = url.TrimEnd('.', ',', ';', ')', ']', '\'', '"');
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var slash = start < 0 ? 0 : address.IndexOf('/', start + 3);
        var host =
            start < 0 ? null
            : slash < 0 ? address
            : address[..slash];
        var parts = (slash < 0 ? "/" : address[slash..]).Split('#')[0].Split('?', 2);
        IEnumerable<string> pairs = parts.Length < 2 ? [] : parts[1].Split('&', StringSplitOptions.RemoveEmptyEntries);
        (string, string)[] query = [.. pairs.Concat(more ?? []).Select(Pair)];
        facts.Requests.Add(new SampleRequest(line, method, host, parts[0], query, headers, isCall));
    }

    private static (string Name, string Value) Pair(string text)
    {
        var parts = text.Split('=', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length < 2 ? "" : Uri.UnescapeDataString(parts[1].Replace('+', ' ')));
    }

    [GeneratedRegex(@"https?://[^\s""'<>`\\|]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Url();

    [GeneratedRegex(
        @"^(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|Get|Post|Put|Patch|Delete)\s*(?<url>(https?://|/)[^\s`]*)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"(-X|--request)[ =]*(?<method>[A-Z]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MethodOption();

    [GeneratedRegex(@"(-H|--header)\s*[""'](?<name>[\w-]+)\s*:", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeaderOption();
}
