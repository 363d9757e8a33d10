using System.Security.Cryptography;
using System.Text;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Webhooks;

public sealed class DiditWebhooksTests
{
    private const string Secret = "didit-test-secret-0001";
    private const long SentAt = 1774970000;

    private const string A =
        """{"created_at":1774969994,"session_id":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee","status":"Approved","timestamp":1774970000,"webhook_type":"status.updated"}""";
    private const string B =
        """{"decision":{"face_matches":null,"id_verifications":[{"first_name":"Zo\u00eb","ratio":0.5,"score":92,"url":"https://f.test/a?x=1&y=2"}]},"map":{"10":"a","9":"b","a":"c"},"metadata":{},"session_id":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee","status":"In Review","timestamp":1774970000,"webhook_type":"status.updated"}""";
    private const string C =
        """{"metadata":{"ctl":"a\u2028b\tc\"\\/<","emoji":"\ud83d\ude00"},"status":"Declined","timestamp":1774970000,"webhook_type":"data.updated"}""";

    private const string SignatureOfA = "492e8dd862064b0871ac6a34f3340059d2a02e2e1c39098b0cc3deb565b67027";
    private const string SimpleOfA = "9e8a5efd6148aa0947b2bcb47848ec064b11502fca5d280355ec5f180982c9d1";
    private const string CanonicalOfB = "97e514656f5ada36e31f6a54c7f798f28d41ba601d3a5d1aec30bbf55de1f657";

    private readonly ManualTime clock = new(DateTimeOffset.FromUnixTimeSeconds(SentAt));

    [Theory]
    [InlineData(A, "X-Signature", SignatureOfA)]
    [InlineData(A, "X-Signature-V2", SignatureOfA)]
    [InlineData(B, "X-Signature", "16cfd88e7af1c3193ce53d1235264f2f5e5367d49e6b259db05b0f957275ee60")]
    [InlineData(B, "X-Signature-V2", CanonicalOfB)]
    [InlineData(C, "X-Signature", "60941e3c0a6de9d552d6413a34fc2827a6a749ce22fd4cd84ebdbf3f8de6d479")]
    [InlineData(C, "X-Signature-V2", "3a426b3e479767349ddab157043184e2364ff2ab82db594bd6f4969001cdf6d3")]
    public void A_delivery_of_the_vendor_is_accepted(string body, string header, string signature) =>
        Verify(body, (header, signature), ("X-Timestamp", "1774970000")).ShouldBeTrue();

    [Theory]
    [InlineData("\"score\":92", "\"score\":92.0")]
    [InlineData("\"score\":92", "\"score\" : 9.2e1")]
    [InlineData("Zo\\u00eb", "Zoë")]
    [InlineData("https://f.test/a", "https:\\/\\/f.test\\/a")]
    [InlineData(
        "\"metadata\":{},\"session_id\":\"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee\"",
        "\"session_id\":\"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee\",\n  \"metadata\": { }"
    )]
    public void JSON_that_is_written_anew_still_has_its_second_signature(string written, string anew)
    {
        var body = B.Replace(written, anew, StringComparison.Ordinal);
        body.ShouldNotBe(B);

        Verify(body, ("X-Signature", "16cfd88e7af1c3193ce53d1235264f2f5e5367d49e6b259db05b0f957275ee60"), ("X-Signature-V2", CanonicalOfB))
            .ShouldBeTrue();
    }

    [Fact]
    public void A_body_with_any_other_byte_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(A);
        var webhooks = new DiditWebhooks([Secret], clock) { AcceptsSimpleSignature = true };
        var header = Headers.Of(("X-Signature", SignatureOfA), ("X-Signature-V2", SignatureOfA));

