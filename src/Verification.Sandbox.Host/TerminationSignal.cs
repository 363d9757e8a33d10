using System.Runtime.InteropServices;

namespace Verification.Sandbox.Host;

/// <summary>Handles Ctrl-C and SIGTERM, so that they do not end the process by themselves.</summary>
internal sealed class TerminationSignal : IDisposable
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public TerminationSignal() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
    ];

    /// <summary>Completes when a signal has come.</summary>
    public Task Received => _received.Task;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _received.TrySetResult();
    }
}
