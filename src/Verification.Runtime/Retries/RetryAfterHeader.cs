using System.Globalization;
using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>
/// <c>Retry-After</c> (RFC 9110, section 10.2.3): seconds, or a date in any of the three formats of section 5.6.7. A date with an offset is
/// read as well. The culture and time zone of this machine do not matter.
/// </summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    /// <summary>The wait that the vendor requests.</summary>
    /// <returns>The time, never negative; <see langword="null"/> where the header is missing or invalid.</returns>
    internal static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider timeProvider) =>
        headers.TryGetValues(Name, out var values) ? Parse(values.First(), timeProvider.GetUtcNow()) : null;

    /// <summary>Reads a value of the header; seconds that exceed a <see cref="TimeSpan"/> give the longest one.</summary>
    internal static TimeSpan? Parse(string value, DateTimeOffset now)
    {
        var text = value.Trim();
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return Seconds(text);
        if (!RetryConditionHeaderValue.TryParse(text, out var condition) || condition.Date is not { } date)
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    private static TimeSpan Seconds(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < (long)TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.MaxValue;
}
