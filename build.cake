// Shortcuts for what is done often; `dotnet build` and `dotnet test` do the same by themselves.
//   dotnet tool restore
//   dotnet cake [--target=Generate|Build|Test|Pack|Quickstart|Diff|Drift|Lint] [--configuration=Debug|Release]

var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");

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
    .Description("Builds everything; the clients are generated on the way.")
    .Does(() => DotNetBuild(solution, new DotNetBuildSettings { Configuration = configuration, NoLogo = true }));

Task("Test")
    .Description("Runs all tests.")
    .IsDependentOn("Build")
    .Does(() => DotNetTest(solution, new DotNetTestSettings { Configuration = configuration, NoBuild = true, NoLogo = true }));

Task("Pack")
    .Description("Packs every project with IsPackable into artifacts/packages.")
    .IsDependentOn("Build")
    .Does(() =>
{
    CleanDirectory(packages);
    DotNetPack(solution, new DotNetPackSettings { Configuration = configuration, NoBuild = true, NoLogo = true, OutputDirectory = packages });
    foreach (var package in GetFiles($"{packages}/*.nupkg"))
    {
        Information("Packed {0}", package.GetFilename());
    }
});

Task("Quickstart")
    .Description("Runs the sample against the sandbox.")
    .Does(() => DotNetRun("samples/Quickstart", new DotNetRunSettings { Configuration = configuration }));

Task("Diff")
    .Description("Says what the work tree changes in the contracts since a revision: --base=main, or any other.")
    .Does(() =>
{
    var arguments = new ProcessArgumentBuilder().Append("diff").AppendQuoted(Argument("base", "main")).Append("--fail-on").Append("none");
    DotNetRun("generator/Verification.Generator", arguments, new DotNetRunSettings { Configuration = configuration });
});

Task("Lint")
    .Description("Checks the documents under specs/.")
    .Does(() => DotNetRun("generator/Verification.Generator", ProcessArgumentBuilder.FromStrings(
        new[] { "lint" }.Concat(GetFiles("specs/*/openapi.yaml").Select(file => Context.Environment.WorkingDirectory.GetRelativePath(file).FullPath).Order()))));

Task("Drift")
    .Description("Compares a document with the vendor's page: --vendor=twilio --page=attempts.md")
    .Does(() => DotNetRun("generator/Verification.Generator", ProcessArgumentBuilder.FromStrings(
        new[] { "drift", $"specs/{Argument<string>("vendor")}/openapi.yaml" }.Concat(Arguments<string>("page")))));

Task("Default")
    .Description("Builds and tests.")
    .IsDependentOn("Build")
    .IsDependentOn("Test");

RunTarget(target);
