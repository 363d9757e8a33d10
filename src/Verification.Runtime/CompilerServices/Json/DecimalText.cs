using System.ComponentModel;
using System.Globalization;

namespace Verification.Runtime.CompilerServices;

/// <summary>Reads numbers that a vendor sends as text, such as amounts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecimalText
{
    private const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a decimal number as JSON writes it: a point before the decimals and nothing between the thousands.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number; <see langword="null"/> where there is no text, or it is not such a number or too large for the type.</returns>
    public static decimal? Read(string? text) => decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var number) ? number : null;
}
