using NightlyExport;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The page at hand is finished and its checkpoint written; the next run goes on from there.
    pressed.Cancel = true;
    interruption.Cancel();
};
return await ExportCommand.RunAsync(args, Console.Out, Console.Error, interruption.Token);
