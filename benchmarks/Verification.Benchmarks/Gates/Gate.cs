using System.Globalization;

namespace Verification.Benchmarks.Gates;

/// <summary>A measured value with a limit.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">The measured value.</param>
/// <param name="Limit">The limit.</param>
/// <param name="AtLeast">Whether the limit is a minimum instead of a maximum.</param>
internal sealed record Gate(string Name, double Value, double Limit, bool AtLeast = false)
{
    internal bool Passes => AtLeast ? Value >= Limit : Value <= Limit;

    /// <summary>One line: <c>gate NAME value limit pass|fail</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"gate {Name} {Value:0.000} {Limit:0.000} {(Passes ? "pass" : "fail")}");
}
