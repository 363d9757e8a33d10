using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Path templates such as <c>/things/{id}</c>.</summary>
internal static partial class PathTemplate
{
    /// <summary>The names of the parameters in order.</summary>
    public static List<string> Names(string path) => [.. Placeholder().Matches(path).Select(match => match.Groups["name"].Value)];

    /// <summary>The template without the names of its parameters: two templates that differ in them only are the same path.</summary>
    public static string Shape(string path) => Placeholder().Replace(path, "{}");

    [GeneratedRegex(@"\{(?<name>[^{}/]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
