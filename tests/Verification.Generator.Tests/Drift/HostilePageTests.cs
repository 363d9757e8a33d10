using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Drift;

public sealed class HostilePageTests : DriftTest
{
    [Theory]
    [InlineData("deep.html")]
    [InlineData("nested.html")]
    [InlineData("spans.html")]
    [InlineData("tables.md")]
    [InlineData("lines.md")]
    [InlineData("open.md")]
    [InlineData("list.md")]
    [InlineData("binary.md")]
    [InlineData("latin.md")]
    [InlineData("missing.md")]
    public async Task No_page_ends_in_a_stack_trace(string name)
    {
        var file = Path.Combine(Folder.Path, name);
        if (name is not "missing.md")
            await File.WriteAllBytesAsync(file, Content(name), TestContext.Current.CancellationToken);

        (var code, _, var error) = await Vgen.RunAsync(
            "drift",
            Folder.Write("openapi.yaml", OrdersDocument.Text),
            file,
            "--fail-on",
            "none"
        );

        code.ShouldBeOneOf(ExitCode.Success, ExitCode.UnreadableInput);
        error.TrimEnd('\n').ShouldNotContain('\n');
        if (name is "lines.md" or "binary.md" or "latin.md" or "missing.md")
            (code, error.StartsWith(file, StringComparison.Ordinal)).ShouldBe((ExitCode.UnreadableInput, true));
    }

    private static byte[] Content(string name) =>
        name switch
        {
            "deep.html" => [.. Repeat("<div>", 2000), .. "x"u8],
            "nested.html" => Repeat("<ul><li>", 100_000),
            "spans.html" => [.. "<html><p>"u8, .. Repeat("<span>a</span> ", 40_000)],
            "tables.md" => Repeat("<table>\n", 150_000),
            "lines.md" => Repeat("1\n", 200_001),
            "open.md" => Repeat("{\"a\": [\n", 20000),
            "list.md" => Repeat("a, ", 50000),
            "binary.md" => [1, 0, 2],
            _ => [0x61, 0xE4, 0x62],
        };

    private static byte[] Repeat(string text, int count) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, count)));
}
