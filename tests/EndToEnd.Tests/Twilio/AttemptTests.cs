using System.Net;
using Verification.Generated.Twilio;

namespace EndToEnd.Tests.Twilio;

public sealed class AttemptTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task Every_attempt_arrives_once()
    {
        using var client = Client();

        var attempts = await Listing.ReadAllAsync(client.Attempts.List());

        attempts.Count.ShouldBe(RunningSandbox.Rows);
        attempts.Select(attempt => attempt.Sid).ShouldBeUnique();
        attempts.ShouldAllBe(attempt => attempt.AdditionalProperties.Count == 0 && attempt.Channel!.Value.IsKnown);
        attempts.ShouldContain(attempt => attempt.Price != null && attempt.Price.View!.Currency == "usd");
        attempts.ShouldContain(attempt =>
            attempt.ChannelData != null && attempt.ChannelData.View!.MessageStatus == MessageStatus.Delivered
        );
    }

    [Fact]
    public async Task Filters_reach_the_vendor()
    {
        using var client = Client();
        var all = await Listing.ReadAllAsync(client.Attempts.List());
        var country = all.Select(attempt => attempt.ChannelData?.View?.Country).First(value => value is not null)!;

        var filtered = await Listing.ReadAllAsync(
            client.Attempts.List(
                new()
                {
                    Country = country,
                    Status = ConversionStatus.Unconverted,
                    Channel = Channel.Sms,
                }
            )
        );

        filtered
            .Select(attempt => attempt.Sid)
            .ShouldBe(
                all.Where(attempt =>
                        attempt.ChannelData?.View?.Country == country
                        && attempt.ConversionStatus == ConversionStatus.Unconverted
                        && attempt.Channel == Channel.Sms
                    )
                    .Select(attempt => attempt.Sid)
            );
        filtered.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_checkpoint_continues_where_it_was_taken()
    {
        using var client = Client();

        var attempts = await Listing.ReadInTwoPartsAsync(client.Attempts.List(), pages: 2, pageSize: 200);

        attempts.Select(attempt => attempt.Sid).ShouldBeUnique();
        attempts.Count.ShouldBe(RunningSandbox.Rows);
    }

    [Fact]
    public async Task One_attempt_is_the_same_alone_and_in_the_list()
    {
        using var client = Client();
        var page = await client.Attempts.ListPageAsync(new() { PageSize = 3 }, TestContext.Current.CancellationToken);

        var one = await client.Attempts.GetAsync(page.Attempts[2].Sid!, TestContext.Current.CancellationToken);

        (one.Sid, one.DateCreated, one.Price?.GetRawText()).ShouldBe(
            (page.Attempts[2].Sid, page.Attempts[2].DateCreated, page.Attempts[2].Price?.GetRawText())
        );
    }

    [Fact]
    public async Task Wrong_credentials_and_unknown_attempts_are_typed_errors()
    {
        using var stranger = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = running.Sandbox.Twilio.BaseUrl,
                AccountSid = running.Sandbox.Twilio.AccountSid,
                AuthToken = "wrong",
            }
        );
        using var client = Client();

        (await Should.ThrowAsync<VerificationApiException>(() => Listing.ReadAllAsync(stranger.Attempts.List()))).Status.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        var missing = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.GetAsync("VL" + new string('0', 32), TestContext.Current.CancellationToken)
        );
        (missing.Status, missing.Code).ShouldBe((HttpStatusCode.NotFound, "20404"));
    }

    private TwilioVerifyClient Client() =>
        new(
            new TwilioVerifyOptions
            {
                BaseUrl = running.Sandbox.Twilio.BaseUrl,
                AccountSid = running.Sandbox.Twilio.AccountSid,
                AuthToken = running.Sandbox.Twilio.AuthToken,
            }
        );
}
