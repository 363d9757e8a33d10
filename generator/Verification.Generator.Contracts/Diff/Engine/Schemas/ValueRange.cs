namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>The numbers, lengths or counts that a schema allows.</summary>
/// <param name="Low">The lower bound; negative infinity where there is none.</param>
/// <param name="IsLowOpen">Whether the lower bound itself is not allowed.</param>
/// <param name="High">The upper bound; infinity where there is none.</param>
/// <param name="IsHighOpen">Whether the upper bound itself is not allowed.</param>
internal readonly record struct ValueRange(double Low, bool IsLowOpen, double High, bool IsHighOpen)
{
    /// <summary>The range between two keywords of a schema.</summary>
    public static ValueRange Of(Schema schema, string lower, string upper)
    {
        var low = BoundComparer.LimitOf(schema, lower);
        var high = BoundComparer.LimitOf(schema, upper);
        return new ValueRange(
            low?.Value ?? double.NegativeInfinity,
            low?.IsExclusive is true,
            high?.Value ?? double.PositiveInfinity,
            high?.IsExclusive is true
        );
    }

    /// <summary>Whether a number is in the range.</summary>
    public bool Contains(double number) =>
        (number > Low || (number == Low && !IsLowOpen)) && (number < High || (number == High && !IsHighOpen));

    /// <summary>What both ranges have in common.</summary>
    public ValueRange With(ValueRange other) =>
        new(
            Math.Max(Low, other.Low),
            (Low >= other.Low && IsLowOpen) || (other.Low >= Low && other.IsLowOpen),
            Math.Min(High, other.High),
            (High <= other.High && IsHighOpen) || (other.High <= High && other.IsHighOpen)
        );

    /// <summary>Whether some number is in both ranges.</summary>
    public bool Meets(ValueRange other)
    {
        var common = With(other);
        return common.Low < common.High || (common.Low == common.High && common is { IsLowOpen: false, IsHighOpen: false });
    }

    /// <summary>Whether all numbers of the range are in the other one.</summary>
    public bool IsWithin(ValueRange other) => With(other) == this;
}
