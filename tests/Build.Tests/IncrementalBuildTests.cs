namespace Build.Tests;

/// <summary>What a build generates after various changes, in one copy of the repository that is already built.</summary>
public sealed class IncrementalBuildTests(IncrementalBuildTests.BuiltCopy built) : IClassFixture<IncrementalBuildTests.BuiltCopy>
{
    private const string TwilioDocument = "specs/twilio/openapi.yaml";

    private WorkingCopy Copy => built.Copy;

    [Fact]
    public void The_first_build_of_a_fresh_copy_generates_all_clients()
    {
        built.First.ExitCode.ShouldBe(0, built.First.Output);
        foreach (var name in new[] { "deepidv", "didit", "twilio", "veriff" })
            built.First.Output.ShouldMatch($@"{name}: \d+ files, \d+ written");
    }

    [Fact]
    public async Task A_second_build_generates_nothing_and_compiles_nothing()
    {
        (await Copy.BuildAsync()).ExitCode.ShouldBe(0);
        var before = File.GetLastWriteTimeUtc(Copy.ClientAssembly);

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldNotContain("files,");
        build.Output.ShouldNotContain("unchanged");
        File.GetLastWriteTimeUtc(Copy.ClientAssembly).ShouldBe(before);
    }

    [Fact]
    public async Task A_changed_description_regenerates_one_client_and_does_not_change_the_surface()
    {
        var surface = await SettledSurfaceAsync();
        using var edit = Copy.Edit(
            TwilioDocument,
            "    summary: Lists verification attempts.",
            "    summary: Lists attempts to verify somebody."
        );

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldContain("twilio: 18 files, 1 written");
        foreach (var other in new[] { "deepidv", "didit", "veriff" })
            build.Output.ShouldContain(other + ": unchanged");
        PublicSurface.Of(Copy.ClientAssembly).ShouldBe(surface);
    }

    [Fact]
    public async Task An_added_enum_value_is_one_added_line_of_the_surface()
    {
        var surface = (await SettledSurfaceAsync()).Split('\n');
        using var edit = Copy.Edit(
            TwilioDocument,
            "enum: [sms, call, email, whatsapp, rbm]",
            "enum: [sms, call, email, whatsapp, rbm, sna]"
        );

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        var changed = PublicSurface.Of(Copy.ClientAssembly).Split('\n');
        changed.Except(surface, StringComparer.Ordinal).ShouldBe(["    public static Channel Sna { get; }"]);
        surface.Except(changed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("generator/Verification.Generator.Contracts/Drift/DriftRules.cs", "internal static class DriftRules\n{\n")]
    [InlineData("generator/Verification.Generator.Contracts/Diff/Rules/RuleCatalogue.cs", "internal static class RuleCatalogue\n{\n")]
    [InlineData("generator/Verification.Generator/Commands/DriftCommand.cs", "internal sealed class DriftCommand\n{\n")]
    public async Task An_edit_of_the_contract_rules_builds_nothing_before_the_clients_and_generates_nothing(string file, string start)
    {
        (await Copy.BuildAsync()).ExitCode.ShouldBe(0);
        var client = File.GetLastWriteTimeUtc(Copy.ClientAssembly);
        var generator = File.GetLastWriteTimeUtc(Copy.GeneratorAssembly);
        using var edit = Copy.Edit(file, start, start + "    public const string Edited = \"\";\n");

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldNotContain("files,");
        build.Output.ShouldNotContain(": unchanged");
        build.Output.ShouldNotContain("Verification.Generator.Contracts");
        build.Output.ShouldNotContain("vgen.dll");
        File.GetLastWriteTimeUtc(Copy.GeneratorAssembly).ShouldBe(generator);
        File.GetLastWriteTimeUtc(Copy.ClientAssembly).ShouldBe(client);
    }

    /// <summary>A private change of a library does not change the generator's own assembly.</summary>
    [Fact]
    public async Task A_private_edit_of_the_document_reader_runs_the_generator_again()
    {
        (await Copy.BuildAsync()).ExitCode.ShouldBe(0);
        const string Start = "public static class PlainLine\n{\n";
        using var edit = Copy.Edit(
            "generator/Verification.Generator.Documents/PlainLine.cs",
            Start,
            Start + "    private const string Edited = \"\";\n"
        );

        var build = await Copy.BuildAsync("-t:GenerateClients");

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldMatch(@"twilio: \d+ files, 0 written");
    }

    [Fact]
    public async Task A_broken_document_fails_the_build_with_one_line()
    {
        using var edit = Copy.Edit(TwilioDocument, "openapi: 3.0.3", "openapi: [3.0.3");

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(1);
        var error = build.Errors.ShouldHaveSingleItem();
        error.ShouldMatch(@"specs/twilio/openapi\.yaml\(\d+,\d+\): error VG1002: not valid YAML: .+");
    }

    [Fact]
    public async Task A_removed_document_removes_its_generated_files()
    {
        var veriff = Copy.PathOf("specs/veriff/openapi.yaml");
        var aside = veriff + ".aside";
        File.Move(veriff, aside);

        var build = await Copy.BuildAsync("-t:IncludeGeneratedClients");
        File.Move(aside, veriff);

        build.ExitCode.ShouldBe(0, build.Output);
        var listed = await File.ReadAllLinesAsync(
            Copy.PathOf("src/Verification.Generated/obj/Debug/net10.0/generated.list"),
            TestContext.Current.CancellationToken
        );
        listed.ShouldNotContain(file => file.Contains("/Veriff/"));
        listed.ShouldContain(file => file.Contains("/Twilio/"));
    }

    [Fact]
    public async Task Clean_removes_generated_files_and_a_build_restores_them()
    {
        (await Copy.DotnetAsync(["clean", WorkingCopy.ClientProject, "-nologo"])).ExitCode.ShouldBe(0);
        Copy.GeneratedFiles().ShouldBeEmpty();

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        Copy.GeneratedFiles().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_document_with_new_content_and_an_old_time_is_generated()
    {
        await SettledSurfaceAsync();
        using var edit = Copy.Edit(TwilioDocument, "    summary: Lists verification attempts.", "    summary: Lists what was attempted.");
        File.SetLastWriteTimeUtc(Copy.PathOf(TwilioDocument), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var build = await Copy.BuildAsync("-t:GenerateClients");

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldContain("twilio: 18 files, 1 written");
    }

    [Fact]
    public async Task Deleted_generated_files_are_generated_again()
    {
        await SettledSurfaceAsync();
        var before = Copy.GeneratedFiles().Count;
        Directory.Delete(Copy.PathOf("src/Verification.Generated/obj/Debug/net10.0/generated"), recursive: true);

        var build = await Copy.BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        Copy.GeneratedFiles().Count.ShouldBe(before);
    }

    /// <summary>The surface of the current documents: another test may have built a change that it has since undone.</summary>
    private async Task<string> SettledSurfaceAsync()
    {
        var build = await Copy.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        return PublicSurface.Of(Copy.ClientAssembly);
    }

    /// <summary>A copy of the repository and its first build.</summary>
    public sealed class BuiltCopy : IAsyncLifetime
    {
        public WorkingCopy Copy { get; } = new();

        public ProcessResult First { get; private set; } = new(-1, "");

        public async ValueTask InitializeAsync() => First = await Copy.BuildAsync();

        public ValueTask DisposeAsync()
        {
            Copy.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
