using System.Text;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;

namespace Kiota.Tests.Reading;

/// <summary>A member that stands twice in an object: the last one counts, null included, as in the typed client.</summary>
public sealed class RepeatedMemberTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"attempts":[{"sid":"a","sid":null}],"meta":{}}""")]
    [InlineData("""{"attempts":[{"sid":null,"sid":"a"}],"meta":{}}""")]
    [InlineData("""{"attempts":[{"sid":[],"sid":"a"}],"meta":{}}""")]
    [InlineData("""{"attempts":[{"sid":[],"sid":null}],"meta":{}}""")]
    [InlineData("""{"attempts":[{"sid":"a","sid":[]}],"meta":{}}""")]
    [InlineData("""{"attempts":[{"sid":"a"}],"meta":{"next_page_url":"/v2/Attempts?PageToken=1","next_page_url":null}}""")]
    [InlineData("""{"attempts":[{"sid":"a"}],"meta":{"next_page_url":"/v2/Attempts?PageToken=1"},"meta":null}""")]
    [InlineData("""{"attempts":[{"sid":"a"}],"meta":{"next_page_url":"/v2/Attempts?PageToken=1"},"meta":{}}""")]
    [InlineData("""{"attempts":null,"attempts":[{"sid":"a"}]}""")]
    [InlineData("""{"attempts":[{"sid":"a"}],"attempts":null}""")]
    public async Task Both_clients_read_the_same(string body)
    {
        (await KiotaAsync(body)).ShouldBe(await TypedAsync(body));
    }

    private static TwilioVerifyOptions Options() => new() { AccountSid = "AC" + new string('a', 32), AuthToken = "token" };

    private static async Task<string> TypedAsync(string body)
    {
        using var vendor = new FixedResponse(Encoding.UTF8.GetBytes(body));
        using var client = new TwilioVerifyClient(Options(), vendor);
        var items = client.Attempts.List().Select(attempt => $"{attempt.Sid} {string.Join(',', attempt.AdditionalProperties.Keys)}");
        return await OutcomeAsync(items, vendor);
    }

    private static async Task<string> KiotaAsync(string body)
    {
        using var vendor = new FixedResponse(Encoding.UTF8.GetBytes(body));
        using var client = TwilioVerifyKiotaClient.Create(Options(), vendor);
        var items = client.V2.Attempts.List().Select(attempt => $"{attempt.Sid} {string.Join(',', attempt.AdditionalData.Keys)}");
        return await OutcomeAsync(items, vendor);
    }

    /// <summary>The items, how the list ended, and how many pages were requested.</summary>
    private static async Task<string> OutcomeAsync(IAsyncEnumerable<string> items, FixedResponse vendor)
    {
        var read = new List<string>();
        try
        {
            await foreach (var item in items.WithCancellation(Cancellation))
                read.Add(item);
        }
        catch (VerificationException exception)
        {
            read.Add(exception.Message);
        }

        return $"{string.Join('|', read)} {vendor.Requested.Count}";
    }
}
