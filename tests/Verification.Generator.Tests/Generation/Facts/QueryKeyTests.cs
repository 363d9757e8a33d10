using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>A key in the query is on every request to the configured origin, and nowhere else.</summary>
public sealed class QueryKeyTests
{
    private const string Secret = "planted-secret";

    [Fact]
    public async Task A_next_link_that_repeats_the_key_brings_it_neither_twice_nor_into_a_checkpoint()
    {
        var api = await CompiledApi.GenerateAsync(
            Document("style: next-link, items: checks, next: next, page-size: size, position: [after]")
        );
        await using var server = new LoopbackApi(line =>
            line.Contains("after=", StringComparison.Ordinal)
                ? """{"checks":[{"id":"2"}],"next":null}"""
                : $$"""{"checks":[{"id":"1"}],"next":"/v1/checks?after=t&api_key={{Secret}}"}"""
        );

        var checkpoint = await api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "{{Secret}}" });
            await foreach (var page in client.Checks.List().Pages())
            {
                await foreach (var rest in client.Checks.List().Pages(page.Next)) return page.Next.ToString();
            }

            return "";
            """,
            server.Address
        );

        Decoded(checkpoint).ShouldContain("after=t");
        Decoded(checkpoint).ShouldNotContain(Secret);
        server.Lines.ShouldBe([$"GET /v1/checks?api_key={Secret} HTTP/1.1", $"GET /v1/checks?after=t&api_key={Secret} HTTP/1.1"]);
    }

    [Fact]
    public async Task A_redirect_on_the_same_origin_has_the_key_once_even_where_it_repeats_another()
    {
        var api = await CompiledApi.GenerateAsync(Document("style: token, items: checks, next: next, token: after"));
        await using var server = new LoopbackApi(line =>
            line.Contains("/eu/", StringComparison.Ordinal)
                ? """{"id":"1"}"""
                : "HTTP/1.1 302 Found\nLocation: /eu/v1/checks/1?api_key=other\nContent-Length: 0\nConnection: close\n\n"
        );

        await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "{{Secret}}" }); return (await client.Checks.GetAsync("1", token)).Id!;""",
            server.Address
        );

        server.Lines.ShouldBe([$"GET /v1/checks/1?api_key={Secret} HTTP/1.1", $"GET /eu/v1/checks/1?api_key={Secret} HTTP/1.1"]);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\nLocation: https://elsewhere.example/v1/checks/1\nContent-Length: 0\nConnection: close\n\n")]
    [InlineData("HTTP/1.1 500 Broken\nContent-Length: 0\nConnection: close\n\n")]
    [InlineData("no HTTP at all\n\n")]
    [InlineData("[]")]
    public async Task No_exception_activity_or_metric_shows_the_key(string response)
    {
        var api = await CompiledApi.GenerateAsync(Document("style: token, items: checks, next: next, token: after"));
        await using var server = new LoopbackApi(_ => response.StartsWith("no", StringComparison.Ordinal) ? "HTTP/" + response : response);

        var shown = await api.RunAsync(
            $$"""
            var shown = new System.Text.StringBuilder();
            using var listener = new System.Diagnostics.ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => { lock (shown) shown.AppendLine(activity.DisplayName + string.Join(";", activity.TagObjects)); },
            };
            System.Diagnostics.ActivitySource.AddActivityListener(listener);
            var options = new AcmeOptions { BaseUrl = address, ApiKey = "{{Secret}}" };
            options.Retry.MaximumRetries = 0;
            using var client = new AcmeClient(options);
            try { await client.Checks.GetAsync("1", token); } catch (Exception exception) { lock (shown) shown.AppendLine(exception.ToString()); }
            lock (shown) return shown.ToString();
            """,
            server.Address
        );

        shown.ShouldContain("acme getCheck");
        shown.ShouldNotContain(Secret);
        server.Requests.ShouldHaveSingleItem().ShouldContain(Secret);
    }

    private static string Document(string pagination) =>
        AcmeDocument
            .Secured("key: {type: apiKey, in: query, name: api_key}")
            .Replace(
                "style: token, items: checks, next: next, token: after, page-size: size, default-page-size: 25, maximum-page-size: 200, identity: id",
                pagination,
                StringComparison.Ordinal
            );

    /// <summary>A checkpoint as it is, and what its parts are when they are decoded.</summary>
    private static string Decoded(string checkpoint) =>
        checkpoint
        + string.Concat(
            checkpoint
                .Split('.', ':', '~')
                .Select(part =>
                {
                    return System.Buffers.Text.Base64Url.IsValid(part)
                        ? System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part))
                        : "";
                })
        );
}
