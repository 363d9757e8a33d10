using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>The models of a foreign document, compiled with a caller's code against the public surface of the runtime, and run.</summary>
internal sealed class CompiledModels : IDisposable
{
    private readonly AssemblyLoadContext context = new("models", isCollectible: true);
    private readonly Assembly assembly;

    private CompiledModels(GeneratedClients clients, string caller)
    {
        Clients = clients;
        using var stream = new MemoryStream();
        var result = GeneratedCompilation.Of(clients, caller).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        GeneratedCompilation.Texts(result.Diagnostics).ShouldBeEmpty();
        stream.Position = 0;
        assembly = context.LoadFromStream(stream);
    }

    /// <summary>What was generated.</summary>
    public GeneratedClients Clients { get; }

    /// <summary>Generates and compiles a document whose one operation takes and gives the schema <c>R</c>.</summary>
    /// <param name="schemas">The component schemas, each on a line of its own.</param>
    /// <param name="kind">An expression for what <c>Kind</c> gives of an <c>r</c> that was read.</param>
    /// <param name="made">An expression for what <c>Made</c> writes; null for none.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static async Task<CompiledModels> Of(string schemas, string kind, string? made = null, string version = "3.0.3")
    {
        using var folder = new TemporaryFolder();
        var indented = string.Join('\n', schemas.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "    " + line));
        var text = $$"""
            openapi: {{version}}
            info: {title: Acme, version: '1'}
            paths:
              /r:
                post:
                  operationId: sendR
                  tags: [Rs]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/R'} } } }
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/R'} } } } }
            components:
              schemas:
            {{indented}}
            """;
        var document = ContractDocument.Load(folder.Write("acme/openapi.yaml", text));
        var clients = await ClientGenerator.DescribeAsync(document, "Acme", TestContext.Current.CancellationToken);
        var caller = $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Verification.Runtime;
            using Acme;

            internal static class Caller
            {
                public static string Kind(string json) => KindOf(JsonSerializer.Deserialize<R>(json)!);

                public static string Echo(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<R>(json)!);

                public static string Made(string json) => JsonSerializer.Serialize<R>({{made ?? "null!"}});

                private static string KindOf(R r) => Convert.ToString({{kind}}) ?? "";

                public static async Task<string> SendAsync(Uri address, string json)
                {
                    var options = new AcmeOptions { BaseUrl = address, StrictReading = json.StartsWith(' ') };
                    using var client = new AcmeClient(options);
                    try { return JsonSerializer.Serialize(await client.Rs.SendAsync(JsonSerializer.Deserialize<R>(json)!)); }
                    catch (ResponseFormatException exception) { return exception.Path + " " + exception.Message; }
                }
            }
            """;
        return new CompiledModels(clients, caller);
    }

    public void Dispose() => context.Unload();

    /// <summary>What kind a value was read as.</summary>
    public string Kind(string json) => Call(nameof(Kind), json);

    /// <summary>A value that was read, written back.</summary>
    public string Echo(string json) => Call(nameof(Echo), json);

    /// <summary>A value that the caller made, written.</summary>
    public string Made() => Call(nameof(Made), "");

    /// <summary>Sends a value and gives the response written back, or the path and message of the exception.</summary>
    public Task<string> SendAsync(Uri address, string json) => (Task<string>)Method(nameof(SendAsync)).Invoke(null, [address, json])!;

    private string Call(string method, string json) => (string)Method(method).Invoke(null, [json])!;

    private MethodInfo Method(string name) => assembly.GetType("Caller")!.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
}
