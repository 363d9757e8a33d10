using System.Globalization;

namespace Verification.Generator.CodeGeneration;

/// <summary>How an instant is sent in a query: the value of <c>x-instant</c>.</summary>
/// <param name="Precision">What the vendor reads: <c>seconds</c> or <c>milliseconds</c>.</param>
/// <param name="IsUp">Whether what is finer is rounded up, and not down.</param>
internal sealed record InstantRounding(string Precision, bool IsUp)
{
    /// <summary>The values of <c>precision</c>.</summary>
    public static IReadOnlyList<string> Precisions { get; } = ["seconds", "milliseconds"];

    /// <summary>The values of <c>round</c>.</summary>
    public static IReadOnlyList<string> Directions { get; } = ["down", "up"];

    /// <summary>The arguments of the call that appends the value.</summary>
    public string Arguments =>
        $", TimeSpan.From{char.ToUpperInvariant(Precision[0])}{Precision[1..]}(1), roundUp: {(IsUp ? "true" : "false")}";

    /// <summary>What the documentation of the property says about it.</summary>
    public string Remarks => string.Create(CultureInfo.InvariantCulture, $"Sent in whole {Precision}, rounded {(IsUp ? "up" : "down")}.");

    /// <summary>Reads the extension of a parameter; null when it has none.</summary>
    public static InstantRounding? Of(IDictionary<string, object?>? extensions) =>
        extensions?.TryGetValue(Extensions.Instant, out var value) == true && value is IDictionary<string, object?> instant
            ? new InstantRounding((string)instant["precision"]!, instant["round"] is "up")
            : null;
}
