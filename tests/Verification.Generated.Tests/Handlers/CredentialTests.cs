namespace Verification.Generated.Tests.Handlers;

/// <summary>Only the handler adds credentials, to each request that it sends, for the origin of the options alone.</summary>
public sealed class CredentialTests : IAsyncDisposable
{
    private readonly LoopbackExchange server = new(_ => LoopbackExchange.Ok("{}"));

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    public static TheoryData<string, string, bool> Own =>
        [
            .. from vendor in VendorCalls.Vendors
            from header in HandlerVendors
                .CredentialHeaders(vendor)
                .Concat(["Authorization", "Cookie", "Host", "Proxy-Authorization"])
                .Distinct()
            from isDefault in (bool[])[true, false]
            select new TheoryDataRow<string, string, bool>(vendor, header, isDefault),
        ];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task The_request_carries_the_credentials_of_the_options(string vendor)
    {
        using var http = HandlerVendors.Open(vendor, server.Address);

        await http.GetStringAsync(HandlerVendors.Path(vendor), TestContext.Current.CancellationToken);

        foreach (var header in HandlerVendors.CredentialHeaders(vendor))
            server.Heads.ShouldHaveSingleItem().ShouldContain(header + ": ");
    }

    [Theory]
    [MemberData(nameof(Own))]
    public async Task One_of_the_callers_own_is_refused_before_sending_and_its_value_is_not_shown(
        string vendor,
        string header,
        bool isDefault
    )
    {
        using var http = HandlerVendors.Open(vendor, server.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, HandlerVendors.Path(vendor));
        var headers = isDefault ? http.DefaultRequestHeaders : request.Headers;
        headers.TryAddWithoutValidation(header.ToLowerInvariant(), "own-value").ShouldBeTrue();

        var refusal = await Should.ThrowAsync<ArgumentException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain(header, Case.Insensitive);
        refusal.Message.ShouldNotContain("own-value");
        server.Heads.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_redirect_to_another_origin_is_refused_and_nothing_is_sent_there(string vendor)
    {
        await using var other = new LoopbackExchange(_ => LoopbackExchange.Ok("{}"));
        await using var home = new LoopbackExchange(_ =>
            LoopbackExchange.Redirect(new Uri(other.Address, HandlerVendors.Path(vendor)).AbsoluteUri)
        );
        using var http = HandlerVendors.Open(vendor, home.Address);

        var refusal = await Should.ThrowAsync<RedirectException>(() =>
            http.GetAsync(HandlerVendors.Path(vendor), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken)
        );

        refusal.Target!.Port.ShouldBe(other.Address.Port);
        other.Heads.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
