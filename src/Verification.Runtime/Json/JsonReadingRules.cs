namespace Verification.Runtime;

/// <summary>How a response is read.</summary>
/// <param name="IsStrict">Whether a value that does not fit its type is an error instead of being kept as raw JSON.</param>
/// <param name="MaximumItems">The most items that a list may have.</param>
/// <param name="CancellationToken">Ends the reading.</param>
internal readonly record struct JsonReadingRules(bool IsStrict, int MaximumItems, CancellationToken CancellationToken)
{
    /// <summary>The rules for JSON that is already in memory, and was bounded when it was received.</summary>
    internal static JsonReadingRules Lenient { get; } = new(IsStrict: false, int.MaxValue, CancellationToken.None);
}
