using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Kiota;

/// <summary>Kiota's generator, a program of the NuGet package Microsoft.OpenApi.Kiota.</summary>
public sealed partial class KiotaTool
{
    /// <summary>The version that the clients of this repository are generated with.</summary>
    public const string ExpectedVersion = "1.38.0";

    private const string Package = "microsoft.openapi.kiota";
    private const string Program = "kiota.dll";

    /// <summary>1 GiB in hexadecimal: no document may take the memory of the machine.</summary>
    private const string LargestHeap = "40000000";

    /// <summary>No document takes as long; one that was made to never ends.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>As many programs run at a time as there are processors.</summary>
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    private KiotaTool(string path, string version)
    {
        Path = path;
        Version = version;
    }

    /// <summary>The path of <c>kiota.dll</c>.</summary>
    public string Path { get; }

    /// <summary>The version of the program.</summary>
    public string Version { get; }

    /// <summary>What to do where Kiota is not found.</summary>
    public static string HowToGet =>
        $"install it with 'dotnet tool install --global Microsoft.OpenApi.Kiota --version {ExpectedVersion}', "
        + "or name its kiota.dll with --kiota.";

    /// <summary>
    /// Finds Kiota where NuGet keeps packages or where .NET keeps global tools: the expected version, else the newest.
    /// </summary>
    /// <param name="path">Its <c>kiota.dll</c>, where the caller knows it.</param>
    /// <returns>Null where there is none.</returns>
    public static KiotaTool? Find(string? path = null)
    {
        if (path is not null)
            return At(path);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] roots =
        [
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? System.IO.Path.Combine(home, ".nuget", "packages"),
            System.IO.Path.Combine(home, ".dotnet", "tools", ".store"),
        ];
        return
            roots
                .Select(root => System.IO.Path.Combine(root, Package))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateDirectories)
                .OrderByDescending(folder => System.IO.Path.GetFileName(folder) == ExpectedVersion)
                .ThenByDescending(folder => VersionOf(System.IO.Path.GetFileName(folder)))
                .Select(ProgramIn)
                .FirstOrDefault(found => found is not null)
                is { } program
            ? At(program)
            : null;
    }

    /// <summary>The program at a path; null where there is none, or something that is no program.</summary>
    private static KiotaTool? At(string path)
    {
        try
        {
            return new KiotaTool(path, AssemblyName.GetAssemblyName(path).Version?.ToString(3) ?? "");
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Runs Kiota without its telemetry and its look for updates: nothing leaves the machine.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Its exit code and what it wrote.</returns>
    /// <exception cref="TimeoutException">It did not end within a minute.</exception>
    internal async Task<(int ExitCode, string Output)> RunAsync(
        IEnumerable<string> arguments,
        string folder,
        CancellationToken cancellationToken
    )
    {
        await Slots.WaitAsync(cancellationToken);
        try
        {
            using var limit = new CancellationTokenSource(Longest, TimeProvider.System);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            return await RunAsync(StartInfo(arguments, folder), either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Kiota did not end within {Longest.TotalSeconds} seconds.", exception);
        }
        finally
        {
            Slots.Release();
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var texts = await Task.WhenAll(output, error);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, string.Join('\n', texts));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(Host(), [Path, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        start.Environment["KIOTA_TUTORIAL_ENABLED"] = "false";
        start.Environment["KIOTA_CONSOLE_COLORS_ENABLED"] = "false";
        start.Environment["KIOTA_Generation__ExportPublicApi"] = "true";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["DOTNET_GCHeapHardLimit"] = LargestHeap;
        // Kiota runs for less than a second: compiled code that is good at once beats code that is best later.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>The <c>dotnet</c> that runs this process, or that the build runs.</summary>
    private static string Host()
    {
        var own = Environment.ProcessPath;
        return System.IO.Path.GetFileNameWithoutExtension(own) is "dotnet"
            ? own!
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    }

    /// <summary>Global tools keep the package in a folder of its own again.</summary>
    private static string? ProgramIn(string folder)
    {
        var inner = System.IO.Path.Combine(folder, Package, System.IO.Path.GetFileName(folder));
        var tools = System.IO.Path.Combine(Directory.Exists(inner) ? inner : folder, "tools");
        return !Directory.Exists(tools)
            ? null
            : Directory
                .EnumerateDirectories(tools, "net*")
                .Where(framework => FrameworkVersion(framework) <= Environment.Version.Major)
                .OrderByDescending(FrameworkVersion)
                .Select(framework => System.IO.Path.Combine(framework, "any", Program))
                .FirstOrDefault(File.Exists);
    }

    private static int FrameworkVersion(string folder) =>
        Framework().Match(System.IO.Path.GetFileName(folder)) is { Success: true } match
            ? int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture)
            : int.MaxValue;

    private static Version VersionOf(string folder) => System.Version.TryParse(folder, out var version) ? version : new Version(0, 0);

    [GeneratedRegex(@"^net(?<major>\d{1,3})\.\d+\z", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Framework();
}
