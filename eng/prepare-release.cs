// Prepares a release: asks vgen which version the changes of the documents need, writes it into Directory.Build.props, and makes what is unreleased in
// CHANGELOG.md the section of that version, with the changes of the documents. Nothing is committed.
// Usage: dotnet run eng/prepare-release.cs [-- --version VERSION]
//   --version   a larger version, for changes outside of specs/
//   VGEN        the command that runs vgen; by default it is built and run from this work tree
//   DATE        the day of the release; today (UTC) by default
// Exit codes: 0 prepared, 1 there is nothing to release or the version is too small, 2 usage.
#:property GenerateDocumentationFile=true
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Releases;

internal static class Program
{
    private const string PropsFile = "Directory.Build.props";
    private const string ChangelogFile = "CHANGELOG.md";
    private const string DefaultVgen = "dotnet run --project generator/Verification.Generator --verbosity quiet --";

    private static async Task<int> Main(string[] args)
    {
        if (args is not ([] or ["--version", _]))
        {
            await Console.Error.WriteLineAsync("usage: dotnet run eng/prepare-release.cs [-- --version VERSION]");
            return 2;
        }

        var bump = await RunVgenAsync("bump");
        if (bump.ExitCode != 0)
            return Fail(bump.Output);
        var needed = bump.Output.Split('\n')[0].Trim();
        var props = await File.ReadAllTextAsync(PropsFile);
        var declared = VersionElement.Match(props).Groups["version"].Value;
        var changelog = Changelog.Read(await File.ReadAllTextAsync(ChangelogFile));
        var version = args is [_, var named] ? named : needed;
        if ((await RunVgenAsync($"bump --check {version}")) is { ExitCode: not 0 } check)
            return Fail(check.Output);
        if (changelog.Has(version) || (version == declared && changelog.IsEmpty))
            return Fail($"There is nothing to release after {declared}: CHANGELOG.md has nothing unreleased, and no document has changed.");

        var fragment = bump.Output.IndexOf("\n## [", StringComparison.Ordinal);
        changelog.Release(version, Date(), fragment < 0 ? "" : bump.Output[(fragment + 1)..]);
        await File.WriteAllTextAsync(PropsFile, VersionElement.Replace(props, $"<Version>{version}</Version>", 1));
        await File.WriteAllTextAsync(ChangelogFile, changelog.ToString());
        Console.WriteLine($"release: {declared} became {version}. Read 'git diff', commit it, and tag that commit v{version}.");
        return 0;
    }

    private static readonly Regex VersionElement = new(
        "<Version>(?<version>[^<]*)</Version>",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    private static string Date() =>
        Environment.GetEnvironmentVariable("DATE") is { Length: > 0 } date
            ? date
            : TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Fail(string message)
    {
        Console.Error.WriteLine("release: " + message.Trim());
        return 1;
    }

    private static async Task<(int ExitCode, string Output)> RunVgenAsync(string arguments)
    {
        var command = Environment.GetEnvironmentVariable("VGEN") is { Length: > 0 } named ? named : DefaultVgen;
        var start = new ProcessStartInfo("bash", ["-c", $"{command} {arguments}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, process.ExitCode == 0 ? output : await error + output);
    }
}

/// <summary>A changelog (https://keepachangelog.com), of which what is unreleased is in parts.</summary>
internal sealed class Changelog
{
    private const string UnreleasedTitle = "## [Unreleased]\n";

    private readonly string head;
    private readonly string tail;
    private readonly List<(string Title, List<string> Entries)> parts;

    private string released = "";

    private Changelog(string head, string tail, List<(string Title, List<string> Entries)> parts)
    {
        this.head = head;
        this.tail = tail;
        this.parts = parts;
    }

    public bool IsEmpty => parts.TrueForAll(part => part.Entries.Count == 0);

    public static Changelog Read(string text)
    {
        var start = text.IndexOf(UnreleasedTitle, StringComparison.Ordinal);
        if (start < 0)
            throw new InvalidDataException("CHANGELOG.md has no section '## [Unreleased]'.");
        start += UnreleasedTitle.Length;
        var end = text.IndexOf("\n## [", start, StringComparison.Ordinal);
        return new Changelog(text[..start], end < 0 ? "" : text[(end + 1)..], Parts(end < 0 ? text[start..] : text[start..(end + 1)]));
    }

    public bool Has(string version) => tail.Contains($"## [{version}]", StringComparison.Ordinal);

    /// <summary>Makes what is unreleased the section of a version, together with the entries of a fragment that it does not have yet.</summary>
    public void Release(string version, string date, string fragment)
    {
        foreach (var (title, entries) in Parts(fragment))
        {
            var same = parts.FindIndex(part => part.Title == title);
            if (same < 0)
                parts.Add((title, entries));
            else
                parts[same].Entries.AddRange(entries.Except(parts[same].Entries, StringComparer.Ordinal));
        }

        var text = new StringBuilder($"\n## [{version}] - {date}\n");
        foreach (var (title, entries) in parts.Where(part => part.Title.Length + part.Entries.Count > 0))
        {
            text.Append('\n');
            if (title.Length > 0)
                text.Append($"### {title}\n\n");
            text.AppendJoin("", entries);
        }

        released = text.ToString();
    }

    public override string ToString() => head + released + (tail.Length > 0 ? "\n" + tail : "");

    /// <summary>The parts below <c>###</c> with their entries, each with the lines that continue it.</summary>
    private static List<(string Title, List<string> Entries)> Parts(string section)
    {
        var parts = new List<(string Title, List<string> Entries)> { ("", []) };
        foreach (var line in section.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal)))
        {
            var entries = parts[^1].Entries;
            if (line.StartsWith("### ", StringComparison.Ordinal))
                parts.Add((line[4..], []));
            else if (line.StartsWith(' ') && entries.Count > 0)
                entries[^1] += line + "\n";
            else
                entries.Add(line + (line.StartsWith('-') ? "\n" : "\n\n"));
        }

        return parts;
    }
}
