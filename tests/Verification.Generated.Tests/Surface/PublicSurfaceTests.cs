namespace Verification.Generated.Tests.Surface;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Snapshot.Match(PublicSurface.Of(typeof(VerificationClient).Assembly.Location), "PublicSurface");
}
