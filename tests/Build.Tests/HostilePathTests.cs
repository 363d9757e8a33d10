namespace Build.Tests;

/// <summary>Names of folders are data to the build: no shell runs them.</summary>
public sealed class HostilePathTests : IDisposable
{
    private const string Trap = "$(touch PWNED)`touch PWNED`;touch PWNED&'\"%PATH% @x";

    private const string Document = """
        openapi: 3.0.3
        info: {title: Trap, version: '1'}
        paths: {/a: {get: {operationId: listTraps, tags: [Traps], responses: {'204': {description: none}}}}}
        """;

    private readonly List<WorkingCopy> copies = [];

    public void Dispose() => copies.ForEach(copy => copy.Dispose());

    [Fact]
    public async Task A_document_in_a_folder_with_a_command_in_its_name_is_generated_and_the_command_not_run()
    {
        var copy = Copy("");
        Directory.CreateDirectory(copy.PathOf($"specs/x{Trap}"));
        await File.WriteAllTextAsync(copy.PathOf($"specs/x{Trap}/openapi.yaml"), Document, TestContext.Current.CancellationToken);

        await ShouldGenerateAsync(copy);

        copy.GeneratedFiles().ShouldContain(file => Path.GetFileName(file) == "TrapsClient.g.cs");
    }

    [Theory]
    [InlineData("a `touch PWNED` & 'b'")]
    [InlineData("a $HOME %PATH% #c")]
    public async Task A_repository_in_a_folder_with_a_command_in_its_name_is_built_and_the_command_not_run(string folder) =>
        await ShouldGenerateAsync(Copy(folder));

    /// <summary>MSBuild itself does not find projects in such a folder; but nothing may run the name as a command.</summary>
    [Fact]
    public async Task A_repository_in_a_folder_that_looks_like_a_property_of_MSBuild_runs_no_command()
    {
        var copy = Copy("a $(touch PWNED)");

        var build = await copy.DotnetAsync(["msbuild", WorkingCopy.ClientProject, "-nologo", "-restore", "-t:GenerateClients"]);

        build.Output.ShouldNotBeEmpty();
        Directory.GetFiles(copy.Root, "PWNED", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static async Task ShouldGenerateAsync(WorkingCopy copy)
    {
        var build = await copy.DotnetAsync(["msbuild", WorkingCopy.ClientProject, "-nologo", "-restore", "-t:GenerateClients"]);

        build.ExitCode.ShouldBe(0, build.Output);
        copy.GeneratedFiles().ShouldContain(file => Path.GetFileName(file) == "AttemptsClient.g.cs");
        Directory.GetFiles(copy.Root, "PWNED", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private WorkingCopy Copy(string folder)
    {
        var copy = new WorkingCopy(folder);
        copies.Add(copy);
        return copy;
    }
}
