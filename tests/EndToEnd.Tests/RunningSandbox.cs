using Verification.Sandbox;

namespace EndToEnd.Tests;

/// <summary>One sandbox for the tests of a class.</summary>
public sealed class RunningSandbox : IAsyncLifetime
{
    public const int Rows = 2_345;

    private VerificationSandbox? sandbox;

    public VerificationSandbox Sandbox => sandbox ?? throw new InvalidOperationException("The sandbox has not been started.");

    public async ValueTask InitializeAsync() =>
        sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = Rows, Seed = 7 });

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
