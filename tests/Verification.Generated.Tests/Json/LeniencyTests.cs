using System.Text.Json;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Json;

public sealed class LeniencyTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"attempts":null,"meta":null}""")]
    [InlineData("""{"attempts":[]}""")]
    [InlineData("""{"attempts":[null]}""")]
    public void An_absent_or_null_array_is_empty(string json)
    {
        var page = Models.Read<AttemptPage>(json);

        page.Attempts.ShouldBeEmpty();
        page.Meta.ShouldBeNull();
        page.AdditionalProperties.ShouldBeEmpty();
    }

    [Fact]
    public void Null_for_anything_is_null()
    {
        var attempt = Models.Read<Generated.Twilio.Attempt>("""{"sid":null,"date_created":null,"channel":null,"price":null,"channel_data":null,"conversion_status":null}""");

        attempt.Sid.ShouldBeNull();
        attempt.DateCreated.ShouldBeNull();
        attempt.Channel.ShouldBeNull();
        attempt.Price.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_value_survives_unchanged()
    {
        var attempt = Models.Read<Generated.Twilio.Attempt>("""{"channel":"carrier-pigeon"}""");

        attempt.Channel.ShouldBe(new Channel("carrier-pigeon"));
        attempt.Channel!.Value.IsKnown.ShouldBeFalse();
        Models.Write(attempt).ShouldBe("""{"channel":"carrier-pigeon"}""");
    }

    [Fact]
    public void Unknown_properties_survive_unchanged()
    {
        const string Json = """{"sid":"VL1","new":{"a":[1.50,"x",null]},"ne\u0077er":1e2}""";

        var attempt = Models.Read<Generated.Twilio.Attempt>(Json);

        attempt.AdditionalProperties["new"].GetProperty("a")[0].GetRawText().ShouldBe("1.50");
        attempt.AdditionalProperties["newer"].GetDouble().ShouldBe(100);
        Models.Write(attempt).ShouldBe("""{"sid":"VL1","new":{"a":[1.50,"x",null]},"newer":1e2}""");
    }

    [Fact]
    public void Escaped_names_and_values_and_repeated_members_are_understood()
    {
        var attempt = Models.Read<Generated.Twilio.Attempt>("""{"sid":"VL0","\u0073id":"V\u004c1","new":1,"new":2}""");

        attempt.Sid.ShouldBe("VL1");
        attempt.AdditionalProperties["new"].GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("6", 6L)]
    [InlineData("6.0", 6L)]
    [InlineData("0.6e1", 6L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("null", null)]
    public void An_integer_may_be_written_with_a_fraction_of_zero(string number, long? expected) =>
        Models.Read<SessionPage>($$"""{"count":{{number}}}""").Count.ShouldBe(expected);

    [Theory]
    [InlineData("""{"count":1.5}""", "an integer of 64 bits, found a number outside its range or form at byte 9")]
    [InlineData("""{"count":9223372036854775808}""", "an integer of 64 bits, found a number outside its range or form at byte 9")]
    [InlineData("""{"count":"SECRET"}""", "an integer, found a string at byte 9")]
    [InlineData("""{"count":true}""", "an integer, found a boolean at byte 9")]
    [InlineData("""{"results":{"SECRET":1}}""", "an array, found an object at byte 11")]
    [InlineData("""{"results":["SECRET"]}""", "an object, found a string at byte 12")]
    [InlineData("""{"next":12}""", "a string, found a number at byte 8")]
    [InlineData("""{"results":[{"created_at":"SECRET"}]}""", "an instant (ISO 8601 or RFC 2822), found another text at byte 26")]
    [InlineData("""{"results":[{"created_at":5}]}""", "an instant, found a number at byte 26")]
    [InlineData("""{"results":[{"status":[]}]}""", "a string, found an array at byte 22")]
    public void A_wrong_type_says_what_and_where_and_never_the_content(string json, string expected)
    {
        var exception = Should.Throw<ResponseFormatException>(() => Models.Read<SessionPage>(json));

        exception.Message.ShouldContain("expected " + expected);
        exception.ToString().ShouldNotContain("SECRET");
    }

    [Fact]
    public void Status_fields_absent_or_null_or_empty_in_veriff_rows()
    {
        var list = Models.Read<AttemptList>("""{"verifications":[{"id":"1"},{"id":"2","userDefinedData":null},{"id":"3","userDefinedData":[]}]}""");

        list.Verifications.Count.ShouldBe(3);
        list.Verifications.ShouldAllBe(attempt => attempt.UserDefinedData.Count == 0);
    }

    [Fact]
    public void Text_outside_ascii_is_read_whole()
    {
        var attempt = Models.Read<Generated.Twilio.Attempt>("""{"sid":"Ünïcode ключ 🔑"}""");

        attempt.Sid.ShouldBe("Ünïcode ключ 🔑");
    }

    [Fact]
    public void Repeated_text_is_one_string()
    {
        var page = Models.Read<AttemptPage>("""{"attempts":[{"account_sid":"AC0123456789abcdef"},{"account_sid":"AC0123456789abcdef"}]}""");

        page.Attempts[0].AccountSid.ShouldBeSameAs(page.Attempts[1].AccountSid);
    }

    [Fact]
    public void System_text_json_reads_and_writes_models_through_their_converters()
    {
        var converter = new JsonModelConverter<Generated.Twilio.Attempt>();
        var reader = new Utf8JsonReader("""{"sid":"VL1","price":{"value":"0.005"}}"""u8);
        reader.Read();

        var attempt = converter.Read(ref reader, typeof(Generated.Twilio.Attempt), new JsonSerializerOptions());

        attempt.Sid.ShouldBe("VL1");
        attempt.Price.ShouldNotBeNull().View.ShouldNotBeNull().Value.ShouldBe("0.005");
        reader.TokenType.ShouldBe(JsonTokenType.EndObject);
    }
}
