using Verification.Generated.Tests.Json.Differential.Reference;
using Verification.Generated.Twilio;
using static Verification.Generated.Tests.Json.Differential.JsonShape;

namespace Verification.Generated.Tests.Json.Differential;

public sealed class TwilioDifferentialTests
{
    private static readonly JsonShape Price = new(("value", Text("0.00", 9)), ("currency", OneOf("usd", "eur")));

    private static readonly JsonShape ChannelData = new(
        ("verification_sid", Text("VE")),
        ("to", Text("+1555010")),
        ("status", OneOf("confirmed", "expired")),
        ("code_length", Number)
    );

    private static readonly JsonShape Row = new(
        ("sid", Text("VL")),
        ("account_sid", Text("AC", 2)),
        ("service_sid", Text("VA", 3)),
        ("verification_sid", Text("VE")),
        ("date_created", Instant),
        ("date_updated", Instant),
        ("conversion_status", OneOf("converted", "unconverted")),
        ("channel", OneOf("sms", "call", "email", "whatsapp", "rbm")),
        ("price", Object(Price)),
        ("channel_data", Either(Object(ChannelData), Odd)),
        ("url", Text("https://verify.twilio.com/v2/Attempts/VL"))
    );

    private static readonly JsonShape Meta = new(
        ("key", OneOf("attempts")),
        ("page", Number),
        ("page_size", Number),
        ("first_page_url", Text("https://verify.twilio.com/v2/Attempts?Page=")),
        ("previous_page_url", Text("https://verify.twilio.com/v2/Attempts?Page=")),
        ("url", Text("https://verify.twilio.com/v2/Attempts?Page=")),
        ("next_page_url", Text("https://verify.twilio.com/v2/Attempts?Page="))
    );

    private static readonly JsonShape Page = new(("attempts", List(Object(Row), 2)), ("meta", Object(Meta)));

    [Fact]
    public void Pages_are_read_as_System_Text_Json_reads_them() =>
        DifferentialRun.Compare<AttemptPage, TwilioPage>(Page, seed: 20260101, ReferenceContext.Default.TwilioPage, Agree);

    private static bool Agree(AttemptPage ours, TwilioPage theirs) =>
        Agreement.On(ours.Attempts, theirs.Attempts, Agree)
        && (ours.Meta is null) == (theirs.Meta is null)
        && (ours.Meta is null || Agree(ours.Meta, theirs.Meta!))
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(Attempt ours, TwilioAttempt theirs) =>
        ours.Sid == theirs.Sid
        && ours.AccountSid == theirs.AccountSid
        && ours.ServiceSid == theirs.ServiceSid
        && ours.VerificationSid == theirs.VerificationSid
        && Agreement.On(ours.DateCreated, theirs.DateCreated)
        && Agreement.On(ours.DateUpdated, theirs.DateUpdated)
        && ours.ConversionStatus?.Value == theirs.ConversionStatus
        && ours.Channel?.Value == theirs.Channel
        && Agreement.On(ours.Price, theirs.Price)
        && Agreement.On(ours.ChannelData, theirs.ChannelData)
        && ours.Url == theirs.Url
        && Agreement.On(ours.AdditionalProperties, theirs.Others);

    private static bool Agree(PageMeta ours, TwilioMeta theirs) =>
        ours.Key == theirs.Key
        && ours.Page == theirs.Page
        && ours.PageSize == theirs.PageSize
        && ours.FirstPageUrl == theirs.FirstPageUrl
        && ours.PreviousPageUrl == theirs.PreviousPageUrl
        && ours.Url == theirs.Url
        && ours.NextPageUrl == theirs.NextPageUrl
        && Agreement.On(ours.AdditionalProperties, theirs.Others);
}
