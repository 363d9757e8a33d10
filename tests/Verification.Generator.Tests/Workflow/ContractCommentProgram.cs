using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Workflow;

/// <summary>eng/contract-comment.cs, built once: <c>dotnet run</c> builds the same file, and costs a second each time.</summary>
public sealed class ContractCommentProgram : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Assembly => Path.Combine(folder.Path, "contract-comment.dll");

    public async ValueTask InitializeAsync()
    {
        var source = Path.Combine(Repository.Root, "eng", "contract-comment.cs");
        var build = await ScriptRun.StartAsync(
            "dotnet",
            ["build", source, "--output", folder.Path, "-nologo", "-verbosity:quiet"],
            Repository.Root,
            []
        );
        build.ExitCode.ShouldBe(0, build.Output + build.Error);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
