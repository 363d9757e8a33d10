namespace Build.Tests;

/// <summary>What a build generates with Kiota after various changes, in one copy of the repository that is already built.</summary>
public sealed class KiotaBuildTests(KiotaBuildTests.BuiltCopy built) : IClassFixture<KiotaBuildTests.BuiltCopy>
{
    private const string TwilioDocument = "specs/twilio/openapi.yaml";
    private const string Folder = "src/Verification.Generated.Kiota/obj/Debug/net10.0/generated";
    private const string Lock = $"{Folder}/Twilio/kiota-lock.json";
    private const string Assembly = "src/Verification.Generated.Kiota/bin/Debug/net10.0/Verification.Generated.Kiota.dll";

    private WorkingCopy Copy => built.Copy;

    [Fact]
    public void The_first_build_of_a_fresh_copy_generates_all_clients()
    {
        built.First.ExitCode.ShouldBe(0, built.First.Output);
        foreach (var name in new[] { "Deepidv", "Didit", "TwilioVerify", "Veriff" })
            Directory.GetFiles(Copy.PathOf(Folder), $"{name}KiotaClient.g.cs", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_build_runs_no_generator_and_compiles_nothing()
    {
        (await BuildAsync()).ExitCode.ShouldBe(0);
        var before = File.GetLastWriteTimeUtc(Copy.PathOf(Assembly));

        var build = await BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldNotContain("files,");
        build.Output.ShouldNotContain("unchanged");
        File.GetLastWriteTimeUtc(Copy.PathOf(Assembly)).ShouldBe(before);
    }

    [Fact]
    public async Task A_touched_document_regenerates_its_own_client_only()
    {
        (await BuildAsync()).ExitCode.ShouldBe(0);
        using var edit = Copy.Edit(
            TwilioDocument,
            "    summary: Lists verification attempts.",
            "    summary: Lists attempts to verify somebody."
        );

        var build = await BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        foreach (var other in new[] { "deepidv", "didit", "veriff" })
            build.Lines.Count(line => line.Trim() == other + ": unchanged").ShouldBe(2, "once for each flavour");
        build.Output.ShouldContain("twilio: 9 files,");
    }

    [Fact]
    public async Task A_lock_file_of_another_version_has_the_client_made_again()
    {
        (await BuildAsync()).ExitCode.ShouldBe(0);
        var version = await File.ReadAllTextAsync(Copy.PathOf(Lock), TestContext.Current.CancellationToken);
        using var edit = Copy.Edit(Lock, "\"kiotaVersion\": \"1.38.0\"", "\"kiotaVersion\": \"1.37.0\"");

        var build = await BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldContain("twilio: 9 files, 1 written");
        (await File.ReadAllTextAsync(Copy.PathOf(Lock), TestContext.Current.CancellationToken)).ShouldBe(version);
    }

    [Fact]
    public async Task A_deleted_file_is_made_again()
    {
        (await BuildAsync()).ExitCode.ShouldBe(0);
        File.Delete(Copy.PathOf($"{Folder}/Twilio/TwilioVerifyKiotaClient.g.cs"));

        var build = await BuildAsync();

        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldContain("twilio: 9 files, 1 written");
    }

    [Fact]
    public async Task A_warning_of_Kiota_is_a_warning_of_the_build_at_its_place_in_the_document()
    {
        using var edit = Copy.Edit(
            TwilioDocument,
            "  - url: https://verify.twilio.com\n    description: Production.\n",
            "  - url: https://verify.twilio.com\n  - url: https://verify.example\n"
        );

        var build = await BuildAsync("-p:TreatWarningsAsErrors=false");

        build.Output.ShouldMatch(@"twilio/openapi\.yaml\(\d+,\d+\): warning VG2005: Kiota reports: ");
    }

    [Fact]
    public async Task Without_the_package_of_Kiota_the_build_says_how_to_get_it()
    {
        var build = await BuildAsync("-p:OpenApiKiota=nowhere/kiota.dll", "-p:BuildProjectReferences=false");

        build.ExitCode.ShouldNotBe(0);
        build.Output.ShouldContain("Kiota does not exist: 'nowhere/kiota.dll'. Restore the project");
    }

    private Task<ProcessResult> BuildAsync(params string[] arguments) => BuiltCopy.BuildAsync(Copy, arguments);

    /// <summary>A copy whose Kiota clients are built.</summary>
    public sealed class BuiltCopy : IAsyncLifetime
    {
        public WorkingCopy Copy { get; } = new();

        public ProcessResult First { get; private set; } = null!;

        public async ValueTask InitializeAsync() => First = await BuildAsync(Copy);

        public ValueTask DisposeAsync()
        {
            Copy.Dispose();
            return ValueTask.CompletedTask;
        }

        internal static Task<ProcessResult> BuildAsync(WorkingCopy copy, params string[] arguments) =>
            copy.DotnetAsync([
                "build",
                "src/Verification.Generated.Kiota/Verification.Generated.Kiota.csproj",
                "-nologo",
                "-verbosity:normal",
                .. arguments,
            ]);
    }
}
