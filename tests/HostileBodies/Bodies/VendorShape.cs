using System.Text;
using System.Text.RegularExpressions;

namespace HostileBodies.Bodies;

/// <summary>What bodies of one vendor look like, out of its document and its examples.</summary>
internal sealed partial class VendorShape
{
    private VendorShape(string vendor, string document, IReadOnlyList<JsonTemplate> examples)
    {
        Vendor = vendor;
        Examples = examples;
        Names = [.. PropertyNames(document).Distinct(StringComparer.Ordinal)];
        Rows = Match(ItemsPattern(), document) ?? throw new FormatException($"The document of {vendor} names no rows.");
        Next = Match(NextPattern(), document)?.Split('.') ?? [];
        Discriminator = Match(DiscriminatorPattern(), document);
    }

    public string Vendor { get; }

    /// <summary>Bodies to spoil.</summary>
    public IReadOnlyList<JsonTemplate> Examples { get; }

    /// <summary>The names of all properties that the document describes, those of rows among them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of the member with the rows.</summary>
    public string Rows { get; }

    /// <summary>The names that lead to the next page; none where there are no pages.</summary>
    public IReadOnlyList<string> Next { get; }

    /// <summary>The name of the property that tells the kinds of a union apart.</summary>
    public string? Discriminator { get; }

    public static VendorShape Load(string vendor)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "specs", vendor);
        IEnumerable<string> examples = Directory.EnumerateFiles(Path.Combine(folder, "examples"), "*.json").Order(StringComparer.Ordinal);
        return new VendorShape(
            vendor,
            File.ReadAllText(Path.Combine(folder, "openapi.yaml"), Encoding.UTF8),
            [.. examples.Select(path => new JsonTemplate(File.ReadAllBytes(path)))]
        );
    }

    /// <summary>The keys one level below each "properties:".</summary>
    private static IEnumerable<string> PropertyNames(string document)
    {
        var indent = -1;
        foreach (var line in document.Split('\n').Where(line => line.Length > 0))
        {
            var depth = line.Length - line.TrimStart().Length;
            if (line.Trim() == "properties:")
                indent = depth;
            else if (depth <= indent)
                indent = -1;
            else if (indent >= 0 && depth == indent + 2 && line.EndsWith(':'))
                yield return line.Trim(' ', ':');
        }
    }

    private static string? Match(Regex pattern, string document) =>
        pattern.Match(document) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>In "x-pagination", such as "items: results".</summary>
    [GeneratedRegex(@"^ {8}items: (?<name>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemsPattern();

    /// <summary>In "x-pagination", such as "next: meta.next_page_url".</summary>
    [GeneratedRegex(@"^ {8}next: (?<name>[\w.]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextPattern();

    /// <summary>In a "discriminator", such as "propertyName: session_kind".</summary>
    [GeneratedRegex(
        @"^ +propertyName: (?<name>\w+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DiscriminatorPattern();
}
