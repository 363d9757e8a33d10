using System.Text;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Says in one sentence what a difference is about.</summary>
internal static class DifferenceMessage
{
    /// <summary>Values longer than this are cut in a sentence; the places lead to the whole of them.</summary>
    private const int LongestValue = 120;

    /// <summary>The sentence of the rule with its values.</summary>
    public static string Of(Difference difference)
    {
        var text = new StringBuilder(difference.Rule.Message);
        text.Replace("{before}", Cut(difference.Before))
            .Replace("{after}", Cut(difference.After))
            .Replace("{name}", Cut(difference.Subject.Name))
            .Replace("{where}", Where(difference.Subject));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static string Where(ChangeSubject subject) =>
        subject switch
        {
            { Path.Length: > 0 } => $"'{subject.Path}'",
            { Kind: "request-body" } => "the request body",
            { Kind: "response-body" } => $"the body of the response {subject.Name}",
            { Kind: "response" } => $"the response {subject.Name}",
            _ => $"'{subject.Name}'",
        };

    private static string Cut(string? value)
    {
        var line = string.Join(' ', (value ?? "").Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : string.Concat(line.AsSpan(0, LongestValue), "…");
    }
}
