using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;
using Verification.Sandbox.Faults;

namespace Kiota.Tests.Lists;

/// <summary>Lists over a request adapter of the caller's own, as a host or a test double has one.</summary>
public sealed class OwnAdapterTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task A_list_reads_every_page()
    {
        using var http = new HttpClient(new TwilioVerifyHandler(running.Twilio));
        using var adapter = Adapter(http);

        var rows = await Reader.ReadAllAsync(new TwilioVerifyKiotaClient(adapter).V2.Attempts.List());

        rows.Count.ShouldBe(running.Rows);
    }

    [Fact]
    public async Task A_link_to_another_origin_is_refused_and_gets_no_byte()
    {
        await using var foreign = new ForeignServer();
        running.Sandbox.Twilio.Faults.Add(new ForeignNextLinkFault(foreign.Address));
        using var http = new HttpClient(new TwilioVerifyHandler(running.Twilio));
        using var adapter = Adapter(http);

        await Should.ThrowAsync<PagingException>(() => Reader.ReadAllAsync(new TwilioVerifyKiotaClient(adapter).V2.Attempts.List()));

        foreign.Connections.ShouldBe(0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("/v2")]
    [InlineData("//")]
    public void An_adapter_without_an_absolute_address_is_refused(string address)
    {
        using var http = new HttpClient(new TwilioVerifyHandler(running.Twilio));
        using var adapter = Adapter(http);
        var client = new TwilioVerifyKiotaClient(adapter);
        adapter.BaseUrl = address;

        Should.Throw<ArgumentException>(() => client.V2.Attempts.List()).Message.ShouldContain("BaseUrl");
    }

    [Fact]
    public void Disposing_the_client_leaves_the_adapter_open()
    {
        using var http = new HttpClient(new TwilioVerifyHandler(running.Twilio));
        using var adapter = Adapter(http);

        new TwilioVerifyKiotaClient(adapter).Dispose();

        Should.NotThrow(() => new TwilioVerifyKiotaClient(adapter).V2.Attempts.List());
    }

    [Fact]
    public async Task Disposing_a_created_client_leaves_the_callers_handler_open()
    {
        using var vendor = new FixedResponse("""{"sid":"VL1"}"""u8.ToArray());
        var first = TwilioVerifyKiotaClient.Create(running.Twilio, vendor);
        first.Dispose();

        using var second = TwilioVerifyKiotaClient.Create(running.Twilio, vendor);

        (await second.V2.Attempts["VL1"].GetAsync(cancellationToken: TestContext.Current.CancellationToken))!.Sid.ShouldBe("VL1");
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            first.V2.Attempts["VL1"].GetAsync(cancellationToken: TestContext.Current.CancellationToken)
        );
    }

    private HttpClientRequestAdapter Adapter(HttpClient http) =>
        new(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = running.Sandbox.Twilio.BaseUrl.AbsoluteUri };
}
