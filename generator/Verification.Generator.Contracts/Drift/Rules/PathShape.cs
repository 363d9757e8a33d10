using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Turns a path template into an expression for the paths that fit it.</summary>
internal static partial class PathShape
{
    /// <summary>The expression: a parameter stands for one segment, whatever the page fills in.</summary>
    public static Regex Of(string template)
    {
        var escaped = string.Concat(
            Parameters().Split(template.TrimEnd('/')).Select((part, index) => (index == 0 ? "" : "[^/]+") + Regex.Escape(part))
        );
        return new Regex($"^{escaped}/?$", RegexOptions.CultureInvariant, PatternTime.Limit);
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();
}
