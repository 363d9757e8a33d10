using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Verification.Benchmarks.Tool;

/// <summary>The tool as the build runs it, in its own process, including the start of the process.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class ToolBenchmarks
{
    private string root = "";
    private string output = "";

    [GlobalSetup]
    public void Prepare()
    {
        root = Repository.Root;
        output = Directory.CreateTempSubdirectory("vgen-").FullName;
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(output, recursive: true);

    /// <summary>Generates the clients of all documents anew.</summary>
    [Benchmark]
    public int Generate() =>
        Run([
            "generate",
            .. Documents(),
            "--out",
            Directory.CreateDirectory(Path.Combine(output, Guid.NewGuid().ToString())).FullName,
            "--namespace",
            "Verification.Generated",
        ]);

    /// <summary>Compares all documents with themselves.</summary>
    [Benchmark]
    public int Diff() => Run(["diff", Path.Combine(root, "specs"), Path.Combine(root, "specs")]);

    internal static int Run(IEnumerable<string> arguments)
    {
        var tool = Path.Combine(Repository.Root, "generator", "Verification.Generator", "bin", "Release", "net10.0", "vgen.dll");
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [tool, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    internal static string[] Documents() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "openapi.yaml", SearchOption.AllDirectories);
}
