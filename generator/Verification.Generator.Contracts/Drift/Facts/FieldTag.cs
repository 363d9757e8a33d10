using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>
/// Reads components of pages that are written with them: <c>&lt;ParamField query="limit" type="integer" default="20" required&gt;</c>.
/// </summary>
internal static partial class FieldTag
{
    /// <summary>Whether a line is nothing but a tag of such a component.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    /// <summary>Reads the component that begins on a line.</summary>
    /// <returns>The field and what it is, or null when none begins there.</returns>
    public static (FieldFact Fact, FactKind Kind)? Read(string text, int line)
    {
        var open = Open().Match(text);
        if (!open.Success)
            return null;
        var attributes = Attributes()
            .Matches(open.Groups["attributes"].Value)
            .DistinctBy(match => match.Groups["name"].Value)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
        (var name, var kind) = NameOf(attributes, open.Groups["tag"].Value);
        if (name is null || !CellFacts.IsName(name))
            return null;
        var fact = new FieldFact(name, line) { HasDefaultPlace = attributes.ContainsKey("default") };
        if (attributes.TryGetValue("type", out var type))
            CellFacts.PutType(fact, type);
        if (attributes.TryGetValue("default", out var preset))
            CellFacts.Put(fact, Column.Default, preset);
        if (attributes.TryGetValue("required", out var required))
            fact.IsRequired = required is not "false";
        else if (kind is FactKind.Query or FactKind.Header)
            fact.IsRequired = false;
        if (open.Groups["rest"].Value.Trim() is { Length: > 0 } rest)
            FieldText.Put(fact, rest);
        return (fact, kind);
    }

    private static (string? Name, FactKind Kind) NameOf(Dictionary<string, string> attributes, string tag)
    {
        if (tag is "ResponseField")
            return (attributes.GetValueOrDefault("name"), FactKind.Response);
        if (attributes.TryGetValue("query", out var query))
            return (query, FactKind.Query);
        if (attributes.TryGetValue("path", out var path))
            return (path, FactKind.Path);
        return (attributes.GetValueOrDefault("header"), FactKind.Header);
    }

    [GeneratedRegex(@"^</?[A-Z]\w*(\s[^<>]*)?/?>$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"^<(?<tag>ParamField|ResponseField)\s(?<attributes>(""[^""]*""|'[^']*'|[^""'>])*)>(?<rest>.*?)(</\w+>)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"(?<name>\w+)(\s*=\s*[""'{]+(?<value>[^""'{}]*)[""'}]+)?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Attributes();
}
