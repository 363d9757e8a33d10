using System.Runtime.InteropServices;
using Verification.Generator.Commands;

using var interruption = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return await VgenCommand.RunAsync(args, Console.Out, Console.Error, interruption.Token);

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true;
    interruption.Cancel();
}
