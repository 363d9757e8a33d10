namespace Verification.Sandbox.Twilio;

/// <summary>
/// Where a page begins: after or before a given attempt, not at an offset, so that a token stays valid when newer attempts
/// come in. Clients must treat the text as opaque.
/// </summary>
internal readonly record struct PageToken(bool IsForward, int Attempt)
{
    private const string After = "PA";
    private const string Before = "PB";

    public static bool TryParse(string text, AttemptTable attempts, out PageToken token)
    {
        var isForward = text.StartsWith(After, StringComparison.Ordinal);
        token = default;
        if (!isForward && !text.StartsWith(Before, StringComparison.Ordinal))
            return false;
        var found = attempts.TryFind(text[After.Length..], out var attempt);
        token = new PageToken(isForward, attempt);
        return found;
    }

    public string ToText(AttemptTable attempts)
    {
        var id = attempts.AttemptId(Attempt);
        return (IsForward ? After : Before) + id.ToSid(AttemptTable.AttemptPrefix);
    }
}
