using System.Runtime.InteropServices;

namespace Verification.Sandbox.Host;

/// <summary>Handles Ctrl-C and SIGTERM, so that they do not end the process by themselves.</summary>
internal sealed class TerminationSignal : IDisposable
{
    private readonly TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] registrations;

    public TerminationSignal() =>
        registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];

    /// <summary>Completes when a signal has come.</summary>
    public Task Received => received.Task;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        received.TrySetResult();
    }
}
