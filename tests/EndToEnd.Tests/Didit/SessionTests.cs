using System.Buffers.Text;
using System.Net;
using System.Text;
using Verification.Generated.Didit;
using Verification.Sandbox.Faults;

namespace EndToEnd.Tests.Didit;

public sealed class SessionTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task All_is_every_user_and_then_every_business_once()
    {
        using var client = Client();

        var users = await Listing.ReadAllAsync(client.Sessions.List());
        var businesses = await Listing.ReadAllAsync(client.Sessions.List(new() { SessionKind = SessionKind.Business }));
        var all = await Listing.ReadAllAsync(client.Sessions.List(new() { SessionKind = SessionKind.All }));

        all.Select(session => session.SessionId).ShouldBe(users.Concat(businesses).Select(session => session.SessionId));
        all.Select(session => session.SessionId).ShouldBeUnique();
        all.Count.ShouldBe(RunningSandbox.Rows);
        users.ShouldAllBe(session => session is UserSession);
        businesses.ShouldAllBe(session => session is BusinessSession);
    }

    [Fact]
    public async Task Redirects_within_the_origin_are_followed_with_the_key()
    {
        var before = running.Sandbox.Didit.Traffic.Redirects;
        using var client = Client(running.Sandbox.Didit.FormerBaseUrl);

        var users = await Listing.ReadAllAsync(client.Sessions.List());

        users.ShouldNotBeEmpty();
        running.Sandbox.Didit.Traffic.Redirects.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_checkpoint_continues_where_it_was_taken_in_both_kinds()
    {
        using var client = Client();

        foreach (var pages in new[] { 1, 17, 21 })
        {
            var sessions = await Listing.ReadInTwoPartsAsync(
                client.Sessions.List(new() { SessionKind = SessionKind.All }),
                pages,
                pageSize: 100
            );
            sessions.Select(session => session.SessionId).ShouldBeUnique();
            sessions.Count.ShouldBe(RunningSandbox.Rows);
        }
    }

    [Fact]
    public async Task Statuses_are_sent_as_a_list_exactly_as_they_are_spelt()
    {
        using var client = Client();

        var sessions = await Listing.ReadAllAsync(
            client.Sessions.List(new() { Status = [SessionStatus.Approved, SessionStatus.InReview] })
        );

        sessions.ShouldNotBeEmpty();
        sessions
            .Select(session => session.Status!.Value)
            .Distinct()
            .ShouldBe([SessionStatus.Approved, SessionStatus.InReview], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_next_link_without_the_trailing_slash_is_followed_to_the_same_list(int readAhead)
    {
        var withoutSlash = new Uri(running.Sandbox.Didit.BaseUrl, "/v3/sessions?limit=100&offset=100");
        using var client = Client(readAhead: readAhead);
        var expected = await Listing.ReadAllAsync(client.Sessions.List());
        running.Sandbox.Didit.Faults.Add(new ForeignNextLinkFault(withoutSlash), new FaultFilter(Page: 1));

        var sessions = await Listing.ReadAllAsync(client.Sessions.List());

        sessions.Select(session => session.SessionId).ShouldBe(expected.Select(session => session.SessionId));
        running.Sandbox.Didit.Faults.Planned.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Filters_are_in_every_request_and_in_no_checkpoint(int readAhead)
    {
        using var client = Client(readAhead: readAhead);
        var list = client.Sessions.List(
            new()
            {
                Status = [SessionStatus.InReview, SessionStatus.Approved],
                DateFrom = new DateOnly(2001, 2, 3),
                SessionKind = SessionKind.User,
                Limit = 50,
            }
        );

        var pages = await Listing.ReadAllAsync(list.Pages());

        pages.Count.ShouldBeGreaterThan(2);
        pages
            .SelectMany(page => page.Items)
            .ShouldAllBe(session => session.Status == SessionStatus.InReview || session.Status == SessionStatus.Approved);
        foreach (var page in pages)
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(page.Next.ToString().AsSpan("v1.".Length)));
            text.ShouldNotContain("Approved");
            text.ShouldNotContain("Review");
            text.ShouldNotContain("2001");
            text.ShouldNotContain("user");
        }
    }

    [Fact]
    public async Task Parameters_that_the_document_does_not_name_are_sent_in_the_additional_query()
    {
        using var client = Client();

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Sessions.ListPageAsync(
                new() { AdditionalQuery = new Dictionary<string, string> { ["date_from"] = "yesterday" } },
                TestContext.Current.CancellationToken
            )
        );

        exception.Status.ShouldBe(HttpStatusCode.BadRequest);
        exception.FieldErrors.Keys.ShouldBe(["date_from"]);
    }

    private DiditClient Client(Uri? baseUrl = null, int readAhead = 0) =>
        new(
            new DiditOptions
            {
                BaseUrl = baseUrl ?? running.Sandbox.Didit.BaseUrl,
                ApiKey = running.Sandbox.Didit.ApiKey,
                Paging = { ReadAhead = readAhead },
            }
        );
}
