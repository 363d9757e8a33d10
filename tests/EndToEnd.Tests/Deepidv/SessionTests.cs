using System.Net;
using Verification.Generated.Deepidv;

namespace EndToEnd.Tests.Deepidv;

public sealed class SessionTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task Every_session_of_the_organization_arrives_once()
    {
        using var client = Client();

        var sessions = await Listing.ReadAllAsync(client.Sessions.List(new() { ByOrganization = true }));

        sessions.Count.ShouldBe(RunningSandbox.Rows);
        sessions.Select(session => session.Id).ShouldBeUnique();
        sessions.ShouldAllBe(session => session.AdditionalProperties.Count == 0 && session.Status!.Value.IsKnown);
    }

    [Fact]
    public async Task Without_a_mode_only_the_sessions_of_the_caller_arrive()
    {
        using var client = Client();

        var sessions = await Listing.ReadAllAsync(client.Sessions.List());

        sessions.Count.ShouldBeInRange(1, RunningSandbox.Rows - 1);
        sessions.ShouldAllBe(session => session.SenderUserId == running.Sandbox.Deepidv.SenderUserId);
    }

    [Fact]
    public async Task A_checkpoint_continues_where_it_was_taken()
    {
        using var client = Client();

        var sessions = await Listing.ReadInTwoPartsAsync(client.Sessions.List(new() { ByOrganization = true }), pages: 3, pageSize: 123);

        sessions.Select(session => session.Id).ShouldBeUnique();
        sessions.Count.ShouldBe(RunningSandbox.Rows);
    }

    [Fact]
    public async Task An_invalid_token_and_a_wrong_key_are_typed_errors()
    {
        using var client = Client();
        using var stranger = new DeepidvClient(new DeepidvOptions { BaseUrl = running.Sandbox.Deepidv.BaseUrl, ApiKey = "wrong" });

        (
            await Should.ThrowAsync<VerificationApiException>(() =>
                client.Sessions.ListPageAsync(new() { NextToken = "made up" }, TestContext.Current.CancellationToken)
            )
        ).Status.ShouldBe(HttpStatusCode.BadRequest);
        (
            await Should.ThrowAsync<VerificationApiException>(() => stranger.Sessions.ListPageAsync(TestContext.Current.CancellationToken))
        ).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private DeepidvClient Client() =>
        new(new DeepidvOptions { BaseUrl = running.Sandbox.Deepidv.BaseUrl, ApiKey = running.Sandbox.Deepidv.ApiKey });
}
