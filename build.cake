// Shortcuts for frequent tasks; `dotnet build` and `dotnet test` do the same by themselves.
//   dotnet tool restore
//   dotnet cake [--target=Generate|Build|Format|Test|Check|Pack|Quickstart|SharedQuota|Aot|Diff|Lint|Drift|Release] [--configuration=Debug|Release] [--package-version=1.2.3]

var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");
var packageVersion = Argument("package-version", "");

var solution = File("Verification.Generated.sln");
var clientProject = File("src/Verification.Generated/Verification.Generated.csproj");
var packages = Directory("artifacts/packages");

Task("Generate")
    .Description("Generates the clients from the documents under specs/ without compiling them.")
    .Does(() =>
{
    DotNetBuild(clientProject, new DotNetBuildSettings
    {
        Configuration = configuration,
        NoLogo = true,
        MSBuildSettings = new DotNetMSBuildSettings().WithTarget("ResolveProjectReferences").WithTarget("GenerateClients"),
    });
    foreach (var vendor in GetSubDirectories($"src/Verification.Generated/obj/{configuration}/net10.0/generated"))
    {
        Information("{0}: {1} files in {2}", vendor.GetDirectoryName(), GetFiles($"{vendor}/*.g.cs").Count, Context.Environment.WorkingDirectory.GetRelativePath(vendor));
    }
});

Task("Build")
    .Description("Builds everything, including the generated clients.")
    .Does(() => DotNetBuild(solution, new DotNetBuildSettings { Configuration = configuration, NoLogo = true }));

Task("Test")
    .Description("Runs all tests.")
    .IsDependentOn("Build")
    .Does(() => DotNetTest(solution, new DotNetTestSettings { Configuration = configuration, NoBuild = true, NoLogo = true }));

Task("Format")
    .Description("Formats all C#, as .ci/run checks it.")
    .Does(() =>
{
    if (StartProcess("dotnet", "csharpier format .") != 0) throw new CakeException("The formatter failed: see above.");
});

Task("Check")
    .Description("Runs .ci/run: all tests, the quickstart, and that neither leaves a file behind.")
    .Does(() =>
{
    if (StartProcess("bash", ".ci/run") != 0) throw new CakeException(".ci/run failed: see above.");
});

Task("Pack")
    .Description("Packs every project with IsPackable into artifacts/packages.")
    .IsDependentOn("Build")
    .Does(() =>
{
    CleanDirectory(packages);
    // Deterministic paths would hide the sources from the tests, so the packages are built apart from them.
    var build = new DotNetMSBuildSettings().WithProperty("ContinuousIntegrationBuild", "true");
    if (packageVersion.Length > 0) build.WithProperty("Version", packageVersion);
    DotNetPack(solution, new DotNetPackSettings { Configuration = configuration, NoLogo = true, OutputDirectory = packages, MSBuildSettings = build });
    foreach (var package in GetFiles($"{packages}/*.nupkg"))
    {
        Information("Packed {0}", package.GetFilename());
    }
});

Task("Quickstart")
    .Description("Runs the sample against the sandbox.")
    .Does(() => DotNetRun("samples/Quickstart", new DotNetRunSettings { Configuration = configuration }));

Task("SharedQuota")
    .Description("Checks the sample SharedQuota, five times, with real processes and Redis: needs redis-server on the PATH.")
    .Does(() => DotNetRun("tests/SharedQuota.Check", new ProcessArgumentBuilder().Append("--runs").Append("5"), new DotNetRunSettings { Configuration = configuration }));

Task("Aot")
    .Description("Publishes the sample BringYourOwnClient ahead of time, without a warning, and runs it: needs clang, or --c-compiler=gcc.")
    .Does(() =>
{
    var output = Directory("artifacts/aot");
    CleanDirectory(output);
    var build = new DotNetMSBuildSettings().WithProperty("PublishAot", "true");
    if (HasArgument("c-compiler")) build.WithProperty("CppCompilerAndLinker", Argument<string>("c-compiler"));
    DotNetPublish("samples/BringYourOwnClient", new DotNetPublishSettings
    {
        Configuration = configuration,
        Runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
        OutputDirectory = output,
        NoLogo = true,
        MSBuildSettings = build,
    });
    var program = MakeAbsolute(output + File(IsRunningOnWindows() ? "BringYourOwnClient.exe" : "BringYourOwnClient"));
    if (StartProcess(program) != 0) throw new CakeException("The published program failed: see above.");
});

Task("Diff")
    .Description("Reports what the work tree changes in the contracts since a revision: --base=main, or any other.")
    .Does(() =>
{
    var arguments = new ProcessArgumentBuilder().Append("diff").AppendQuoted(Argument("base", "main")).Append("--fail-on").Append("none");
    DotNetRun("generator/Verification.Generator", arguments, new DotNetRunSettings { Configuration = configuration });
});

Task("CheckVersion")
    .Description("Fails when --package-version is too small for the changes of the contracts since the previous tag.")
    .Does(() =>
{
    var described = StartProcess("git", new ProcessSettings { Arguments = "describe --tags --abbrev=0 --match v* HEAD^", RedirectStandardOutput = true, RedirectStandardError = true }, out var tags);
    if (described != 0)
    {
        Information("There is no previous tag: any version is allowed.");
        return;
    }

    var arguments = new ProcessArgumentBuilder().Append("bump").Append("--since").AppendQuoted(tags.First()).Append("--check").AppendQuoted(packageVersion);
    DotNetRun("generator/Verification.Generator", arguments, new DotNetRunSettings { Configuration = configuration });
});

Task("Release")
    .Description("Runs for a tag: checks the version, tests, packs. The workflow pushes the packages in a separate job.")
    .IsDependentOn("CheckVersion")
    .IsDependentOn("Test")
    .IsDependentOn("Pack");

Task("Lint")
    .Description("Checks the documents under specs/.")
    .Does(() => DotNetRun("generator/Verification.Generator", ProcessArgumentBuilder.FromStrings(
        new[] { "lint", "--rule", "house=on" }.Concat(GetFiles("specs/*/openapi.yaml").Select(file => Context.Environment.WorkingDirectory.GetRelativePath(file).FullPath).Order()))));

Task("Drift")
    .Description("Compares a document with the vendor page: --vendor=twilio --page=attempts.md")
    .Does(() => DotNetRun("generator/Verification.Generator", ProcessArgumentBuilder.FromStrings(
        new[] { "drift", $"specs/{Argument<string>("vendor")}/openapi.yaml" }.Concat(Arguments<string>("page")))));

Task("Default")
    .Description("Builds, tests and packs.")
    .IsDependentOn("Build")
    .IsDependentOn("Test")
    .IsDependentOn("Pack");

RunTarget(target);
