using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Build.Tests;

/// <summary>The commands of docs/changing-a-document.md, in a clone of the repository, with a change of each kind.</summary>
public sealed partial class ReleaseWalkTests : IDisposable
{
    private const string Document = "specs/twilio/openapi.yaml";

    /// <summary>What the page of the vendor shows since its last change.</summary>
    private const string Page = """
        # Attempts

        ## Query parameters

        | Parameter | Type | Description |
        |---|---|---|
        | Carrier | string | Keeps attempts over this carrier. |
        | PageSize | integer | How many attempts a page has. Default 50, maximum 500. |

        ## Properties

        | Property | Type | Values |
        |---|---|---|
        | conversion_status | string | `converted`, `unconverted`, `expired` |
        """;

    private readonly WorkingCopy clone = new();

    public void Dispose() => clone.Dispose();

    [Fact]
    public async Task The_page_leads_from_the_vendors_page_to_a_tagged_release()
    {
        await StartAsync();
        await File.WriteAllTextAsync(clone.PathOf("attempts.md"), Page, TestContext.Current.CancellationToken);
        var commands = new Queue<string>(Commands());

        var drift = await StepAsync(commands, "drift", exitCode: 1);
        foreach (var found in (string[])["'expired'", "'Carrier'", "500"])
            drift.ShouldContain(found);
        await EditAsync();
        await StepAsync(commands, "lint");
        await StepAsync(commands, "dotnet build src/Verification.Generated");

        var differences = await StepAsync(commands, "dotnet test tests/Verification.Generated.Tests", exitCode: 1);
        differences.ShouldContain("+    public static ConversionStatus Expired { get; }");
        differences.ShouldContain("+    public string? Carrier { get; init; }");
        differences.ShouldContain("&Carrier=a%20Carrier");
        differences.ShouldContain("bash eng/accept-snapshots.sh");
        await StepAsync(commands, "bash eng/accept-snapshots.sh");
        await RunAsync("dotnet test tests/Verification.Generated.Tests --no-build --filter FullyQualifiedName~Surface", 0);

        var changes = await StepAsync(commands, "diff HEAD");
        changes.ShouldContain("The value 'expired' was added");
        changes.ShouldContain("The optional query parameter 'Carrier' was added");
        changes.ShouldContain("The maximum of 'PageSize' was decreased from 1000 to 500");

        await StepAsync(commands, "dotnet run eng/prepare-release.cs");
        (await File.ReadAllTextAsync(clone.PathOf("Directory.Build.props"), TestContext.Current.CancellationToken)).ShouldContain(
            "<Version>0.2.0</Version>"
        );
        var changelog = await File.ReadAllTextAsync(clone.PathOf("CHANGELOG.md"), TestContext.Current.CancellationToken);
        changelog.ShouldMatch(@"## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n");
        changelog.ShouldContain("- **Breaking:** twilio: The maximum of 'PageSize' was decreased from 1000 to 500");

        await StepAsync(commands, "git commit");
        await StepAsync(commands, "git tag v0.2.0");
        commands.ShouldBeEmpty();
        await RunAsync("dotnet run --project generator/Verification.Generator -- bump --check 0.2.0 --since v0.1.0", 0);
        (await RunAsync("git status --porcelain --untracked-files=no", 0)).ShouldBeEmpty();
    }

    /// <summary>The commands of the page in their order; what follows the steps is for other occasions.</summary>
    private static IReadOnlyList<string> Commands()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/changing-a-document.md"));
        page = page[..page.IndexOf("## Convert a document", StringComparison.Ordinal)];
        return [.. ShellBlock().Matches(page).Select(block => block.Groups["command"].Value)];
    }

    private async Task StartAsync()
    {
        // The copy has the sources; the walk needs the tests, the snapshots and the pages as well.
        foreach (
            var file in WorkingCopy.ListFiles("tests/Verification.Generated.Tests", "tests/Shared", "tests/*.props", "docs", ".gitignore")
        )
        {
            var target = clone.PathOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target, overwrite: true);
        }

        await RunAsync("git init --quiet && git config user.name Test && git config user.email test@example.org", 0);
        await RunAsync("git config commit.gpgsign false && git add --all && git commit --quiet --message Start && git tag v0.1.0", 0);
    }

    private async Task EditAsync()
    {
        var document = await File.ReadAllTextAsync(clone.PathOf(Document), TestContext.Current.CancellationToken);
        (string Before, string After)[] edits =
        [
            ("enum: [converted, unconverted]\n", "enum: [converted, unconverted, expired]\n"),
            (
                "        unconverted: The right code was not entered.\n",
                "        unconverted: The right code was not entered.\n        expired: Time ran out.\n"
            ),
            (
                "        - name: PageSize\n",
                "        - name: Carrier\n          in: query\n          description: Keeps attempts over this carrier.\n          schema: {type: string}\n"
                    + "        - name: PageSize\n"
            ),
            ("            maximum: 1000\n", "            maximum: 500\n"),
            ("maximum-page-size: 1000", "maximum-page-size: 500"),
            ("from 1 to 1000", "from 1 to 500"),
        ];
        foreach ((var before, var after) in edits)
        {
            document.ShouldContain(before);
            document = document.Replace(before, after, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(clone.PathOf(Document), document, TestContext.Current.CancellationToken);
    }

    private Task<string> StepAsync(Queue<string> commands, string expected, int exitCode = 0)
    {
        var command = commands.Dequeue();
        command.ShouldContain(expected);
        return RunAsync(command, exitCode);
    }

    private async Task<string> RunAsync(string command, int exitCode)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = clone.Root, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["RunAnalyzers"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var run = await ProcessResult.RunAsync(start, TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(exitCode, $"{command}\n{run.Output}");
        return run.Output.Trim();
    }

    [GeneratedRegex(@"^```sh\n(?<command>[^\n]+)\n```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ShellBlock();
}
