namespace Verification.Generated.Tests.Surface;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_of_the_clients_is_the_approved_one() =>
        Snapshot.Match(PublicSurface.Of(typeof(Generated.Veriff.VeriffClient).Assembly.Location), "PublicSurface");

    [Fact]
    public void The_public_surface_of_the_runtime_is_the_approved_one() =>
        Snapshot.Match(PublicSurface.Of(typeof(VerificationClient).Assembly.Location), "RuntimeSurface");
}
