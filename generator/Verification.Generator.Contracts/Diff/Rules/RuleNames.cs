using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Spells keywords as parts of rule ids.</summary>
internal static partial class RuleNames
{
    /// <summary>Camel case as lower-case words with hyphens: <c>maxLength</c> becomes <c>max-length</c>.</summary>
    public static string Kebab(string keyword) => Capital().Replace(keyword, match => "-" + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
