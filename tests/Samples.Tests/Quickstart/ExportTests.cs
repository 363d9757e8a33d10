using System.Runtime.Versioning;
using System.Text.Json;
using Samples.Tests.Scaffolding;

namespace Samples.Tests.Quickstart;

public sealed class ExportTests
{
    [Fact]
    public async Task Every_row_is_one_line_in_the_order_of_the_vendors()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");

        var outcome = await QuickstartOutcome.OfAsync("--rows", "120", "--export", path);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        folder.FileNames.ShouldBe(["rows.ndjson"]);
        var rows = File.ReadAllLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        rows.Select(row => row.GetProperty("vendor").GetString())
            .ShouldBe([
                .. Enumerable.Repeat("veriff", 120),
                .. Enumerable.Repeat("twilio", 120),
                .. Enumerable.Repeat("didit", 120),
                .. Enumerable.Repeat("deepidv", 120),
            ]);
        rows.CountBy(row => row.GetProperty("kind").GetString()!)
            .ShouldBe([new("attempt", 240), new("user", 90), new("business", 30), new("session", 120)]);
    }

    [Fact]
    public async Task Rows_are_the_vendors_own_JSON()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");

        await QuickstartOutcome.OfAsync("--rows", "40", "--export", path);

        var rows = File.ReadAllLines(path)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(row => row.GetProperty("vendor").GetString()!, row => row.GetProperty("row"));
        DistinctTexts(rows["veriff"], "id").ShouldBe(40);
        DistinctTexts(rows["twilio"], "sid").ShouldBe(40);
        DistinctTexts(rows["didit"], "session_id").ShouldBe(40);
        DistinctTexts(rows["deepidv"], "id").ShouldBe(40);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_file_and_replace_the_older_one()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (folder.Combine("first.ndjson"), folder.Combine("second.ndjson"));
        await File.WriteAllTextAsync(second, "older", TestContext.Current.CancellationToken);

        await QuickstartOutcome.OfAsync("--rows", "60", "--vendor", "didit", "--vendor", "deepidv", "--export", first);
        await QuickstartOutcome.OfAsync("--rows", "60", "--vendor", "deepidv", "--vendor", "didit", "--export", second);

        (await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken)).ShouldBe(
            await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");

        await QuickstartOutcome.OfAsync("--rows", "1", "--export", path);

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Without_rows_the_file_is_empty()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("rows.ndjson");

        (await QuickstartOutcome.OfAsync("--rows", "0", "--export", path)).ExitCode.ShouldBe(0);

        new FileInfo(path).Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("missing/rows.ndjson")]
    [InlineData(".")]
    public async Task A_path_that_cannot_be_a_file_is_bad_usage(string name)
    {
        using var folder = new TemporaryFolder();

        var outcome = await QuickstartOutcome.OfAsync("--rows", "1", "--export", folder.Combine(name));

        outcome.ExitCode.ShouldBe(2);
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain("--export");
    }

    private static int DistinctTexts(IEnumerable<JsonElement> rows, string property) =>
        rows.Select(row => row.GetProperty(property).GetString()).Distinct(StringComparer.Ordinal).Count();
}
