using System.Reflection;
using System.Runtime.Loader;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>The C# of a foreign document, compiled with a caller's code against the public surface of the runtime, and run.</summary>
internal sealed class CompiledApi
{
    private const string Ids = """
        static async Task<string> Ids(IAsyncEnumerable<Item> list)
        {
            var ids = new List<string>();
            await foreach (var item in list) ids.Add(item.Id!);
            return string.Join(" ", ids);
        }
        """;

    private readonly GeneratedClients clients;

    private CompiledApi(GeneratedClients clients) => this.clients = clients;

    /// <summary>All generated C#.</summary>
    public string Code => string.Join('\n', clients.Files.Select(file => file.Content));

    /// <summary>The types besides those that every document has.</summary>
    public IEnumerable<string> Types =>
        clients
            .Files.Select(file => file.Name[..^".g.cs".Length])
            .Where(name => !name.StartsWith("Acme", StringComparison.Ordinal) && !name.EndsWith("Client", StringComparison.Ordinal));

    /// <summary>The schema of the configuration.</summary>
    public string Schema => clients.ConfigurationSchema!.Content;

    /// <summary>What was left out.</summary>
    public IReadOnlyList<DocumentException> Warnings => clients.LeftOut;

    /// <summary>Generates the C# of a document called <c>acme</c>.</summary>
    public static async Task<CompiledApi> GenerateAsync(string document)
    {
        using var folder = new TemporaryFolder();
        var contract = ContractDocument.Load(folder.Write("acme/openapi.yaml", document));
        return new CompiledApi(await ClientGenerator.DescribeAsync(contract, "Sample.Acme", TestContext.Current.CancellationToken));
    }

    /// <summary>Runs the body of a method of a caller, which has <c>address</c> and <c>token</c>, and gives what it returns.</summary>
    public async Task<string> RunAsync(string body, Uri address)
    {
        var caller = $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            using Verification.Runtime;
            using Sample.Acme;

            internal static partial class Caller
            {
                public static async Task<string> RunAsync(Uri address, CancellationToken token)
                {
                    await Task.Yield();
                    {{body}}
                }
                {{(clients.Files.Any(file => file.Name == "Item.g.cs") ? Ids : "")}}
            }
            """;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        try
        {
            var run = context
                .LoadFromStream(Compile(caller))
                .GetType("Caller")!
                .GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
            return await (Task<string>)run.Invoke(null, [address, TestContext.Current.CancellationToken])!;
        }
        finally
        {
            context.Unload();
        }
    }

    private MemoryStream Compile(string caller)
    {
        var stream = new MemoryStream();
        var result = GeneratedCompilation.Of(clients, caller).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        GeneratedCompilation.Texts(result.Diagnostics).ShouldBeEmpty();
        stream.Position = 0;
        return stream;
    }
}
