using System.Text;
using System.Text.Json.Nodes;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Webhooks;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"\uffff":1,"\ud83d\ude00":2,"a":3}""", "7b2261223a332c22efbfbf223a312c22f09f9880223a327d")]
    public void Names_are_in_the_order_of_their_code_points(string json, string bytes) =>
        Convert.ToHexStringLower(Written(json)!).ShouldBe(bytes);

    [Theory]
    [InlineData("92.0", "92")]
    [InlineData("92.50", "92.50")]
    [InlineData("1e2", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("-3.0", "-3")]
    [InlineData("1E400", "1E400")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1.5e300", "1.5e300")]
    [InlineData("0.1", "0.1")]
    [InlineData(" [ 1 , { } , [ ] , null , true , \"\" ] ", "[1,{},[],null,true,\"\"]")]
    [InlineData("\"\\u007f\\u00a0\\u3000\\ue000\\u2028\"", "\"\u007f\u00a0\u3000\ue000\u2028\"")]
    [InlineData("\"\\u0001\\u001F\\b\\f\\n\\r\\t\\/\"", "\"\\u0001\\u001f\\b\\f\\n\\r\\t/\"")]
    public void Values_are_written_as_the_vendor_writes_them(string json, string expected) =>
        Encoding.UTF8.GetString(Written(json)!).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":1}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("[1,]")]
    [InlineData("// comment\n1")]
    public void What_has_no_such_form_is_refused(string json) => Written(json).ShouldBeNull();

    [Fact]
    public void A_text_that_nests_without_end_is_refused() => Written(new string('[', 100_000)).ShouldBeNull();

    [Fact]
    public void Any_way_of_writing_a_value_has_the_same_form()
    {
        var random = new Random(17);
        for (var run = 0; run < 500; run++)
        {
            var value = RandomJson.Value(random, depth: 4);
            var form = Written(RandomJson.Write(value, random))!;

            Written(RandomJson.Write(value, random)).ShouldBe(form);
            Written(RandomJson.Write(value, random, isIndented: true)).ShouldBe(form);
            Written(Encoding.UTF8.GetString(form)).ShouldBe(form);
            JsonNode.DeepEquals(JsonNode.Parse(form), value).ShouldBeTrue();
        }
    }

    private static byte[]? Written(string json) =>
        CanonicalJson.TryWrite(Encoding.UTF8.GetBytes(json), out var canonical) ? canonical : null;
}
