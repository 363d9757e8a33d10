using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;

namespace Kiota.Tests.Lists;

/// <summary>Lists of ten thousand rows: those of the Kiota clients are those of the typed clients.</summary>
public sealed class ManyRowsTests(ManyRowsTests.ManyRows running) : IClassFixture<ManyRowsTests.ManyRows>
{
    private const int Rows = 10_000;

    [Fact]
    public async Task Ten_thousand_attempts_of_Twilio_come_in_the_same_order()
    {
        using var typed = new TwilioVerifyClient(running.Twilio);
        using var kiota = TwilioVerifyKiotaClient.Create(running.Twilio);

        var expected = await Reader.ReadAllAsync(typed.Attempts.List());
        var actual = await Reader.ReadAllAsync(kiota.V2.Attempts.List());

        actual.Count.ShouldBe(Rows);
        actual
            .Select(row => (row.Sid, row.Channel, row.ConversionStatus, row.DateCreated, row.ServiceSid, row.Url))
            .ShouldBe(
                expected.Select(row => (row.Sid, row.Channel?.Value, row.ConversionStatus?.Value, row.DateCreated, row.ServiceSid, row.Url))
            );
    }

    [Theory]
    [InlineData("user")]
    [InlineData("business")]
    [InlineData("all")]
    public async Task Ten_thousand_sessions_of_Didit_come_in_the_same_order(string kind)
    {
        using var typed = new DiditClient(running.Didit);
        using var kiota = DiditKiotaClient.Create(running.Didit);

        var expected = await Reader.ReadAllAsync(typed.Sessions.List(new() { SessionKind = kind }));
        var actual = await Reader.ReadAllAsync(kiota.V3.Sessions.List(request => request.QueryParameters.SessionKind = kind));

        if (kind is "all")
            actual.Count.ShouldBe(Rows);
        actual.ShouldNotBeEmpty();
        actual
            .Select(row => (row.SessionId, row.SessionKind, row.Status, row.SessionNumber, row.CreatedAt, row.GetType().Name))
            .ShouldBe(
                expected.Select(row =>
                    (row.SessionId, row.SessionKind?.Value, row.Status?.Value, row.SessionNumber, row.CreatedAt, row.GetType().Name)
                )
            );
    }

    [Fact]
    public async Task Ten_thousand_sessions_of_deepidv_come_in_the_same_order()
    {
        using var typed = new DeepidvClient(running.Deepidv);
        using var kiota = DeepidvKiotaClient.Create(running.Deepidv);

        var expected = await Reader.ReadAllAsync(typed.Sessions.List(new() { ByOrganization = true }));
        var actual = await Reader.ReadAllAsync(kiota.V1.Sessions.List(request => request.QueryParameters.ByOrganization = true));

        actual.Count.ShouldBe(Rows);
        actual
            .Select(row => (row.Id, row.Status, row.Type, row.SessionProgress, row.CreatedAt, row.SubmittedAt))
            .ShouldBe(
                expected.Select(row =>
                    (row.Id, row.Status?.Value, row.Type?.Value, row.SessionProgress?.Value, row.CreatedAt, row.SubmittedAt)
                )
            );
    }

    /// <summary>A sandbox with many rows.</summary>
    public sealed class ManyRows : RunningSandbox
    {
        public override int Rows => ManyRowsTests.Rows;
    }
}
