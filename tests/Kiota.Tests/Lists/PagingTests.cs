using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;
using Verification.Sandbox.Faults;

namespace Kiota.Tests.Lists;

/// <summary>Pages, checkpoints and links that cannot be trusted.</summary>
public sealed class PagingTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_resumes_from_the_text_of_a_checkpoint()
    {
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);
        var list = client.V2.Attempts.List(request => request.QueryParameters.Channel = "sms");
        var all = await Reader.ReadAllAsync(list);
        var read = new List<string?>();
        string? checkpoint = null;
        await foreach (var page in list.Pages(pageSize: 100).WithCancellation(Cancellation))
        {
            read.AddRange(page.Items.Select(attempt => attempt.Sid));
            checkpoint = page.Next.ToString();
            if (read.Count >= 200)
                break;
        }

        await foreach (var page in list.Pages(Checkpoint.Parse(checkpoint!), pageSize: 100).WithCancellation(Cancellation))
            read.AddRange(page.Items.Select(attempt => attempt.Sid));

        read.ShouldBe(all.Select(attempt => attempt.Sid));
    }

    [Fact]
    public async Task A_checkpoint_of_the_typed_client_resumes_the_same_query()
    {
        using var typed = new TwilioVerifyClient(running.Twilio);
        using var kiota = TwilioVerifyKiotaClient.Create(running.Twilio);
        Checkpoint? checkpoint = null;
        var read = new List<string?>();
        await foreach (var page in typed.Attempts.List(new() { Channel = Channel.Sms }).Pages(pageSize: 100).WithCancellation(Cancellation))
        {
            read.AddRange(page.Items.Select(attempt => attempt.Sid));
            checkpoint = page.Next;
            break;
        }

        var list = kiota.V2.Attempts.List(request => request.QueryParameters.Channel = "sms");
        await foreach (var page in list.Pages(checkpoint).WithCancellation(Cancellation))
            read.AddRange(page.Items.Select(attempt => attempt.Sid));

        read.ShouldBe((await Reader.ReadAllAsync(list)).Select(attempt => attempt.Sid));
    }

    [Fact]
    public async Task A_checkpoint_of_another_query_is_refused()
    {
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);
        await using var pages = client.V2.Attempts.List().Pages(pageSize: 10).GetAsyncEnumerator(Cancellation);
        (await pages.MoveNextAsync()).ShouldBeTrue();
        var other = client.V2.Attempts.List(request => request.QueryParameters.Channel = "sms");

        Should.Throw<ArgumentException>(() => other.Pages(pages.Current.Next));
    }

    [Fact]
    public async Task The_page_size_of_the_request_counts_and_is_the_largest_without_it()
    {
        using var client = DeepidvKiotaClient.Create(running.Deepidv);
        var requests = running.Sandbox.Deepidv.Traffic.Requests;

        await Reader.ReadAllAsync(client.V1.Sessions.List(request => request.QueryParameters.ByOrganization = true));
        var withoutSize = running.Sandbox.Deepidv.Traffic.Requests - requests;
        await Reader.ReadAllAsync(
            client.V1.Sessions.List(request =>
            {
                request.QueryParameters.ByOrganization = true;
                request.QueryParameters.Limit = 200;
            })
        );

        withoutSize.ShouldBe(3);
        (running.Sandbox.Deepidv.Traffic.Requests - requests - withoutSize).ShouldBe(7);
    }

    [Fact]
    public async Task A_link_to_another_origin_is_refused_after_its_page_and_gets_no_byte()
    {
        await using var foreign = new ForeignServer();
        running.Sandbox.Twilio.Faults.Add(new ForeignNextLinkFault(foreign.Address));
        running.Sandbox.Didit.Faults.Add(new ForeignNextLinkFault(foreign.Address));
        using var twilio = TwilioVerifyKiotaClient.Create(running.Twilio);
        using var didit = DiditKiotaClient.Create(running.Didit);

        (await RowsBeforeRefusalAsync(twilio.V2.Attempts.List())).ShouldBe(1000);
        (await RowsBeforeRefusalAsync(didit.V3.Sessions.List())).ShouldBe(100);
        foreign.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_comes_again_ends_the_list_with_an_exception()
    {
        running.Sandbox.Twilio.Faults.Add(new RepeatedNextLinkFault(), times: null);
        running.Sandbox.Deepidv.Faults.Add(new RepeatedNextLinkFault(), times: null);
        using var twilio = TwilioVerifyKiotaClient.Create(running.Twilio);
        using var deepidv = DeepidvKiotaClient.Create(running.Deepidv);

        await RowsBeforeRefusalAsync(twilio.V2.Attempts.List());
        await RowsBeforeRefusalAsync(deepidv.V1.Sessions.List(request => request.QueryParameters.ByOrganization = true));

        running.Sandbox.Twilio.Faults.Clear();
        running.Sandbox.Deepidv.Faults.Clear();
    }

    [Fact]
    public async Task A_redirect_to_another_origin_is_refused_and_gets_no_byte()
    {
        await using var foreign = new ForeignServer();
        running.Sandbox.Didit.Faults.Add(new ForeignRedirectFault(foreign.Address));
        using var client = DiditKiotaClient.Create(running.Didit);

        await Should.ThrowAsync<RedirectException>(() => Reader.ReadAllAsync(client.V3.Sessions.List()));

        foreign.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task An_address_outside_of_the_document_is_refused_before_anything_is_sent()
    {
        await using var foreign = new ForeignServer();
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);

        await Should.ThrowAsync<ArgumentException>(() =>
            client.V2.Attempts.WithUrl(foreign.Address.AbsoluteUri).GetAsync(cancellationToken: Cancellation)
        );

        foreign.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Rows_that_move_to_the_next_page_of_Didit_are_listed_once()
    {
        running.Sandbox.Didit.Faults.Add(new RowsInsertedFault(5), times: null);
        using var client = DiditKiotaClient.Create(running.Didit);

        var ids = (await Reader.ReadAllAsync(client.V3.Sessions.List())).Select(session => session.SessionId);

        running.Sandbox.Didit.Faults.Clear();
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task A_page_with_an_error_is_our_exception()
    {
        running.Sandbox.Deepidv.Faults.Add(new StatusFault(403), times: 1);
        using var client = DeepidvKiotaClient.Create(running.Deepidv);

        await Should.ThrowAsync<VerificationApiException>(() => Reader.ReadAllAsync(client.V1.Sessions.List()));
    }

    [Fact]
    public async Task Cancelling_ends_a_list()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);
        await using var rows = client.V2.Attempts.List().GetAsyncEnumerator(cancellation.Token);
        (await rows.MoveNextAsync()).ShouldBeTrue();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }

    private static async Task<int> RowsBeforeRefusalAsync<T>(IAsyncEnumerable<T> list)
    {
        var rows = 0;
        await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var row in list.WithCancellation(Cancellation))
                rows++;
        });
        return rows;
    }
}
