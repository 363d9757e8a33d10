using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

public sealed class RowTests(SandboxFixture fixture) : IDisposable
{
    private readonly VendorCaller caller = SandboxFixture.Twilio(fixture.Sandbox.Twilio);

    [Fact]
    public async Task A_single_attempt_equals_its_row_in_the_list()
    {
        foreach (var row in (await AttemptReader.ReadAllAsync(caller, "PageSize=1000")).Take(200))
        {
            var response = await caller.GetAsync(row.Text("url").ShouldNotBeNull());

            response.Status.ShouldBe(HttpStatusCode.OK);
            response.Text.ShouldBe(row.GetRawText());
        }
    }

    [Fact]
    public async Task Rows_have_the_properties_and_forms_of_the_page()
    {
        var row = (await AttemptReader.ReadAllAsync(caller, "PageSize=1000"))[0];

        row.EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe([
                "sid",
                "account_sid",
                "service_sid",
                "verification_sid",
                "date_created",
                "date_updated",
                "conversion_status",
                "channel",
                "price",
                "channel_data",
                "url",
            ]);
        row.Text("sid").ShouldNotBeNull().ShouldMatch("^VL[0-9a-f]{32}$");
        row.Text("account_sid").ShouldBe(fixture.Sandbox.Twilio.AccountSid);
        row.Text("verification_sid").ShouldNotBeNull().ShouldMatch("^VE[0-9a-f]{32}$");
        row.Text("date_created").ShouldNotBeNull().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");
    }

    [Fact]
    public async Task Price_channel_data_and_message_status_are_sometimes_null()
    {
        var rows = await AttemptReader.ReadAllAsync(caller, "PageSize=1000");
        JsonElement[] data = [.. rows.Select(row => row.GetProperty("channel_data"))];

        rows.Count(row => row.GetProperty("price").ValueKind == JsonValueKind.Null).ShouldBeInRange(1, SandboxFixture.Rows / 2);
        data.Count(value => value.ValueKind == JsonValueKind.Null).ShouldBeInRange(1, SandboxFixture.Rows / 10);
        data.ShouldContain(value => value.Text("error_code") != null && value.Text("message_status") == "undelivered");
        data.ShouldContain(value => value.Text("country") == "CN" && value.Text("message_status") == null);
    }

    [Theory]
    [InlineData("sms", "verification_sid,to,status,message_status,error_code,country,code_length,locale,mcc,mnc,carrier")]
    [InlineData("whatsapp", "verification_sid,to,status,message_status,error_code,country,code_length,locale")]
    [InlineData("rbm", "verification_sid,to,status,message_status,error_code,country,code_length,locale")]
    [InlineData("call", "verification_sid,to,status,country,code_length,locale")]
    [InlineData("email", "verification_sid,to,status,message_status,error_code,code_length,locale")]
    public async Task Channel_data_has_a_shape_of_its_own_for_each_channel(string channel, string properties)
    {
        foreach (var row in await AttemptReader.ReadAllAsync(caller, "PageSize=1000&Channel=" + channel))
        {
            if (row.GetProperty("channel_data") is { ValueKind: JsonValueKind.Object } data)
                string.Join(',', data.EnumerateObject().Select(property => property.Name)).ShouldBe(properties);
        }
    }

    public void Dispose() => caller.Dispose();
}
