using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Didit.Models;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Twilio.Models;

namespace Kiota.Tests.Reading;

/// <summary>What vendors may send besides what their pages say arrives unchanged.</summary>
public sealed class KeptValueTests
{
    [Fact]
    public async Task An_unknown_enum_value_survives() =>
        (await AttemptAsync("""{"sid":"VL1","channel":"carrier-pigeon"}""")).Channel.ShouldBe("carrier-pigeon");

    [Fact]
    public async Task An_odd_id_survives() => (await SessionAsync("""{"session_id":"NOT-a-uuid"}""")).SessionId.ShouldBe("NOT-a-uuid");

    [Fact]
    public async Task A_number_where_text_is_declared_is_read_as_text() => (await AttemptAsync("""{"sid":17}""")).Sid.ShouldBe("17");

    [Fact]
    public async Task A_large_number_survives() =>
        (await SessionAsync("""{"session_id":"a","session_number":9007199254740993}""")).SessionNumber.ShouldBe(9007199254740993);

    [Fact]
    public async Task A_date_that_is_none_leaves_the_property_null_and_is_kept()
    {
        var attempt = await AttemptAsync("""{"sid":"VL1","date_created":"soon"}""");

        attempt.DateCreated.ShouldBeNull();
        attempt.AdditionalData["date_created"].ShouldBe("soon");
    }

    [Fact]
    public async Task A_time_without_an_offset_is_UTC_wherever_the_program_runs() =>
        (await AttemptAsync("""{"sid":"VL1","date_created":"2020-08-11 18:36:59"}""")).DateCreated.ShouldBe(
            new DateTimeOffset(2020, 8, 11, 18, 36, 59, TimeSpan.Zero)
        );

    [Theory]
    [InlineData("\"2020-08-11T18:36:59Z\"", "2020-08-11T18:36:59Z")]
    [InlineData("\"F04BDB47-D3BE-4B28-B028-A652FEB060B5\"", "F04BDB47-D3BE-4B28-B028-A652FEB060B5")]
    [InlineData("\"\\ud800!\"", "\\ud800!")]
    public async Task An_unknown_text_stays_the_text_that_was_sent(string json, string expected) =>
        (await AttemptAsync($$"""{"sid":"VL1","new":{{json}}}""")).AdditionalData["new"].ShouldBe(expected);

    [Fact]
    public async Task A_session_of_an_unknown_kind_keeps_everything()
    {
        var session = await SessionAsync("""{"session_id":"a","session_kind":"robot","serial":{"number":5}}""");

        session.GetType().ShouldBe(typeof(Session));
        session.SessionKind.ShouldBe("robot");
        session.AdditionalData["serial"].ShouldBeOfType<UntypedObject>().GetValue()["number"].ShouldBeOfType<UntypedInteger>();
    }

    [Fact]
    public async Task An_item_that_is_no_object_is_kept_and_costs_no_other()
    {
        var rows = await Reader.ReadAllAsync(
            Client("""{"attempts":[{"sid":"VL1"},"oops",null,{"sid":"VL3"}],"meta":{"next_page_url":null}}""").V2.Attempts.List()
        );

        rows.Select(row => row.Sid).ShouldBe(["VL1", null, "VL3"]);
        rows[1].AdditionalData["$"].ShouldBe("oops");
    }

    [Fact]
    public async Task A_free_form_value_keeps_its_numbers()
    {
        var price = (await AttemptAsync("""{"sid":"VL1","price":{"value":0.0050,"units":[1,3000000000,1e400]}}""")).Price;

        var members = price.ShouldBeOfType<UntypedObject>().GetValue();
        members["value"].ShouldBeOfType<UntypedDecimal>().GetValue().ShouldBe(0.0050m);
        var units = members["units"].ShouldBeOfType<UntypedArray>().GetValue().ToList();
        units[0].ShouldBeOfType<UntypedInteger>().GetValue().ShouldBe(1);
        units[1].ShouldBeOfType<UntypedLong>().GetValue().ShouldBe(3_000_000_000);
        units[2].ShouldBeOfType<UntypedString>().GetValue().ShouldBe("1e400");
    }

    [Fact]
    public async Task What_is_nested_too_deeply_for_nodes_is_kept_as_text()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var price = (await AttemptAsync($$"""{"sid":"VL1","price":{{deep}}}""")).Price;

        for (var level = 1; level <= 64; level++)
            price = price.ShouldBeOfType<UntypedArray>().GetValue().Single();
        price.ShouldBeOfType<UntypedString>().GetValue().ShouldBe(deep[64..^64]);
    }

    private static TwilioVerifyKiotaClient Client(string body) =>
        TwilioVerifyKiotaClient.Create(
            new() { AccountSid = "AC" + new string('a', 32), AuthToken = "token" },
            new FixedResponse(Encoding.UTF8.GetBytes(body))
        );

    private static async Task<Attempt> AttemptAsync(string body)
    {
        using var client = Client(body);
        return (await client.V2.Attempts["VL1"].GetAsync(cancellationToken: TestContext.Current.CancellationToken))!;
    }

    private static async Task<Session> SessionAsync(string row)
    {
        using var vendor = new FixedResponse(Encoding.UTF8.GetBytes($$"""{"results":[{{row}}],"next":null}"""));
        using var client = DiditKiotaClient.Create(new() { ApiKey = "key" }, vendor);
        return (await Reader.ReadAllAsync(client.V3.Sessions.List())).Single();
    }
}
