using NightlyExport;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.NightlyExport;

public sealed class ProcessTests : IDisposable
{
    private const string Rows = "4000";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_export_that_was_interrupted_from_the_keyboard_resumes_at_its_checkpoints()
    {
        using (var first = Start())
        {
            await folder.AppearanceOfAsync("didit.checkpoint.json", TestContext.Current.CancellationToken);
            await first.InterruptAsync(TestContext.Current.CancellationToken);
            var interrupted = await first.EndAsync(TestContext.Current.CancellationToken);
            interrupted.ExitCode.ShouldBe(130, interrupted.Error);
            interrupted.Output.ShouldContain("to be continued");
        }

        using var second = Start();
        var finished = await second.EndAsync(TestContext.Current.CancellationToken);

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldContain($"didit: {Rows} rows");
        File.ReadLines(folder.Combine("didit.ndjson")).Count().ShouldBe(int.Parse(Rows, System.Globalization.CultureInfo.InvariantCulture));
        File.ReadLines(folder.Combine("didit.ndjson")).ShouldBeUnique();
    }

    private SampleProcess Start() => SampleProcess.Start(typeof(ExportCommand), "--out", folder.Combine(""), "--sandbox", Rows);
}
