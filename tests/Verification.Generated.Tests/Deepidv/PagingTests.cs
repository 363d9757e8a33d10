using Verification.Generated.Deepidv;

namespace Verification.Generated.Tests.Deepidv;

public sealed class PagingTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Sends_the_same_filters_with_the_token()
    {
        var vendor = new ScriptedVendor().ThenJson(Page("a=b&c/d", "1")).ThenJson(Page(null, "2"));
        using var client = Clients.Deepidv(vendor);

        var ids = await client
            .Sessions.List(new() { ByOrganization = true, StartDate = Start })
            .Select(session => session.Id)
            .ToListAsync(TestContext.Current.CancellationToken);

        ids.ShouldBe(["1", "2"]);
        Parameters(vendor.Requests[0]).ShouldBe(["by_organization=true", "limit=500", "start_date=2025-01-01T00:00:00Z"]);
        Parameters(vendor.Requests[1])
            .ShouldBe(["by_organization=true", "limit=500", "next_token=a=b&c/d", "start_date=2025-01-01T00:00:00Z"]);
    }

    [Fact]
    public async Task Refuses_a_token_that_was_used_before()
    {
        var vendor = new ScriptedVendor().ThenJson(Page("t1", "1")).ThenJson(Page("t2", "2")).ThenJson(Page("t1", "3"));
        using var client = Clients.Deepidv(vendor);
        var ids = new List<string?>();

        var exception = await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var session in client.Sessions.List())
                ids.Add(session.Id);
        });

        ids.ShouldBe(["1", "2", "3"]);
        exception.Target.ShouldBeNull();
    }

    [Fact]
    public async Task Resumes_from_a_checkpoint_page_by_page()
    {
        var query = new ListSessionsQuery { WorkflowId = "wf_1" };
        var vendor = new ScriptedVendor().ThenJson(Page("t1", "1")).ThenJson(Page("t2", "2")).ThenJson(Page("", "3"));
        using var client = Clients.Deepidv(vendor);
        Checkpoint? checkpoint = null;
        var ids = new List<string?>();

        while (checkpoint is not { IsEnd: true })
        {
            var page = await client.Sessions.List(query).Pages(from: checkpoint).FirstAsync(TestContext.Current.CancellationToken);
            ids.AddRange(page.Items.Select(session => session.Id));
            checkpoint = Checkpoint.Parse(page.Next.ToString());
        }

        ids.ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task After_a_refused_token_the_checkpoint_leads_to_the_same_page()
    {
        var vendor = new ScriptedVendor().ThenJson(Page("t1", "1")).ThenJson(Page("t1", "2")).ThenJson(Page(null, "2"));
        using var client = Clients.Deepidv(vendor);
        Checkpoint? last = null;
        await Should.ThrowAsync<PagingException>(async () =>
        {
            await foreach (var page in client.Sessions.List().Pages())
                last = page.Next;
        });

        await client.Sessions.List().Pages(from: last).CountAsync(TestContext.Current.CancellationToken);

        Parameters(vendor.Requests[2]).ShouldContain("next_token=t1");
    }

    [Fact]
    public void Modes_that_exclude_each_other_are_refused()
    {
        using var client = Clients.Deepidv(new ScriptedVendor());

        Should
            .Throw<ArgumentException>(() => client.Sessions.List(new() { ExternalId = "a", WorkflowId = "b" }))
            .Message.ShouldContain("WorkflowId");
        Should.Throw<ArgumentException>(() => client.Sessions.List(new() { ExternalId = "a", ByOrganization = true }));
        Should.Throw<ArgumentException>(() => client.Sessions.List(new() { WorkflowId = "a", ByOrganization = true }));
        Should.NotThrow(() => client.Sessions.List(new() { WorkflowId = "a", ByOrganization = false }));
    }

    private static IEnumerable<string> Parameters(SentRequest request) =>
        request.Address.Query.TrimStart('?').Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal);

    private static string Page(string? token, params string[] ids)
    {
        var rows = string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","status":"VERIFIED"}"""));
        return $$"""{"sessions":[{{rows}}],"next_token":{{(token is null ? "null" : $"\"{token}\"")}}}""";
    }
}
