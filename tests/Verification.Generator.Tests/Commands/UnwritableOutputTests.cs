using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>An output that cannot be written is one line and exit code 2, whatever the command and whatever the reason.</summary>
public sealed class UnwritableOutputTests : IDisposable
{
    private const string Small = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

    private readonly TemporaryFolder folder = new();

    public static MatrixTheoryData<string, string> Outputs { get; } =
        new(
            ["generate --out", "generate --list", "lint", "drift", "diff", "convert"],
            ["below a file", "a folder", "dangling link", "link to itself", "name too long", "full device", "NUL"]
        );

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_output_that_cannot_be_written_is_one_line_and_exit_code_2(string command, string reason)
    {
        // A folder is what --out takes.
        var output = command is "generate --out" && reason is "a folder" ? Unwritable("below a file") : Unwritable(reason);
        var document = folder.Write("acme/openapi.yaml", Small);
        var page = folder.Write("page.md", "# Page\n");
        string[] arguments = command switch
        {
            "generate --out" => ["generate", document, "--namespace", "Acme", "--out", output],
            "generate --list" => ["generate", document, "--namespace", "Acme", "--out", Path.Combine(folder.Path, "out"), "--list", output],
            "drift" => ["drift", document, page, "--output", output],
            "diff" => ["diff", document, document, "--no-csharp", "--output", output],
            "convert" => ["convert", document, "--to", "json", "--output", output],
            _ => ["lint", document, "--output", output],
        };

        (var code, _, var error) = await Vgen.RunAsync(arguments);

        code.ShouldBe(ExitCode.Usage, error);
        error.ShouldMatch(@"\Avgen: [^\n]+\n\z");
    }

    [Theory]
    [InlineData("generate", "--namespace", "A", "--out", "out")]
    [InlineData("rules")]
    [InlineData("convert", "--to", "json")]
    [InlineData("lint")]
    [InlineData("drift")]
    [InlineData("diff", "--no-csharp")]
    public async Task A_standard_output_that_is_full_is_one_line_and_exit_code_2(string command, params string[] options)
    {
        var document = folder.Write("acme/openapi.yaml", Small);
        string[] inputs = command switch
        {
            "rules" => [],
            "drift" => [document, folder.Write("page.md", "# Page\n")],
            "diff" => [document, document],
            _ => [document],
        };
        using var error = new StringWriter { NewLine = "\n" };
        await using var full = new StreamWriter(new FullStream()) { AutoFlush = true };

        var code = await VgenCommand.RunAsync(
            [command, .. inputs, .. options.Select(option => option is "out" ? Path.Combine(folder.Path, option) : option)],
            full,
            error,
            TestContext.Current.CancellationToken
        );

        (code, error.ToString()).ShouldBe((ExitCode.Usage, "vgen: the output cannot be written: No space left on device\n"));
    }

    private string Unwritable(string reason)
    {
        var path = Path.Combine(folder.Path, "target");
        switch (reason)
        {
            case "below a file":
                return Path.Combine(folder.Write("file", "here"), "below");
            case "a folder":
                return Directory.CreateDirectory(path).FullName;
            case "dangling link":
                File.CreateSymbolicLink(path, Path.Combine(folder.Path, "nowhere", "at", "all"));
                return path;
            case "link to itself":
                File.CreateSymbolicLink(path, path);
                return path;
            case "name too long":
                return Path.Combine(folder.Path, new string('a', 300));
            case "full device":
                return "/dev/full";
            default:
                return path + "\0";
        }
    }

    /// <summary>A device that has no room left.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromException(new IOException("No space left on device"));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException(new IOException("No space left on device"));
    }
}
