using System.Globalization;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Bodies that are much larger than the memory they take. No other test runs meanwhile, as all memory of the process counts.</summary>
[Collection(nameof(BulkTests))]
[CollectionDefinition(nameof(BulkTests), DisableParallelization = true)]
public sealed class BulkTests : IDisposable
{
    private const long Size = 200 * 1024 * 1024;

    /// <summary>What is allocated for all of a body, the server and the compiled code included.</summary>
    private const long MostAllocated = 32 * 1024 * 1024;

    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /files:
            get:
              operationId: getFile
              tags: [Files]
              responses: {'200': {description: ok, content: {application/octet-stream: {schema: {type: string, format: binary}}}}}
            put:
              operationId: putFile
              tags: [Files]
              requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
              responses: {'204': {description: ok}}
            post:
              operationId: addFile
              tags: [Files]
              requestBody: {required: true, content: {multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}}}}}}
              responses: {'204': {description: ok}}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_download_takes_no_memory_for_its_size()
    {
        await using var server = new BulkServer(Size);

        var (result, allocated) = await RunAsync(
            server,
            """
            await using var stream = await client.Files.GetAsync(token);
            var buffer = new byte[64 * 1024];
            var length = 0L;
            while (await stream.ReadAsync(buffer, token) is > 0 and var read) length += read;
            """,
            "length"
        );

        result.ShouldBe(Size);
        allocated.ShouldBeLessThan(MostAllocated);
    }

    [Theory]
    [InlineData("client.Files.PutAsync(file, token)")]
    [InlineData("client.Files.AddAsync(new AddFileBody { File = new FilePart(file, \"a.bin\") }, token)")]
    public async Task An_upload_takes_no_memory_for_its_size(string call)
    {
        var path = folder.Write("large.bin", "");
        await using (var file = File.OpenWrite(path))
            file.SetLength(Size);
        await using var server = new BulkServer(0);

        var (result, allocated) = await RunAsync(
            server,
            $"""
            await using var file = System.IO.File.OpenRead({System.Text.Json.JsonSerializer.Serialize(path)});
            await {call};
            """,
            "file.Length"
        );

        result.ShouldBe(Size);
        server.Received.ShouldBeInRange(Size, Size + 1024);
        allocated.ShouldBeLessThan(MostAllocated);
    }

    private static async Task<(long Result, long Allocated)> RunAsync(BulkServer server, string body, string result)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        var text = await api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address });
            var before = GC.GetTotalAllocatedBytes(precise: true);
            {{body}}
            return $"{{{result}}} {GC.GetTotalAllocatedBytes(precise: true) - before}";
            """,
            server.Address
        );
        long[] numbers = [.. text.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return (numbers[0], numbers[1]);
    }
}
