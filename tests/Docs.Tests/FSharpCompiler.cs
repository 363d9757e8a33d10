using System.Diagnostics;

namespace Docs.Tests;

/// <summary>The F# compiler of the SDK.</summary>
internal static class FSharpCompiler
{
    /// <summary>What it says about a program that uses the packages; nothing when the program compiles.</summary>
    public static async Task<string> ProblemsAsync(string code)
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory().FullName, "snippet.fsx");
        await File.WriteAllTextAsync(script, code);
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            foreach (var argument in (string[])["fsi", "--typecheck-only", "--nologo", "--warnaserror+", .. References, script])
                start.ArgumentList.Add(argument);
            using var compiler = Process.Start(start)!;
            var output = compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var problems = await compiler.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) + await output;
            await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
            return compiler.ExitCode == 0 ? problems.Trim() : $"exit code {compiler.ExitCode}: {problems}";
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
        }
    }

    private static IEnumerable<string> References =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name
                && (name.StartsWith("Verification.", StringComparison.Ordinal) || name == "System.Linq.AsyncEnumerable.dll")
            )
            .Select(path => "-r:" + path);
}
