namespace Package.Tests;

/// <summary>A program outside the repository that generates a client in its build, compiles it, and lists the files to compile.</summary>
internal sealed class ForeignProject
{
    public const string Document = "specs/acme/openapi.yaml";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Verification.Runtime" Version="0.1.0" />
            <PackageReference Include="Verification.Generator.MSBuild" Version="0.1.0" PrivateAssets="all" />
            <OpenApiContract Include="specs/acme/openapi.yaml" Namespace="Acme.Checks" />
          </ItemGroup>
          <Target Name="ListGeneratedCode" AfterTargets="IncludeGeneratedClients">
            <WriteLinesToFile File="compiled.txt" Lines="@(GeneratedClientFile->'%(Filename)%(Extension)')" Overwrite="true" />
          </Target>
        </Project>
        """;

    private const string Contract = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /checks:
            get:
              operationId: getCheck
              tags: [Checks]
              summary: Gets a check.
              responses: {'200': {description: A check., content: {application/json: {schema: {$ref: '#/components/schemas/Verdict'}}}}}
        components: {schemas: {Verdict: {type: object, properties: {id: {type: string}}}}}

        """;

    /// <summary>The files that the document becomes.</summary>
    public static readonly string[] Clients =
    [
        "AcmeClient.g.cs",
        "AcmeContract.g.cs",
        "AcmeHandler.g.cs",
        "AcmeOperations.g.cs",
        "AcmeOptions.g.cs",
        "AcmeServiceCollectionExtensions.g.cs",
        "ChecksClient.g.cs",
        "Verdict.g.cs",
    ];

    private readonly LocalFeed feed;
    private readonly string folder;

    private ForeignProject(LocalFeed feed, string name)
    {
        this.feed = feed;
        folder = feed.NewFolder(name);
        Write("app.csproj", Project);
    }

    /// <summary>A project with its sources.</summary>
    public static ForeignProject Create(LocalFeed feed, string name)
    {
        var project = CreateProjectFile(feed, name);
        project.AddSources();
        return project;
    }

    /// <summary>A project with only its project file, as in the first layer of an image.</summary>
    public static ForeignProject CreateProjectFile(LocalFeed feed, string name) => new(feed, name);

    public void AddSources()
    {
        Write("Program.cs", "System.Console.WriteLine(\"ready\");\n");
        Write(Document, Contract);
    }

    public string PathOf(string path) => feed.Copy.PathOf(Path.Combine(folder, path));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    public void Edit(string path, string before, string after) =>
        Write(path, File.ReadAllText(PathOf(path)).Replace(before, after, StringComparison.Ordinal));

    /// <summary>The names of the generated files in the last compilation.</summary>
    public string[] Compiled() => File.ReadAllLines(PathOf("compiled.txt"));

    /// <summary>The paths of the generated files below a folder of the project.</summary>
    public string[] Generated(string below = "obj")
    {
        var root = PathOf(below);
        return Directory.Exists(root)
            ? Directory.GetFiles(root, "*.g.cs", SearchOption.AllDirectories).Where(IsClient).Order(StringComparer.Ordinal).ToArray()
            : [];
    }

    /// <summary>The namespaces of the generated files.</summary>
    public string[] Namespaces() =>
        [
            .. Generated()
                .SelectMany(File.ReadLines)
                .Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                .Select(line => line[10..].TrimEnd(';'))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public async Task<ProcessResult> BuildAsync(params string[] arguments)
    {
        var build = await DotnetAsync(["build", "-nologo", "-verbosity:normal", .. arguments]);
        build.ExitCode.ShouldBe(0, build.Output);
        return build;
    }

    public Task<ProcessResult> DotnetAsync(params string[] arguments) => feed.Copy.DotnetAsync(arguments, folder: folder);

    private static bool IsClient(string file) => Clients.Contains(Path.GetFileName(file), StringComparer.Ordinal);
}
