using System.Text.Json;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Json;

public sealed class OpenJsonTests
{
    [Fact]
    public void Keeps_the_bytes_and_gives_a_view()
    {
        var attempt = Models.Read<Attempt>("""{"price": { "value" : "0.0050", "currency":"usd", "new":1 } }""");

        var price = attempt.Price.ShouldNotBeNull();
        price.GetRawText().ShouldBe("""{ "value" : "0.0050", "currency":"usd", "new":1 }""");
        price.View.ShouldNotBeNull().Value.ShouldBe("0.0050");
        price.View.ShouldBeSameAs(price.View);
        price.ToElement().GetProperty("new").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("\"n/a\"", JsonValueKind.String, "JSON string")]
    [InlineData("12.50", JsonValueKind.Number, "JSON number")]
    [InlineData("[1]", JsonValueKind.Array, "JSON array")]
    [InlineData("false", JsonValueKind.False, "JSON boolean")]
    public void Json_that_does_not_fit_has_no_view_and_is_kept(string json, JsonValueKind kind, string text)
    {
        var price = Models.Read<Attempt>($$"""{"price":{{json}}}""").Price.ShouldNotBeNull();

        price.View.ShouldBeNull();
        price.ValueKind.ShouldBe(kind);
        price.GetRawText().ShouldBe(json);
        price.ToString().ShouldBe(text);
    }

    [Fact]
    public void Is_made_of_text_or_of_a_view()
    {
        OpenJson.Parse<AttemptPrice>("""{"value":"1"}""").View.ShouldNotBeNull().Value.ShouldBe("1");
        OpenJson.From(new AttemptPrice { Value = "2" }).GetRawText().ShouldBe("""{"value":"2"}""");
        OpenJson.Parse("null").ValueKind.ShouldBe(JsonValueKind.Null);
        Should.Throw<JsonException>(() => OpenJson.Parse("{"));
        Should.Throw<JsonException>(() => OpenJson.Parse(""));
        Should.Throw<JsonException>(() => OpenJson.Parse("1 2"));
    }

    [Fact]
    public void Is_written_as_it_was_read()
    {
        const string Json = """{"price":{"value": "0.005"},"channel_data":"none"}""";

        Models.Write(Models.Read<Attempt>(Json)).ShouldBe(Json);
    }
}
