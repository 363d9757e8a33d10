using System.Text;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Says in one sentence what a difference is about.</summary>
internal static class DifferenceMessage
{
    /// <summary>How a value that is not there is shown.</summary>
    private const string Nothing = "none";

    private const string BothValues = " from {before} to {after}";

    /// <summary>The sentence of the rule with its values.</summary>
    public static string Of(Difference difference)
    {
        var rule = difference.Rule;
        (var before, var after) = (Line(difference.Before), Line(difference.After));
        var message =
            before == Nothing ? rule.Introduced ?? rule.Message
            : after == Nothing ? rule.Dropped ?? rule.Message
            : rule.Message;
        if (message.Contains(BothValues, StringComparison.Ordinal))
        {
            if (ValueDifference.Of(before, after, rule.AreLists) is { } parts)
                message = message.Replace(BothValues, $": {parts}", StringComparison.Ordinal).Replace(",:", ":", StringComparison.Ordinal);
            else
                (before, after) = ValueDifference.Shorten(before, after);
        }

        var text = new StringBuilder(message);
        text.Replace("{before}", ValueDifference.Cut(before))
            .Replace("{after}", ValueDifference.Cut(after))
            .Replace("{name}", ValueDifference.Cut(Line(difference.Subject.Name)))
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

    private static string Line(string? value) =>
        string.Join(' ', (value ?? "").Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
