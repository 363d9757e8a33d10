using System.Globalization;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares values that are written as text.</summary>
internal static class NumberText
{
    /// <summary>Whether two texts are the same value: numbers by value, booleans whatever their case.</summary>
    public static bool AreSame(string left, string right)
    {
        if (left.Trim('"', '\'').Equals(right.Trim('"', '\''), StringComparison.OrdinalIgnoreCase))
            return true;
        return decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            && one == other;
    }
}
