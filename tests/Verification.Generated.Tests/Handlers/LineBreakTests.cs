namespace Verification.Generated.Tests.Handlers;

/// <summary>What ends a line on the wire would begin a header or a request that no check has seen.</summary>
public sealed class LineBreakTests : IAsyncDisposable
{
    private static readonly UriCreationOptions Unchanged = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly LoopbackExchange server = new(_ => LoopbackExchange.Ok("{}"));

    public static TheoryData<string, string> Headers =>
        [
            .. from vendor in VendorCalls.Vendors
            from value in (string[])["a\r\nAuthorization: planted", "a\nCookie: planted", "a\rplanted", "a\0planted"]
            select new TheoryDataRow<string, string>(vendor, value),
        ];

    public static TheoryData<string, string> Queries =>
        [
            .. from vendor in VendorCalls.Vendors
            from query in (string[])
                [
                    "?a=b HTTP/1.1\r\nAuthorization: planted\r\n\r\nGET /planted",
                    "?a=b\nplanted",
                    "?a=b planted",
                    "?a=\u0161planted",
                    "?a=\u010D\u010Aplanted",
                ]
            select new TheoryDataRow<string, string>(vendor, query),
        ];

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_with_one_is_refused_before_sending(string vendor, string value)
    {
        foreach (var isOfContent in (bool[])[false, true])
        {
            using var http = HandlerVendors.Open(vendor, server.Address);
            using var request = new HttpRequestMessage(HttpMethod.Get, HandlerVendors.Path(vendor));
            request.Content = new StringContent("{}");
            System.Net.Http.Headers.HttpHeaders headers = isOfContent ? request.Content.Headers : request.Headers;
            headers.TryAddWithoutValidation("X-Own", value).ShouldBeTrue();

            var refusal = await Should.ThrowAsync<ArgumentException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));

            refusal.Message.ShouldContain("X-Own");
            refusal.Message.ShouldNotContain("planted");
        }

        server.Heads.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task An_address_that_is_not_encoded_is_refused_before_sending(string vendor, string query)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        var address = new Uri(server.Address + HandlerVendors.Path(vendor) + query, in Unchanged);

        var refusal = await Should.ThrowAsync<ArgumentException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("encoded");
        refusal.Message.ShouldNotContain("planted");
        server.Heads.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("\u0161")]
    public async Task A_value_in_the_path_that_is_not_encoded_is_refused_before_sending(string id)
    {
        using var http = HandlerVendors.Open("veriff", server.Address);
        var address = new Uri($"{server.Address}v1/sessions/{id}/attempts", in Unchanged);

        await Should.ThrowAsync<ArgumentException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));

        server.Heads.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
