using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Veriff;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Testing;

namespace Kiota.Tests.Reading;

/// <summary>
/// Every value of every example replaced by values of other types: the Kiota client reads what the typed client reads, and fails as it
/// fails.
/// </summary>
public sealed class SameOutcomeTests
{
    private static readonly string[] Replacements =
    [
        "null",
        "5",
        "-1.5",
        "1e400",
        "12345678901234567890123",
        "true",
        "\"\"",
        "\"text\"",
        "\"2024-02-30T00:00:00Z\"",
        "\"\\ud800\"",
        "{}",
        "{\"a\":[1,{}]}",
        "[]",
        "[1,null,{}]",
    ];

    private const string SessionId = "f04bdb47-d3be-4b28-b028-a652feb060b5";
    private const string Secret = "secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Examples =>
        [
            "twilio/unconverted-to-colombia.json",
            "twilio/empty-page.json",
            "didit/both-kinds.json",
            "didit/business-rows.json",
            "didit/user-rows.json",
            "deepidv/sessions.json",
            "veriff/multiple-attempts.json",
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_replaced_value_has_the_same_outcome(string example)
    {
        var file = Repository.PathOf("specs", example.Replace("/", "/examples/", StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(file, Cancellation);
        var count = 0;

        foreach (var changed in Changed(text))
        {
            var body = Encoding.UTF8.GetBytes(changed);
            (await OutcomeAsync(example, body, isKiota: true)).ShouldBe(await OutcomeAsync(example, body, isKiota: false), changed);
            count++;
        }

        count.ShouldBeGreaterThan(50);
    }

    /// <summary>What comes of reading a page: the exception with its place, or the items, and the log.</summary>
    private static async Task<string> OutcomeAsync(string example, byte[] body, bool isKiota)
    {
        using var log = new LogRecorder();
        using var vendor = new FixedResponse(body, signatureSecret: Secret);
        try
        {
            var items = await (isKiota ? KiotaItemsAsync(example, vendor, log) : TypedItemsAsync(example, vendor, log));
            return string.Join('\n', [$"{items.Count} items", .. items.Select(item => item.GetType().Name), .. log.Warnings]);
        }
        catch (VerificationException exception)
        {
            return $"{exception.GetType().Name} {exception.Message} {(exception as ResponseFormatException)?.Path}";
        }
    }

    private static async Task<IReadOnlyList<object>> TypedItemsAsync(string example, HttpMessageHandler vendor, LogRecorder log)
    {
        switch (example.Split('/')[0])
        {
            case "twilio":
                using (var client = new TwilioVerifyClient(Twilio(log), vendor))
                    return (await client.Attempts.ListPageAsync(Cancellation)).Attempts;
            case "didit":
                using (var client = new DiditClient(Didit(log), vendor))
                    return (await client.Sessions.ListPageAsync(Cancellation)).Results;
            case "deepidv":
                using (var client = new DeepidvClient(Deepidv(log), vendor))
                    return (await client.Sessions.ListPageAsync(Cancellation)).Sessions;
            default:
                using (var client = new VeriffClient(Veriff(log), vendor))
                    return (await client.Attempts.ListPageAsync(SessionId, Cancellation)).Verifications;
        }
    }

    private static async Task<IReadOnlyList<object>> KiotaItemsAsync(string example, HttpMessageHandler vendor, LogRecorder log)
    {
        switch (example.Split('/')[0])
        {
            case "twilio":
                using (var client = TwilioVerifyKiotaClient.Create(Twilio(log), vendor))
                    return (await client.V2.Attempts.GetAsync(cancellationToken: Cancellation))!.Attempts ?? [];
            case "didit":
                using (var client = DiditKiotaClient.Create(Didit(log), vendor))
                    return (await client.V3.Sessions.EmptyPathSegment.GetAsync(cancellationToken: Cancellation))!.Results ?? [];
            case "deepidv":
                using (var client = DeepidvKiotaClient.Create(Deepidv(log), vendor))
                    return (await client.V1.Sessions.GetAsync(cancellationToken: Cancellation))!.Sessions ?? [];
            default:
                using (var client = VeriffKiotaClient.Create(Veriff(log), vendor))
                {
                    var list = await client.V1.Sessions[SessionId].Attempts.GetAsync(cancellationToken: Cancellation);
                    return list!.Verifications ?? [];
                }
        }
    }

    private static TwilioVerifyOptions Twilio(LogRecorder log) =>
        new()
        {
            AccountSid = "AC" + new string('a', 32),
            AuthToken = "token",
            LoggerFactory = log,
        };

    private static DiditOptions Didit(LogRecorder log) => new() { ApiKey = "key", LoggerFactory = log };

    private static DeepidvOptions Deepidv(LogRecorder log) => new() { ApiKey = "key", LoggerFactory = log };

    private static VeriffOptions Veriff(LogRecorder log) =>
        new()
        {
            BaseUrl = new Uri("https://veriff.invalid"),
            ApiKey = "key",
            SharedSecret = Secret,
            LoggerFactory = log,
        };

    /// <summary>The text with one value replaced, and with one member left out, for all of them.</summary>
    private static IEnumerable<string> Changed(string text)
    {
        foreach (var path in Paths(JsonNode.Parse(text), []))
        {
            foreach (var replacement in Replacements)
                yield return Change(text, path, replacement);
            yield return Change(text, path, replacement: null);
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        if (path.Length > 0)
            yield return path;
        IEnumerable<(object Key, JsonNode? Value)> children = node switch
        {
            JsonObject map => map.Select(member => ((object)member.Key, member.Value)),
            JsonArray list => list.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        foreach ((var key, var value) in children)
        {
            foreach (var inner in Paths(value, [.. path, key]))
                yield return inner;
        }
    }

    private static string Change(string text, object[] path, string? replacement)
    {
        const string Mark = "\"<replaced>\"";
        var root = JsonNode.Parse(text)!;
        var parent = path[..^1].Aggregate(root, (node, key) => key is int index ? node[index]! : node[(string)key]!);
        JsonNode? mark = JsonValue.Create("<replaced>");
        switch (parent)
        {
            case JsonObject map when replacement is null:
                map.Remove((string)path[^1]);
                break;
            case JsonObject map:
                map[(string)path[^1]] = mark;
                break;
            case JsonArray list when replacement is null:
                list.RemoveAt((int)path[^1]);
                break;
            case JsonArray list:
                list[(int)path[^1]] = mark;
                break;
        }

        var options = new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return root.ToJsonString(options).Replace(Mark, replacement, StringComparison.Ordinal);
    }
}
