using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Didit;

public sealed class PagingTests
{
    private const string Address = "https://verification.didit.me/v3/sessions/";

    [Fact]
    public async Task Follows_next_and_leaves_out_rows_that_moved_to_the_next_page()
    {
        var vendor = new ScriptedVendor()
            .ThenJson(Page(Address + "?limit=2&offset=2", "a", "b"))
            .ThenJson(Page(Address + "?limit=2&offset=4", "b", "c"))
            .ThenJson(Page(null, "d"));
        using var client = Clients.Didit(vendor);

        var ids = await client
            .Sessions.List(new() { Limit = 2 })
            .Select(session => session.SessionId)
            .ToListAsync(TestContext.Current.CancellationToken);

        ids.ShouldBe(["a", "b", "c", "d"]);
        vendor
            .Requests.Select(request => request.Address.AbsoluteUri)
            .ShouldBe([Address + "?limit=2", Address + "?limit=2&offset=2", Address + "?limit=2&offset=4"]);
        vendor.Requests.ShouldAllBe(request => request["x-api-key"] == "didit-key");
    }

    [Theory]
    [InlineData("all")]
    [InlineData("ALL")]
    public async Task Both_kinds_are_read_one_after_the_other(string kind)
    {
        var vendor = BothKinds();
        using var client = Clients.Didit(vendor);

        var ids = await client
            .Sessions.List(new() { SessionKind = kind })
            .Select(session => session.SessionId)
            .ToListAsync(TestContext.Current.CancellationToken);

        ids.ShouldBe(["u1", "u2", "b1"]);
        vendor
            .Requests.Select(request => request.Address.Query)
            .ShouldBe(["?session_kind=user&limit=100", "?session_kind=user&limit=100&offset=100", "?session_kind=business&limit=100"]);
    }

    [Fact]
    public async Task A_checkpoint_resumes_in_either_kind()
    {
        using var client = Clients.Didit(BothKinds());
        var query = new ListSessionsQuery { SessionKind = SessionKind.All };
        var pages = await client.Sessions.List(query).Pages().ToListAsync(TestContext.Current.CancellationToken);

        var vendor = new ScriptedVendor().ThenJson(Page(null, "b1")).ThenJson(Page(null, "u2")).ThenJson(Page(null, "b1"));
        using var again = Clients.Didit(vendor);
        var business = await again
            .Sessions.List(query)
            .Pages(Checkpoint.Parse(pages[1].Next.ToString()))
            .ToListAsync(TestContext.Current.CancellationToken);
        var users = await again.Sessions.List(query).Pages(pages[0].Next).ToListAsync(TestContext.Current.CancellationToken);

        pages[2].Next.IsEnd.ShouldBeTrue();
        business.ShouldHaveSingleItem().Next.IsEnd.ShouldBeTrue();
        users.Count.ShouldBe(2);
        vendor
            .Requests.Select(request => request.Address.Query)
            .ShouldBe(["?session_kind=business&limit=100", "?session_kind=user&limit=100&offset=100", "?session_kind=business&limit=100"]);
    }

    [Fact]
    public async Task Follows_next_below_the_address_to_which_it_was_redirected()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.MovedPermanently, "/moved/v3/sessions/")
            .ThenJson(Page("https://proxy.example/moved/v3/sessions/?limit=100&offset=100", "a"))
            .ThenJson(Page(null, "b"));
        using var client = Clients.Didit(vendor, "https://proxy.example/");

        (await client.Sessions.List().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);

        vendor.Requests[2].Address.AbsoluteUri.ShouldBe("https://proxy.example/moved/v3/sessions/?limit=100&offset=100");
    }

    [Theory]
    [InlineData("https://verification.didit.me/v3/sessions?limit=100&offset=100", true)]
    [InlineData("https://verification.didit.me/v3/sessions/?limit=100&offset=100", true)]
    [InlineData("https://verification.didit.me/v3/sessions//?limit=100&offset=100", false)]
    [InlineData("https://verification.didit.me/v3//sessions?limit=100&offset=100", false)]
    [InlineData("https://verification.didit.me/v3/session?limit=100&offset=100", false)]
    [InlineData("https://verification.didit.me/v3/sessions/x?limit=100&offset=100", false)]
    public async Task A_link_may_differ_only_in_the_trailing_slash(string link, bool followed)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(link, "a"));
        if (link.Contains("sessions?", StringComparison.Ordinal))
            vendor.ThenRedirect(HttpStatusCode.MovedPermanently, "/v3/sessions/?limit=100&offset=100");
        vendor.ThenJson(Page(null, "b"));
        using var client = Clients.Didit(vendor);
        var ids = new List<string?>();

        var failure = await Record.ExceptionAsync(async () =>
        {
            await foreach (var session in client.Sessions.List())
                ids.Add(session.SessionId);
        });

        ids.ShouldBe(followed ? ["a", "b"] : ["a"]);
        (failure is PagingException).ShouldBe(!followed);
    }

    [Fact]
    public async Task A_link_with_a_slash_is_followed_where_the_list_has_none()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.MovedPermanently, "/v3/sessions")
            .ThenJson(Page("https://verification.didit.me/v3/sessions/?limit=100&offset=100", "a"))
            .ThenJson(Page("https://verification.didit.me/v3/sessions?limit=100&offset=200", "b"))
            .ThenJson(Page(null, "c"));
        using var client = Clients.Didit(vendor);

        (await client.Sessions.List().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(3);
    }

    [Fact]
    public void Parameters_out_of_range_are_refused_before_any_request()
    {
        var vendor = new ScriptedVendor();
        using var client = Clients.Didit(vendor);

        Should.Throw<ArgumentOutOfRangeException>(() => client.Sessions.List(new() { Limit = 0 })).ParamName.ShouldBe("Limit");
        Should.Throw<ArgumentOutOfRangeException>(() => client.Sessions.List(new() { Offset = -1 })).ParamName.ShouldBe("Offset");
        Should.Throw<ArgumentOutOfRangeException>(() => client.Sessions.List().Pages(pageSize: 0)).ParamName.ShouldBe("pageSize");
        vendor.Requests.ShouldBeEmpty();
    }

    private static ScriptedVendor BothKinds() =>
        new ScriptedVendor()
            .ThenJson(Page(Address + "?session_kind=user&limit=100&offset=100", "u1"))
            .ThenJson(Page(null, "u2"))
            .ThenJson(Page("", "b1"));

    private static string Page(string? next, params string[] ids)
    {
        var rows = string.Join(',', ids.Select(id => $$"""{"session_id":"{{id}}","session_kind":"user"}"""));
        return $$"""{"count":100,"next":{{(next is null ? "null" : $"\"{next}\"")}},"previous":null,"results":[{{rows}}]}""";
    }
}