        for (var index = 0; index < body.Length; index++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                body[index] ^= (byte)(1 << bit);
                Should.Throw<SignatureException>(() => webhooks.Verify(body, header));
                body[index] ^= (byte)(1 << bit);
            }
        }

        webhooks.Verify(body, header).ShouldBeTrue();
    }

    [Theory]
    [InlineData("X-Signature", SignatureOfA)]
    [InlineData("X-Signature-V2", SignatureOfA)]
    [InlineData("X-Signature-Simple", SimpleOfA)]
    public void A_signature_with_any_other_byte_is_refused(string header, string signature)
    {
        var webhooks = new DiditWebhooks([Secret], clock) { AcceptsSimpleSignature = true };

        for (var index = 0; index < signature.Length; index++)
        {
            for (var bit = 0; bit < 7; bit++)
            {
                var given = signature.ToCharArray();
                given[index] ^= (char)(1 << bit);
                Should.Throw<SignatureException>(() => webhooks.Verify(Encoding.UTF8.GetBytes(A), Headers.Of((header, new string(given)))));
            }
        }
    }

    [Fact]
    public void The_simple_signature_has_to_be_asked_for_and_says_what_it_signs()
    {
        Should.Throw<SignatureException>(() => Verify(A, ("X-Signature-Simple", SimpleOfA)));

        var webhooks = new DiditWebhooks([Secret], clock) { AcceptsSimpleSignature = true };
        webhooks.Verify(Encoding.UTF8.GetBytes(A), Headers.Of(("X-Signature-Simple", SimpleOfA))).ShouldBeFalse();
        Should.Throw<SignatureException>(() =>
            webhooks.Verify(
                Encoding.UTF8.GetBytes(A.Replace("Approved", "Declined", StringComparison.Ordinal)),
                Headers.Of(("X-Signature-Simple", SimpleOfA))
            )
        );
    }

    [Theory]
    [InlineData("status")]
    [InlineData("timestamp")]
    public void A_repeated_name_is_refused_where_the_bytes_are_not_signed(string name)
    {
        var webhooks = new DiditWebhooks([Secret], clock) { AcceptsSimpleSignature = true };
        var body = A.Replace("{\"created_at\"", $"{{\"{name}\":\"Declined\",\"created_at\"", StringComparison.Ordinal);

        Should.Throw<SignatureException>(() =>
            webhooks.Verify(Encoding.UTF8.GetBytes(body), Headers.Of(("X-Signature-Simple", SimpleOfA), ("X-Signature-V2", SignatureOfA)))
        );
    }

    [Fact]
    public void The_form_with_a_timestamp_before_it_is_refused() =>
        Should.Throw<SignatureException>(() =>
            Verify(A, ("X-Signature-V2", "ea3ec321ba443de3b05f8633fe27eb2749306dbc355e196a32bc5cdf2b03c125"))
        );

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void What_was_sent_more_than_five_minutes_from_now_is_refused(int seconds, bool isAccepted)
    {
        var webhooks = new DiditWebhooks([Secret], new ManualTime(DateTimeOffset.FromUnixTimeSeconds(SentAt + seconds)));
        var verify = () => webhooks.Verify(Encoding.UTF8.GetBytes(A), Headers.Of(("X-Signature", SignatureOfA)));

        if (isAccepted)
            verify().ShouldBeTrue();
        else
            Should.Throw<SignatureException>(() => verify()).Message.ShouldContain("300 seconds");
    }

    [Theory]
    [InlineData("1774970001")]
    [InlineData("")]
    public void A_header_that_tells_another_time_is_refused(string time) =>
        Should
            .Throw<SignatureException>(() => Verify(A, ("X-Signature", SignatureOfA), ("X-Timestamp", time)))
            .Message.ShouldContain("X-Timestamp");

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"timestamp":"1774970000"}""")]
    [InlineData("""{"timestamp":1774970000.5}""")]
    [InlineData("""{"timestamp":99999999999999}""")]
    public void A_signed_body_without_a_time_is_refused(string body)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));

        Should.Throw<SignatureException>(() => Verify(body, ("X-Signature", signature))).Message.ShouldNotContain(signature);
    }

    private bool Verify(string body, params (string Name, string Value)[] headers) =>
        new DiditWebhooks(["before", Secret], clock).Verify(Encoding.UTF8.GetBytes(body), Headers.Of(headers));
}
