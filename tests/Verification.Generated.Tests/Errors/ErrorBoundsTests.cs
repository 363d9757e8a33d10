using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Verification.Generated.Tests.Errors;

/// <summary>For any error body, the exception stays small and is created quickly.</summary>
public sealed class ErrorBoundsTests
{
    /// <summary>The total length of all texts of one exception, in characters. The documented limits add up to less.</summary>
    private const int LargestException = 40_000;

    private const int Mebibyte = 1024 * 1024;

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "a long name above many messages", Body("{\"" + new string('A', 8 * 1024) + "\":{", "\"#\":1,", "\"z\":1}}", 128 * 1024) },
            { "an array of texts", Body("[", "\"a\",", "\"a\"]") },
            { "an array of nothing", Body("[", "\"\",", "\"\"]") },
            { "many fields", Body("{", "\"field#\":\"x\",", "\"z\":1}") },
            { "many messages of one field", Body("{\"a\":[", "\"x\",", "\"x\"]}") },
            { "many objects of one field", Body("{\"a\":[", "{\"b\":\"x\"},", "{}]}") },
            { "many empty objects", Body("{\"" + new string('n', 1000) + "\":{", "\"a\":{},", "\"a\":{}}}") },
            { "a long message", "{\"message\":\"" + new string('m', Mebibyte - 64) + "\"}" },
            { "a long code", "{\"code\":\"" + new string('1', Mebibyte - 64) + "\"}" },
            { "a long number", "{\"code\":" + new string('1', Mebibyte - 64) + "}" },
            { "a long address", "{\"more_info\":\"" + new string('h', Mebibyte - 64) + "\"}" },
            {
                "a long message of escapes",
                "{\"message\":\"" + string.Concat(Enumerable.Repeat("\\ud83d\\ude00", (Mebibyte / 12) - 8)) + "\"}"
            },
            { "many messages", Body("{", "\"message\":[\"a\"],", "\"z\":1}") },
            { "deep nesting", string.Concat(Enumerable.Repeat("{\"a\":", Mebibyte / 5)) },
            { "deep arrays", new string('[', Mebibyte) },
            {
                "nesting to the last level allowed, again and again",
                "{"
                    + string.Concat(
                        Enumerable.Repeat(string.Concat(Enumerable.Repeat("\"name\":{", 60)) + "\"x\":1" + new string('}', 60) + ",", 1900)
                    )
                    + "\"z\":1}"
            },
            { "plain text", new string('x', Mebibyte) },
            { "a long text", "\"" + new string('x', Mebibyte - 64) + "\"" },
        };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task An_error_body_of_a_mebibyte_makes_a_small_exception_quickly(string name, string body)
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.BadRequest, body, ("X-Request-Id", new string('r', 60 * 1024)));
        using var client = Clients.Twilio(vendor);
        var watch = Stopwatch.StartNew();

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1), name);
        Size(exception).ShouldBeLessThan(LargestException, name);
    }

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void Reading_an_error_body_allocates_a_small_multiple_of_it(string name, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = ErrorBody.Read(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 * bytes.Length, name);
        error.FieldErrors.Count.ShouldBeLessThanOrEqualTo(100, name);
    }

    [Fact]
    public void Any_error_body_makes_a_small_exception() =>
        Prop.ForAll(
                Texts().ToArbitrary(),
                body =>
                {
                    var vendor = new ScriptedVendor().Then(HttpStatusCode.BadRequest, body);
                    using var client = Clients.Twilio(vendor);

                    var exception = Should.Throw<VerificationApiException>(() => client.Attempts.GetAsync("VL1").GetAwaiter().GetResult());

                    Size(exception).ShouldBeLessThan(LargestException);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task Text_that_was_cut_ends_in_an_ellipsis_and_no_character_is_split()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 10_000));
        var body = "{\"code\":\"" + emoji + "\",\"message\":\"" + emoji + "\",\"more_info\":\"" + emoji + "\",\"field\":\"" + emoji + "\"}";
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body)));

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        string[] texts = [exception.Code!, exception.VendorMessage!, exception.MoreInfo!, exception.FieldErrors["field"].Single()];
        texts.ShouldAllBe(text => text.EndsWith('…') && !Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Contains('\ufffd'));
    }

    [Fact]
    public async Task Properties_after_a_long_text_are_still_read()
    {
        var body = "{\"" + new string('n', 200_000) + "\":\"" + new string('x', 200_000) + "\",\"code\":20404,\"message\":\"gone\"}";
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.NotFound, body));

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        exception.Code.ShouldBe("20404");
        exception.VendorMessage.ShouldBe("gone");
    }

    [Fact]
    public async Task Each_bound_is_the_documented_one()
    {
        var fields = string.Concat(
            Enumerable.Range(0, 200).Select(field => $"\"{field}\":[{string.Join(',', Enumerable.Repeat("\"x\"", 50))}],")
        );
        var body =
            "{\"code\":\""
            + new string('c', 5000)
            + "\",\"message\":\""
            + new string('m', 5000)
            + "\",\"more_info\":\""
            + new string('i', 5000)
            + "\","
            + fields
            + "\"z\":\""
            + new string('t', 5000)
            + "\"}";
        var small = "{\"" + new string('n', 300) + "\":\"" + new string('t', 1100) + "\"}";
        var vendor = new ScriptedVendor()
            .Then(HttpStatusCode.BadRequest, body, ("X-Request-Id", new string('r', 5000)))
            .Then(HttpStatusCode.BadRequest, small)
            .Then(
                HttpStatusCode.BadRequest,
                "{" + string.Concat(Enumerable.Range(0, 50).Select(field => $"\"{field}\":\"{new string('t', 1024)}\",")) + "\"z\":1}"
            );
        using var client = Clients.Twilio(vendor);

        var first = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));
        var second = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));
        var third = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        (first.Code!.Length, first.VendorMessage!.Length, first.MoreInfo!.Length, first.RequestId!.Length).ShouldBe((256, 4096, 2048, 256));
        first.FieldErrors.Count.ShouldBe(100);
        first.FieldErrors.Values.ShouldAllBe(texts => texts.Count == 20);
        var (name, textsOfField) = second.FieldErrors.ShouldHaveSingleItem();
        (name.Length, textsOfField.Single().Length).ShouldBe((256, 1024));
        third.FieldErrors.Sum(field => field.Key.Length + field.Value.Sum(text => text.Length)).ShouldBeInRange(15 * 1024, 16 * 1024);
    }

    private static Gen<string> Texts() =>
        from pieces in Gen.Elements(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"a\"",
                "\"code\"",
                "\"message\"",
                "\"errors\"",
                "\"detail\"",
                "1",
                "null",
                "true",
                "\"\\ud800\"",
                "\u0000",
                "<",
                "\"" + new string('é', 3000) + "\"",
                "{\"a\":1},",
                "{\"b\":[\"x\"]},",
                "[[\"y\"]],",
                "\"c\":\"d\","
            )
            .ListOf()
        from times in Gen.Choose(1, 2000)
        select string.Concat(
            Enumerable.Repeat(
                string.Concat(pieces.Take(12)),
                Math.Min(times, Mebibyte / Math.Max(1, pieces.Take(12).Sum(piece => piece.Length)))
            )
        );

    private static string Body(string start, string repeated, string end, int length = Mebibyte)
    {
        var text = new StringBuilder(start, length + end.Length);
        for (var number = 0; text.Length < length; number++)
        {
            text.Append(
                repeated.Replace("#", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        }

        return text.Append(end).ToString();
    }

    private static long Size(VerificationApiException exception) =>
        exception.Message.Length
        + exception.Body.Length
        + (long)(exception.Code?.Length ?? 0)
        + (exception.VendorMessage?.Length ?? 0)
        + (exception.MoreInfo?.Length ?? 0)
        + (exception.RequestId?.Length ?? 0)
        + exception.FieldErrors.Sum(field => 50L + field.Key.Length + field.Value.Sum(text => 10L + text.Length));
}
