using System.Globalization;

namespace Verification.Generator.Contracts.Drift.Grammar;

/// <summary>
/// Reads quotas of requests.
/// <code>
/// quota = number ["API"] ( "requests" | "calls" ) per [number] unit 100 requests per minute · 10 calls/sec · 60 API requests every 30
/// seconds per = "per" | "a" | "an" | "each" | "every" | "in" | "/"
/// </code>
/// </summary>
/// <param name="Count">How many requests.</param>
/// <param name="Seconds">In how many seconds.</param>
internal readonly record struct QuotaPhrase(string Count, string Seconds)
{
    /// <summary>The quotas of a text, in its order.</summary>
    public static IEnumerable<QuotaPhrase> All(string text)
    {
        var tokens = TokenReader.Read(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (Read(new TokenCursor(tokens, index)) is { } quota)
                yield return quota;
        }
    }

    private static QuotaPhrase? Read(TokenCursor cursor)
    {
        if (!cursor.Take(TokenKind.Number, out var count))
            return null;
        _ = cursor.Take("API", "HTTP");
        if (!cursor.Take("requests", "request", "calls", "req"))
            return null;
        if (!cursor.Take("per", "a", "an", "each", "every", "in", "/"))
            return null;
        var times =
            cursor.Take(TokenKind.Number, out var number) && int.TryParse(number.Digits, CultureInfo.InvariantCulture, out var several)
                ? several
                : 1;
        return Unit(cursor.Next) is { } seconds
            ? new QuotaPhrase(count.Digits, (times * seconds).ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static int? Unit(PageToken token) =>
        token.Text.ToUpperInvariant() switch
        {
            "SECOND" or "SECONDS" or "SEC" or "S" => 1,
            "MINUTE" or "MINUTES" or "MIN" => 60,
            "HOUR" or "HOURS" or "H" => 3600,
            "DAY" or "DAYS" => 86400,
            _ => null,
        };
}
