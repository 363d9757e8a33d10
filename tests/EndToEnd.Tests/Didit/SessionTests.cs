using System.Net;
using Verification.Generated.Didit;

namespace EndToEnd.Tests.Didit;

public sealed class SessionTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task All_is_every_user_and_then_every_business_once()
    {
        using DiditClient client = Client();

        List<Session> users = await Listing.ReadAllAsync(client.Sessions.List());
        List<Session> businesses = await Listing.ReadAllAsync(client.Sessions.List(new() { SessionKind = SessionKind.Business }));
        List<Session> all = await Listing.ReadAllAsync(client.Sessions.List(new() { SessionKind = SessionKind.All }));

        all.Select(session => session.SessionId).ShouldBe(users.Concat(businesses).Select(session => session.SessionId));
        all.Select(session => session.SessionId).ShouldBeUnique();
        all.Count.ShouldBe(RunningSandbox.Rows);
        users.ShouldAllBe(session => session is UserSession);
        businesses.ShouldAllBe(session => session is BusinessSession);
    }

    [Fact]
    public async Task Redirects_within_the_origin_are_followed_with_the_key()
    {
        long before = running.Sandbox.Didit.Traffic.Redirects;
        using DiditClient client = Client(running.Sandbox.Didit.FormerBaseUrl);

        List<Session> users = await Listing.ReadAllAsync(client.Sessions.List());

        users.ShouldNotBeEmpty();
        running.Sandbox.Didit.Traffic.Redirects.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_checkpoint_continues_where_it_was_taken_in_both_kinds()
    {
        using DiditClient client = Client();

        foreach (int pages in new[] { 1, 17, 21 })
        {
            List<Session> sessions = await Listing.ReadInTwoPartsAsync(client.Sessions.List(new() { SessionKind = SessionKind.All }), pages, pageSize: 100);
            sessions.Select(session => session.SessionId).ShouldBeUnique();
            sessions.Count.ShouldBe(RunningSandbox.Rows);
        }
    }

    [Fact]
    public async Task Statuses_are_sent_as_a_list_exactly_as_they_are_spelt()
    {
        using DiditClient client = Client();

        List<Session> sessions = await Listing.ReadAllAsync(client.Sessions.List(new() { Status = [SessionStatus.Approved, SessionStatus.InReview] }));

        sessions.ShouldNotBeEmpty();
        sessions.Select(session => session.Status!.Value).Distinct().ShouldBe([SessionStatus.Approved, SessionStatus.InReview], ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_document_does_not_name_goes_through_the_additional_query()
    {
        using DiditClient client = Client();

        VerificationApiException exception = await Should.ThrowAsync<VerificationApiException>(
            () => client.Sessions.ListPageAsync(new() { AdditionalQuery = new Dictionary<string, string> { ["date_from"] = "yesterday" } }, TestContext.Current.CancellationToken));

        exception.Status.ShouldBe(HttpStatusCode.BadRequest);
        exception.FieldErrors.Keys.ShouldBe(["date_from"]);
    }

    private DiditClient Client(Uri? baseUrl = null) => new(new DiditOptions { BaseUrl = baseUrl ?? running.Sandbox.Didit.BaseUrl, ApiKey = running.Sandbox.Didit.ApiKey });
}
