using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using DeepidvPage = Verification.Generated.Deepidv.SessionPage;
using DiditPage = Verification.Generated.Didit.SessionPage;
using TwilioAttempt = Verification.Generated.Twilio.Attempt;

namespace Verification.Generated.Tests.Examples;

/// <summary>Decodes and writes every example body of every vendor, and loses nothing.</summary>
public sealed partial class VendorExampleTests
{
    private static readonly Dictionary<string, Func<byte[], string>> RoundTrips = new()
    {
        ["deepidv/sessions.json"] = RoundTrip<DeepidvPage>,
        ["didit/both-kinds.json"] = RoundTrip<DiditPage>,
        ["didit/business-rows.json"] = RoundTrip<DiditPage>,
        ["didit/user-rows.json"] = RoundTrip<DiditPage>,
        ["twilio/attempt.json"] = RoundTrip<TwilioAttempt>,
        ["twilio/empty-page.json"] = RoundTrip<AttemptPage>,
        ["twilio/no-matches.json"] = RoundTrip<AttemptPage>,
        ["twilio/unconverted-to-colombia.json"] = RoundTrip<AttemptPage>,
        ["veriff/multiple-attempts.json"] = RoundTrip<AttemptList>,
        ["veriff/no-custom-status.json"] = RoundTrip<AttemptList>,
        ["veriff/single-attempt.json"] = RoundTrip<AttemptList>,
    };

    private static readonly Dictionary<string, HttpStatusCode> Errors = new()
    {
        ["deepidv/api-key-missing.json"] = HttpStatusCode.Forbidden,
        ["didit/malformed-values.json"] = HttpStatusCode.BadRequest,
        ["twilio/too-many-requests.json"] = HttpStatusCode.TooManyRequests,
        ["veriff/not-found.json"] = HttpStatusCode.NotFound,
        ["veriff/server-error.json"] = HttpStatusCode.InternalServerError,
        ["veriff/unauthorized.json"] = HttpStatusCode.Unauthorized,
        ["veriff/validation-failed.json"] = HttpStatusCode.BadRequest,
    };

    public static TheoryData<string> Successes => [.. RoundTrips.Keys];

    public static TheoryData<string> Refusals => [.. Errors.Keys];

    [Fact]
    public void No_example_is_left_out()
    {
        var files = Directory
            .GetFiles(Repository.PathOf("specs"), "*.json", SearchOption.AllDirectories)
            .Select(file =>
                Path.GetRelativePath(Repository.PathOf("specs"), file)
                    .Replace('\\', '/')
                    .Replace("/examples/", "/", StringComparison.Ordinal)
            );

        RoundTrips.Keys.Concat(Errors.Keys).Order().ShouldBe(files.Order());
    }

    [Theory]
    [MemberData(nameof(Successes))]
    public void A_success_loses_nothing(string example)
    {
        var body = Read(example);

        var written = Canonical(JsonNode.Parse(RoundTrips[example](body)));

        var expected = Canonical(JsonNode.Parse(body));
        JsonNode.DeepEquals(written, expected).ShouldBeTrue($"written: {written}\nexpected: {expected}");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_error_keeps_status_message_and_body(string example)
    {
        var body = Read(example);
        using var vendor = new ScriptedVendor().Then(Errors[example], body);

        var exception = await Should.ThrowAsync<VerificationApiException>(() => Call(example, vendor));

        exception.Status.ShouldBe(Errors[example]);
        exception.Body.ShouldBe(System.Text.Encoding.UTF8.GetString(body));
        (exception.VendorMessage is not null || exception.FieldErrors.Count > 0).ShouldBeTrue();
    }

    private static async Task Call(string example, HttpMessageHandler vendor) =>
        await (
            example.Split('/')[0] switch
            {
                "deepidv" => Clients.Deepidv(vendor).Sessions.ListPageAsync(),
                "didit" => Clients.Didit(vendor).Sessions.ListPageAsync(),
                "twilio" => (Task)Clients.Twilio(vendor).Attempts.ListPageAsync(),
                _ => Clients.Veriff(vendor).Attempts.ListPageAsync(Clients.SessionId),
            }
        );

    private static byte[] Read(string example) => VendorExample.Read(example.Split('/')[0], example.Split('/')[1]);

    private static string RoundTrip<T>(byte[] body)
        where T : IJsonModel<T> => Models.Write(Models.Read<T>(body));

    /// <summary>
    /// The same JSON in one form: in every contract here, a null property, an absent one and an empty list mean the same, and an instant is
    /// the same with and without zeros after its seconds.
    /// </summary>
    private static JsonNode? Canonical(JsonNode? node) =>
        node switch
        {
            JsonArray array => new JsonArray([.. array.Select(Canonical)]),
            JsonObject members => new JsonObject(
                members
                    .Where(member => member.Value is not (null or JsonArray { Count: 0 }))
                    .Select(member => KeyValuePair.Create(member.Key, Canonical(member.Value)))
            ),
            JsonValue value when value.TryGetValue(out string? text) && Instant().IsMatch(text) => JsonValue.Create(
                DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks
            ),
            _ => node?.DeepClone(),
        };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instant();
}
