using System.Net;
using System.Text;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;

namespace Kiota.Tests.Reading;

/// <summary>Bodies as a whole: what the typed client reads, the Kiota client reads, and what it refuses is the same exception.</summary>
public sealed class BodyTests
{
    private const string Page = """{"attempts":[{"sid":"VL1"},{"sid":"VL2"}],"meta":{"next_page_url":null}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Bodies =>
        new()
        {
            { "a page", Encoding.UTF8.GetBytes(Page) },
            { "a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)] },
            { "nothing", [] },
            { "a web page", "<!DOCTYPE html><html></html>"u8.ToArray() },
            { "half a page", Encoding.UTF8.GetBytes(Page[..(Page.Length / 2)]) },
            { "something after it", Encoding.UTF8.GetBytes(Page + "x") },
            { "another object", "{}"u8.ToArray() },
            { "null", "null"u8.ToArray() },
            { "an array", "[]"u8.ToArray() },
            { "a number", "5"u8.ToArray() },
            { "bytes that are not UTF-8", [.. "{\"attempts\":[{\"sid\":\""u8, 0xFF, .. "\"}]}"u8] },
            { "a repeated list", """{"attempts":[{"sid":"VL1"}],"attempts":[{"sid":"VL2"},{"sid":"VL3"}]}"""u8.ToArray() },
            { "many items", Encoding.UTF8.GetBytes($$"""{"attempts":[{{string.Join(',', Enumerable.Repeat("{}", 5_000))}}]}""") },
            {
                "many unknown properties",
                Encoding.UTF8.GetBytes(
                    $$"""{"attempts":[{{{string.Join(',', Enumerable.Range(0, 5_000).Select(number => $"\"{number}\":0"))}}}]}"""
                )
            },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_has_the_same_outcome(string _, byte[] body)
    {
        foreach (var isStrict in (bool[])[false, true])
        {
            foreach (var contentType in (string?[])["application/json", "text/html; charset=utf-8", null])
                (await KiotaAsync(body, contentType, isStrict)).ShouldBe(await TypedAsync(body, contentType, isStrict), contentType);
        }
    }

    [Fact]
    public async Task A_response_without_content_is_no_page()
    {
        using var vendor = new FixedResponse([], HttpStatusCode.NoContent);
        using var client = TwilioVerifyKiotaClient.Create(Options(), vendor);

        await Should.ThrowAsync<ResponseFormatException>(() => client.V2.Attempts.GetAsync(cancellationToken: Cancellation));
    }

    private static TwilioVerifyOptions Options(bool isStrict = false) =>
        new()
        {
            AccountSid = "AC" + new string('a', 32),
            AuthToken = "token",
            StrictReading = isStrict,
            MaximumItemsPerPage = 1_000,
            Retry = new RetryOptions { MaximumRetries = 0 },
        };

    private static Task<string> TypedAsync(byte[] body, string? contentType, bool isStrict) =>
        OutcomeAsync(async () =>
        {
            using var vendor = new FixedResponse(body, contentType: contentType);
            using var client = new TwilioVerifyClient(Options(isStrict), vendor);
            return (await client.Attempts.ListPageAsync(Cancellation)).Attempts.Count;
        });

    private static Task<string> KiotaAsync(byte[] body, string? contentType, bool isStrict) =>
        OutcomeAsync(async () =>
        {
            using var vendor = new FixedResponse(body, contentType: contentType);
            using var client = TwilioVerifyKiotaClient.Create(Options(isStrict), vendor);
            return (await client.V2.Attempts.GetAsync(cancellationToken: Cancellation))!.Attempts?.Count ?? 0;
        });

    private static async Task<string> OutcomeAsync(Func<Task<int>> read)
    {
        try
        {
            return $"{await read()} items";
        }
        catch (VerificationException exception)
        {
            return $"{exception.GetType().Name} {exception.Message}";
        }
    }
}
