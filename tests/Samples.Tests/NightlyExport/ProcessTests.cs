using NightlyExport;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.NightlyExport;

public sealed class ProcessTests : IDisposable
{
    private const int Rows = 4_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_export_that_was_interrupted_from_the_keyboard_resumes_at_its_checkpoints()
    {
        using (var first = Start())
        {
            await folder.AppearanceOfAsync("didit.state.json", TestContext.Current.CancellationToken);
            await first.InterruptAsync(TestContext.Current.CancellationToken);
            var interrupted = await first.EndAsync(TestContext.Current.CancellationToken);
            interrupted.ExitCode.ShouldBe(130, interrupted.Error);
            interrupted.Output.ShouldContain("to be continued");
        }

        using var second = Start();
        var finished = await second.EndAsync(TestContext.Current.CancellationToken);

        finished.ExitCode.ShouldBe(0, finished.Error);
        finished.Output.ShouldContain("didit: ");
        var file = Directory.GetFiles(folder.Combine(""), "didit.*.ndjson").ShouldHaveSingleItem();
        File.ReadLines(file).Distinct(StringComparer.Ordinal).Count().ShouldBe(Rows);
    }

    private SampleProcess Start() => SampleProcess.Start(typeof(ExportCommand), "--out", folder.Combine(""), "--sandbox", $"{Rows}");
}
