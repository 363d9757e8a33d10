using System.Text;

namespace Verification.Generated.Tests.Handlers;

/// <summary>A handler sends what the document has an operation for, and nothing else.</summary>
public sealed class RequestTests : IAsyncDisposable
{
    private readonly LoopbackExchange server = new(line =>
        line.StartsWith("GET /v3/sessions?", StringComparison.Ordinal)
            ? LoopbackExchange.Redirect("/v3/sessions/?" + line.Split('?')[1].Split(' ')[0], "301 Moved Permanently")
            : LoopbackExchange.Ok("{}")
    );

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task The_list_of_the_document_is_sent_with_the_query_as_it_was_given(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        var target = HandlerVendors.Path(vendor) + "?b=2&a=%2B1%20x&notInTheDocument=a%2Fb";

        (await http.GetStringAsync(target, TestContext.Current.CancellationToken)).ShouldBe("{}");

        server.Targets.ShouldBe(["/" + target]);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Another_path_is_refused_before_sending_and_so_is_one_that_only_looks_alike(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        var path = HandlerVendors.Path(vendor);
        string[] others =
        [
            "",
            "v9/other",
            path.ToUpperInvariant(),
            path.TrimEnd('/') + "//",
            path + "/more/than/this",
            path.Replace("/", "%2F", StringComparison.Ordinal),
            path.Replace("/", "//", StringComparison.Ordinal),
            path + "/..%2F..%2Fv9",
            .. vendor == "didit" ? Array.Empty<string>() : [path + "/"],
        ];

        foreach (var other in others)
        {
            var refusal = await Should.ThrowAsync<ArgumentException>(() =>
                http.GetStringAsync(server.Address + other, TestContext.Current.CancellationToken)
            );
            refusal.Message.ShouldContain("No operation of the document");
        }

        server.Heads.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Dot_segments_are_the_path_that_they_lead_to_or_refused_where_they_are_not_resolved(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        var path = HandlerVendors.Path(vendor);
        var unresolved = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };

        await http.GetStringAsync("other/../" + path, TestContext.Current.CancellationToken);
        await http.GetStringAsync("other/%2E%2E/./" + path, TestContext.Current.CancellationToken);
        await Should.ThrowAsync<ArgumentException>(() =>
            http.GetStringAsync(new Uri(server.Address + "other/../" + path, in unresolved), TestContext.Current.CancellationToken)
        );

        server.Targets.ShouldBe(["/" + path, "/" + path]);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Another_method_is_refused_before_sending(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);

        await Should.ThrowAsync<ArgumentException>(() =>
            http.DeleteAsync(HandlerVendors.Path(vendor), TestContext.Current.CancellationToken)
        );

        server.Heads.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_slash_at_the_end_is_added_by_the_servers_redirect_and_the_key_is_sent_with_both()
    {
        using var http = HandlerVendors.Open("didit", server.Address);

        await http.GetStringAsync("v3/sessions?limit=10", TestContext.Current.CancellationToken);

        server.Targets.ShouldBe(["/v3/sessions?limit=10", "/v3/sessions/?limit=10"]);
        server.Heads.ShouldAllBe(head => head.Contains("x-api-key: planted-key"));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Another_origin_is_refused_before_sending(string vendor)
    {
        await using var other = new LoopbackExchange(_ => LoopbackExchange.Ok("{}"));
        using var http = HandlerVendors.Open(vendor, server.Address);

        var refusal = await Should.ThrowAsync<ArgumentException>(() =>
            http.GetStringAsync(new Uri(other.Address, HandlerVendors.Path(vendor)), TestContext.Current.CancellationToken)
        );

        refusal.Message.ShouldStartWith("The request is not for");
        other.Heads.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_synchronous_request_is_refused_with_what_to_call_instead(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, HandlerVendors.Path(vendor));

        var refusal = Should.Throw<NotSupportedException>(() => http.Send(request, TestContext.Current.CancellationToken));

        refusal.Message.ShouldEndWith(
            "Handler does not send synchronously, and nothing was sent: call HttpClient.SendAsync instead of Send."
        );
        server.Heads.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_header_of_the_caller_is_sent_with_each_hop()
    {
        using var http = HandlerVendors.Open("didit", server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/sessions?limit=10");
        request.Headers.Add("X-Own", "own");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe("{}");
        server.Heads.Count(head => head.Contains("X-Own: own")).ShouldBe(2);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
