using System.ComponentModel;
using System.Text.Json;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Kiota;

/// <summary>Turns a document into C# files with Kiota.</summary>
/// <param name="tool">Kiota.</param>
public sealed class KiotaClientGenerator(KiotaTool tool)
{
    private const string Json = "Microsoft.Kiota.Serialization.Json";

    /// <summary>Generates the files of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="namespace">The namespace of the client.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The files, with Kiota's lock file and its list of the public surface, and what Kiota reports.</returns>
    /// <exception cref="DocumentException">Kiota has generated nothing; the exception says what it reports.</exception>
    public Task<GeneratedClients> GenerateAsync(ContractDocument document, string @namespace, CancellationToken cancellationToken)
    {
        // What is recursive comes first, on the stack of the caller.
        return RunAsync(document, @namespace, KiotaDocument.Write(document), cancellationToken);
    }

    private static IReadOnlyList<DocumentException> Ignored(ContractDocument document)
    {
        var omissions = new Omissions(document);
        omissions.Extension(document.Root, Extensions.ClientName, () => ExtensionCheck.CheckClientName(document));
        return omissions.Reasons;
    }

    private async Task<GeneratedClients> RunAsync(
        ContractDocument document,
        string @namespace,
        string text,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("vgen-kiota-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), text, cancellationToken);
            (var exitCode, var output) = await tool.RunAsync(Arguments(document, @namespace), folder, cancellationToken);
            var client = Path.Combine(folder, "client");
            var problems = KiotaLog.Read(document, output);
            if (exitCode == 0 && File.Exists(Path.Combine(client, GeneratedManifest.KiotaLock)))
            {
                return new GeneratedClients(await ReadAsync(document, client, cancellationToken), [])
                {
                    LeftOut = [.. Ignored(document), .. problems],
                };
            }

            throw problems is [var first, ..] ? first : Failed(document, $"Kiota has generated nothing (exit code {exitCode}): {output}");
        }
        catch (Exception exception) when (exception is TimeoutException or Win32Exception)
        {
            throw Failed(document, "Kiota cannot be run: " + exception.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Arguments(ContractDocument document, string @namespace) =>
        [
            "generate",
            "--language",
            "CSharp",
            "--openapi",
            "openapi.json",
            "--output",
            "client",
            "--class-name",
            ApiModelBuilder.NameOf(document) + "KiotaClient",
            "--namespace-name",
            @namespace,
            "--serializer",
            $"{Json}.JsonSerializationWriterFactory",
            "--deserializer",
            $"{Json}.JsonParseNodeFactory",
            "--exclude-backward-compatible",
            "--log-level",
            "Warning",
        ];

    /// <summary>The files below a folder, in one: their folders become a part of their names.</summary>
    private async Task<IReadOnlyList<GeneratedFile>> ReadAsync(
        ContractDocument document,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var files = new List<GeneratedFile>();
        var code = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var names = FileNames.ForFolder([.. code.Select(file => NameOf(Path.GetRelativePath(folder, file)))]);
        foreach ((var file, var name) in code.Zip(names))
            files.Add(new GeneratedFile(name + GeneratedManifest.Code, await ReadTextAsync(file, cancellationToken)));
        foreach (var name in GeneratedManifest.KiotaFiles)
            files.Add(new GeneratedFile(name, await ReadTextAsync(Path.Combine(folder, name), cancellationToken)));
        CheckLock(document, files.Single(file => file.Name == GeneratedManifest.KiotaLock));
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>The lock file says which version of Kiota has made the files: it must be the one that was run.</summary>
    private void CheckLock(ContractDocument document, GeneratedFile file)
    {
        using var json = JsonDocument.Parse(file.Content);
        var version = json.RootElement.TryGetProperty("kiotaVersion", out var value) ? value.GetString() : null;
        if (version != tool.Version)
            throw Failed(document, $"Kiota {tool.Version} has written the lock file of version '{version}'; restore its package again.");
    }

    private static string NameOf(string path) => Path.ChangeExtension(path, null).Replace('\\', '.').Replace('/', '.');

    private static async Task<string> ReadTextAsync(string file, CancellationToken cancellationToken) =>
        (await File.ReadAllTextAsync(file, cancellationToken)).ReplaceLineEndings("\n");

    private static DocumentException Failed(ContractDocument document, string reason) =>
        new(document.File, SourcePosition.Start, DocumentErrorCode.OtherGenerator, reason);
}
