namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A clock that never moves.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
