using System.Text;
using System.Text.Json;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Json;

public sealed class LeniencyTests
{
    [Theory]
    [InlineData("""{"attempts":null,"meta":null}""")]
    [InlineData("""{"attempts":[]}""")]
    [InlineData("""{"attempts":[null]}""")]
    public void A_null_array_is_empty(string json)
    {
        var page = Models.Read<AttemptPage>(json);

        page.Attempts.ShouldBeEmpty();
        page.Meta.ShouldBeNull();
        page.AdditionalProperties.ShouldBeEmpty();
    }

    [Fact]
    public void Null_for_anything_is_null()
    {
        var attempt = Models.Read<Generated.Twilio.Attempt>(
            """{"sid":null,"date_created":null,"channel":null,"price":null,"channel_data":null,"conversion_status":null}"""
        );

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
    public void Escaped_names_and_values_and_repeated_properties_are_read()
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
        Models.Read<SessionPage>($$"""{"count":{{number}},"results":[]}""").Count.ShouldBe(expected);

    [Theory]
    [InlineData("""{"count":1.5}""", "an integer of 64 bits, found a number at byte 9 ($.count)")]
    [InlineData("""{"count":9223372036854775808}""", "an integer of 64 bits, found a number at byte 9 ($.count)")]
    [InlineData("""{"count":"SECRET"}""", "an integer of 64 bits, found a string at byte 9 ($.count)")]
    [InlineData("""{"count":true}""", "an integer of 64 bits, found a boolean at byte 9 ($.count)")]
    [InlineData("""{"results":["SECRET"]}""", "an object, found a string at byte 12 ($.results[0])")]
    [InlineData(
        """{"results":[{},{"created_at":"SECRET"}]}""",
        "an instant (ISO 8601 or RFC 2822), found a string at byte 29 ($.results[1].created_at)"
    )]
    [InlineData(
        """{"results":[{"created_at":5}]}""",
        "an instant (ISO 8601 or RFC 2822), found a number at byte 26 ($.results[0].created_at)"
    )]
    [InlineData("""{"results":[{"status":[]}]}""", "a text in valid Unicode, found an array at byte 22 ($.results[0].status)")]
    [InlineData(
        """{"results":[{"session_kind":"user","features":[{"status":{}}]}]}""",
        "a text in valid Unicode, found an object at byte 57 ($.results[0].features[0].status)"
    )]
    public void Strict_reading_names_what_and_where_but_never_the_content(string json, string expected)
    {
        var exception = Should.Throw<ResponseFormatException>(() => Models.Read<SessionPage>(Encoding.UTF8.GetBytes(json), isStrict: true));

        exception.Message.ShouldContain("expected " + expected);
        exception.Path.ShouldBe(expected[(expected.IndexOf('$', StringComparison.Ordinal))..^1]);
        exception.ToString().ShouldNotContain("SECRET");
    }

    [Theory]
    [InlineData("{}", "$.results")]
    [InlineData("""{"detail":"Not found."}""", "$.results")]
    [InlineData("""{"results":{"SECRET":1}}""", "$.results")]
    [InlineData("""{"results":"SECRET"}""", "$.results")]
    [InlineData("""{"results":[],"next":{"SECRET":1}}""", "$.next")]
    [InlineData("""{"results":[],"next":["SECRET"]}""", "$.next")]
    [InlineData("""["SECRET"]""", "$")]
    [InlineData("\"SECRET\"", "$")]
    public void An_invalid_page_is_never_an_empty_one(string json, string path)
    {
        var exception = Should.Throw<ResponseFormatException>(() => Models.Read<SessionPage>(json));

        exception.Path.ShouldBe(path);
        exception.ToString().ShouldNotContain("SECRET");
    }

    [Theory]
    [InlineData("""{"attempts":[],"meta":[]}""", "$.meta")]
    [InlineData("""{"attempts":[],"meta":{"next_page_url":{}}}""", "$.meta.next_page_url")]
    public void The_link_to_the_next_page_is_never_lost(string json, string path) =>
        Should.Throw<ResponseFormatException>(() => Models.Read<AttemptPage>(json)).Path.ShouldBe(path);

    [Fact]
    public void A_value_that_does_not_fit_is_kept_under_its_name_and_written_back()
    {
        const string Json =
            """{"results":[{"session_kind":"user","created_at":"0000-00-00","session_number":"7","features":["OCR"],"session_id":5}]}""";

        var row = Models.Read<SessionPage>(Json).Results.ShouldHaveSingleItem().ShouldBeOfType<UserSession>();

        row.CreatedAt.ShouldBeNull();
        row.SessionNumber.ShouldBeNull();
        row.Features.ShouldBeEmpty();
        row.SessionId.ShouldBe("5");
        row.AdditionalProperties.Keys.Order().ShouldBe(["created_at", "features", "session_number"]);
        row.AdditionalProperties["created_at"].GetRawText().ShouldBe("\"0000-00-00\"");
        Models
            .Write(row)
            .ShouldBe("""{"session_id":"5","session_kind":"user","created_at":"0000-00-00","session_number":"7","features":["OCR"]}""");
    }

    [Fact]
    public void The_last_of_repeated_properties_counts_whichever_fits()
    {
        var row = Models
            .Read<SessionPage>("""{"results":[{"session_number":{},"session_number":2,"created_at":"2026-01-02","created_at":3}]}""")
            .Results[0];

        row.SessionNumber.ShouldBe(2);
        row.CreatedAt.ShouldBeNull();
        row.AdditionalProperties.Keys.ShouldBe(["created_at"]);
    }

    [Fact]
    public void An_item_that_is_not_an_object_is_kept_in_its_own_item()
    {
        var rows = Models.Read<SessionPage>("""{"results":[{"session_id":"1"},17,{"session_id":"2"}]}""").Results;

        rows.Select(row => row.SessionId).ShouldBe(["1", null, "2"]);
        rows[1].AdditionalProperties["$"].GetInt32().ShouldBe(17);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_loses_no_row()
    {
        var row = Models.Read<SessionPage>("""{"results":[{"session_id":"\ud83d","ne\ud83dw":1,"vendor_data":"\ud83d\udd11"}]}""").Results[
            0
        ];

        row.SessionId.ShouldBeNull();
        row.AdditionalProperties["session_id"].GetRawText().ShouldBe("\"\\ud83d\"");
        row.AdditionalProperties["ne\\ud83dw"].GetInt32().ShouldBe(1);
        row.VendorData.ShouldBe("🔑");
    }

    [Theory]
    [InlineData(62)]
    [InlineData(256)]
    public void Unknown_values_may_be_nested_deeper_than_models(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);

        var row = Models
            .Read<SessionPage>($$"""{"results":[{"new":{{deep}},"session_id":{{deep}},"session_kind":"user","phone_number":{{deep}}}]}""")
            .Results[0];

        row.AdditionalProperties["new"].GetRawText().ShouldBe(deep);
        row.AdditionalProperties["session_id"].GetRawText().ShouldBe(deep);
        row.ShouldBeOfType<UserSession>().PhoneNumber.ShouldNotBeNull().ToElement().GetRawText().ShouldBe(deep);
    }

    [Fact]
    public void Values_of_any_depth_lose_no_row_and_are_written_back()
    {
        var deep = string.Concat(Enumerable.Repeat("[[],", 200_000)) + "0" + new string(']', 200_000);
        var json = $$"""{"session_id":"1","session_kind":"user","phone_number":{{deep}},"new":{{deep}}}""";

        var row = Models.Read<SessionPage>($$"""{"results":[{{json}}]}""").Results[0];

        row.AdditionalProperties["new"].GetString().ShouldBe(deep);
        row.ShouldBeOfType<UserSession>().PhoneNumber.ShouldNotBeNull().GetRawText().ShouldBe(deep);
        Should.Throw<JsonException>(() => ((UserSession)row).PhoneNumber!.ToElement());
        Models.Write(row).ShouldBe(json.Replace("\"new\"", "\"features\":[],\"new\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"results":[{}],"results":[]}""")]
    [InlineData("""{"results":[{}],"results":null}""")]
    [InlineData("""{"results":null,"results":[{}]}""")]
    public void Repeated_items_are_not_lost_silently(string json) =>
        Should.Throw<ResponseFormatException>(() => Models.Read<SessionPage>(json)).Path.ShouldBe("$.results");

    [Fact]
    public void Status_fields_absent_or_null_or_empty_in_veriff_rows()
    {
        var list = Models.Read<AttemptList>(
            """{"verifications":[{"id":"1"},{"id":"2","userDefinedData":null},{"id":"3","userDefinedData":[]}]}"""
        );

        list.Verifications.Count.ShouldBe(3);
        list.Verifications.ShouldAllBe(attempt => attempt.UserDefinedData.Count == 0);
    }

    [Fact]
    public void Text_outside_ascii_is_read_completely()
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
