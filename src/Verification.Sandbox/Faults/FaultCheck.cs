using System.Runtime.CompilerServices;

namespace Verification.Sandbox.Faults;

/// <summary>Refuses values that are out of range for a fault.</summary>
internal static class FaultCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static int InRange(int value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= minimum && value <= maximum
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie between {minimum} and {maximum}.");

    public static TimeSpan Duration(TimeSpan value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie between 0 and {Longest.TotalSeconds} seconds.");

    public static Uri Address(Uri? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { IsAbsoluteUri: true }
            ? value
            : throw new ArgumentException($"{name} must be an absolute URI, for instance http://127.0.0.1:9/.", name);

    public static int RedirectStatus(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is 301 or 302 or 303 or 307 or 308
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be 301, 302, 303, 307 or 308.");
}
