using NightlyExport;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The current page is finished and its state written; the next run resumes from there.
    pressed.Cancel = true;
    interruption.Cancel();
};
return await ExportCommand.RunAsync(args, Console.Out, Console.Error, interruption.Token);
