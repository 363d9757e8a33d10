using System.Globalization;

namespace Verification.Runtime;

/// <summary>
/// Compares the values of a filter in the forms in which vendors repeat them: either reading of a plus sign, any letter case, a
/// list with commas or one parameter per value in any order, and an instant in another notation.
/// </summary>
internal static class FilterValue
{
    internal static bool AreEqual(QueryParameter[] own, QueryParameter[] theirs)
    {
        var values = Values(own, parameter => parameter.Value);
        return Match(values, Values(theirs, parameter => parameter.Value))
            || Match(values, Values(theirs, parameter => parameter.ValueWithPlus));
    }

    private static string[] Values(QueryParameter[] parameters, Func<QueryParameter, string> read) =>
        [
            .. parameters
                .SelectMany(parameter => read(parameter).Split(','))
                .Select(value => value.Trim())
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    private static bool Match(string[] own, string[] theirs) =>
        own.Length == theirs.Length && own.Zip(theirs).All(pair => AreEqual(pair.First, pair.Second));

    private static bool AreEqual(string own, string other) =>
        string.Equals(own, other, StringComparison.OrdinalIgnoreCase) || (Instant(own) is { } instant && instant == Instant(other));

    /// <summary>An instant or date to the second; vendors leave out fractions.</summary>
    private static long? Instant(string value) =>
        value.Length >= "yyyy-MM-dd".Length
        && value[4] == '-'
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUnixTimeSeconds()
            : null;
}
