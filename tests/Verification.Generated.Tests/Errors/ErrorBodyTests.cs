using System.Text;

namespace Verification.Generated.Tests.Errors;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"status":"fail","code":"1101","message":"Resource not found"}""", "1101", "Resource not found", null)]
    [InlineData(
        """{"code":20429,"message":"Too many requests","more_info":"https://www.twilio.com/docs/errors/20429","status":429}""",
        "20429",
        "Too many requests",
        "https://www.twilio.com/docs/errors/20429"
    )]
    [InlineData(
        """{"detail":"Authentication credentials were not provided."}""",
        null,
        "Authentication credentials were not provided.",
        null
    )]
    [InlineData("""{"error":"API key is missing."}""", null, "API key is missing.", null)]
    [InlineData("""{"error":{"code":7,"message":"no"}}""", "7", "no", null)]
    [InlineData("""{"code":"1","code":"2"}""", "1", null, null)]
    [InlineData("""["First.","Second."]""", null, "First.; Second.", null)]
    [InlineData("\"only text\"", null, "only text", null)]
    [InlineData("payment required", null, "payment required", null)]
    [InlineData("<html><body>502</body></html>", null, null, null)]
    [InlineData("", null, null, null)]
    [InlineData("   ", null, null, null)]
    [InlineData("null", null, "null", null)]
    [InlineData("{}", null, null, null)]
    [InlineData("""{"code":null,"message":null}""", null, null, null)]
    [InlineData("""{"code":"1101","message":"cut he""", "1101", null, null)]
    [InlineData("""{"code":"1101","message":"\ud800"}""", "1101", "\\ud800", null)]
    public void Reads_the_error_bodies_of_vendors(string body, string? code, string? message, string? moreInfo)
    {
        var error = ErrorBody.Read(Encoding.UTF8.GetBytes(body));

        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
        error.MoreInfo.ShouldBe(moreInfo);
        error.FieldErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"session_kind":["Not a choice.","Really."]}""", "session_kind", "Not a choice.|Really.")]
    [InlineData("""{"date_from":"Bad date."}""", "date_from", "Bad date.")]
    [InlineData("""{"errors":{"limit":["Too small."]}}""", "limit", "Too small.")]
    [InlineData("""{"filter":{"date":{"from":["Bad."]}}}""", "filter.date.from", "Bad.")]
    [InlineData("""{"status":["Unknown."]}""", "status", "Unknown.")]
    [InlineData("""{"message":{"limit":"Too large."}}""", "limit", "Too large.")]
    [InlineData("""{"limit":[["Nested."],"Flat."]}""", "limit", "Nested.|Flat.")]
    [InlineData("""{"limit":["Kept."],"offset":["cut""", "limit", "Kept.")]
    public void Finds_errors_by_field(string body, string field, string messages)
    {
        var error = ErrorBody.Read(Encoding.UTF8.GetBytes(body));

        error.FieldErrors.ShouldHaveSingleItem().Key.ShouldBe(field);
        string.Join('|', error.FieldErrors[field]).ShouldBe(messages);
    }
}
