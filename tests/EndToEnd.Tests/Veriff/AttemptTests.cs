using System.Net;
using Verification.Generated.Veriff;

namespace EndToEnd.Tests.Veriff;

public sealed class AttemptTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1/")]
    public async Task Every_attempt_of_every_session_arrives_signed_and_once(string path)
    {
        using var client = new VeriffClient(Options(path));
        var ids = new List<string>();

        foreach (var session in running.Sandbox.Veriff.SessionIds)
            ids.AddRange((await Listing.ReadAllAsync(client.Attempts.List(session))).Select(attempt => attempt.Id!));

        ids.Count.ShouldBe(RunningSandbox.Rows);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Attempts_come_newest_first_with_times_in_UTC()
    {
        using var client = new VeriffClient(Options());

        foreach (var session in running.Sandbox.Veriff.SessionIds.Take(50))
        {
            var attempts = await Listing.ReadAllAsync(client.Attempts.List(session));
            attempts.Select(attempt => attempt.CreatedTime!.Value).ShouldBeInOrder(SortDirection.Descending);
            attempts.ShouldAllBe(attempt => attempt.CreatedTime!.Value.Offset == TimeSpan.Zero && attempt.Status!.Value.IsKnown);
        }
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_the_refusal_cannot_be_verified()
    {
        var options = Options();
        options.SharedSecret = "another-secret";
        using var client = new VeriffClient(options);

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.ListPageAsync(running.Sandbox.Veriff.SessionIds[0], TestContext.Current.CancellationToken)
        );

        (exception.Status, exception.SignatureValid).ShouldBe((HttpStatusCode.BadRequest, false));
    }

    [Fact]
    public async Task An_unknown_session_is_a_signed_404()
    {
        using var client = new VeriffClient(Options());

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            Listing.ReadAllAsync(client.Attempts.List("00000000-0000-4000-8000-000000000000"))
        );

        (exception.Status, exception.Code, exception.SignatureValid).ShouldBe((HttpStatusCode.NotFound, "1101", true));
    }

    [Fact]
    public async Task A_wrong_key_is_unauthorized_and_unsigned()
    {
        var options = Options();
        options.ApiKey = "another-key";
        using var client = new VeriffClient(options);

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.ListPageAsync(running.Sandbox.Veriff.SessionIds[0], TestContext.Current.CancellationToken)
        );

        (exception.Status, exception.SignatureValid).ShouldBe((HttpStatusCode.Unauthorized, null));
    }

    private VeriffOptions Options(string path = "") =>
        new()
        {
            BaseUrl = new Uri(running.Sandbox.Veriff.BaseUrl, path),
            ApiKey = running.Sandbox.Veriff.ApiKey,
            SharedSecret = running.Sandbox.Veriff.SharedSecret,
        };
}
