using Microsoft.Extensions.Hosting;

namespace Verification.Sandbox.Hosting;

/// <summary>
/// Replaces the console lifetime, which would take Ctrl-C and SIGTERM away from the program that the sandbox runs in.
/// </summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
