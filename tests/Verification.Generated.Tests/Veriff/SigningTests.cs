using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Veriff;

public sealed class SigningTests
{
    private const string Success =
        """{"status":"success","verifications":[{"id":"a","status":"approved","createdTime":"2023-09-18T08:33:30.047Z"}]}""";

    [Theory]
    [InlineData("f04bdb47-d3be-4b28-b028-a652feb060b5", "e37fd070cea548e430c624109ca4b0d7e79bcdef52131c90a2889ca24ad15ab0")]
    [InlineData("F04BDB47-D3BE-4B28-B028-A652FEB060B5", "d9433f886654565a4930a7f7d14fa95dcaecf9bc1c60ff6eaf575fca28374166")]
    public async Task Signs_exactly_the_id_in_the_path(string id, string expected)
    {
        var vendor = new ScriptedVendor().ThenSigned(HttpStatusCode.OK, Success);
        using var client = Clients.Veriff(vendor);

        (await client.Attempts.ListPageAsync(id, TestContext.Current.CancellationToken)).Verifications.Count.ShouldBe(1);

        var request = vendor.Requests.ShouldHaveSingleItem();
        request.Address.AbsoluteUri.ShouldBe($"https://veriff.example/v1/sessions/{id}/attempts");
        request["X-HMAC-SIGNATURE"].ShouldBe(expected);
        request["X-AUTH-CLIENT"].ShouldBe("veriff-key");
    }

    [Fact]
    public async Task Accepts_the_vendors_example_with_its_signature_in_upper_case()
    {
        var vendor = new ScriptedVendor().Then(
            HttpStatusCode.OK,
            VendorExample.Read("veriff", "single-attempt.json"),
            ("X-HMAC-SIGNATURE", "70C86C895ADA7EFC9BB33E5E523B4AFCA874A9476A6373FCA08F5EA54A702CC2")
        );
        using var client = Clients.Veriff(vendor);

        var attempts = await client.Attempts.List(Clients.SessionId).ToListAsync(TestContext.Current.CancellationToken);

        attempts.ShouldHaveSingleItem().Status.ShouldBe(AttemptStatus.Approved);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not hexadecimal")]
    [InlineData("e37fd070cea548e430c624109ca4b0d7e79bcdef52131c90a2889ca24ad15ab0")]
    public async Task Does_not_read_a_success_without_a_valid_signature(string? signature)
    {
        var vendor = signature is null
            ? new ScriptedVendor().Then(HttpStatusCode.OK, Success)
            : new ScriptedVendor().Then(HttpStatusCode.OK, Success, ("X-HMAC-SIGNATURE", signature));
        using var client = Clients.Veriff(vendor);

        var exception = await Should.ThrowAsync<SignatureException>(() => client.Attempts.ListPageAsync(Clients.SessionId));

        exception.Vendor.ShouldBe("veriff");
        exception.Operation.ShouldBe("listAttempts");
        exception.ToString().ShouldNotContain("approved");
        exception.ToString().ShouldNotContain("e37fd070");
    }

    [Fact]
    public async Task Checks_the_signature_before_it_parses()
    {
        using var client = Clients.Veriff(new ScriptedVendor().Then(HttpStatusCode.OK, "<html>", ("X-HMAC-SIGNATURE", "00")));

        await Should.ThrowAsync<SignatureException>(() => client.Attempts.ListPageAsync(Clients.SessionId));
    }

    [Theory]
    [InlineData("\"status\":\"fail\"")]
    [InlineData("\"status\":\"FAIL\"")]
    [InlineData("\"status\":\"error\"")]
    [InlineData("\"verifications\":[],\"status\":\"fail\"")]
    [InlineData("\"status\":\"fail\",\"verifications\":[],\"status\":\"success\"")]
    public async Task Treats_a_signed_success_that_reports_a_failure_as_an_error(string members)
    {
        using var client = Clients.Veriff(
            new ScriptedVendor().ThenSigned(HttpStatusCode.OK, $$"""{"message":"no","code":1101,{{members}}}""")
        );

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.ListPageAsync(Clients.SessionId));

        exception.Status.ShouldBe(HttpStatusCode.OK);
        exception.Code.ShouldBe("1101");
        exception.SignatureValid.ShouldBe(true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"partial","attempts":[]}""")]
    public async Task A_signed_success_without_attempts_is_not_an_empty_list(string body)
    {
        using var client = Clients.Veriff(new ScriptedVendor().ThenSigned(HttpStatusCode.OK, body));

        (await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.ListPageAsync(Clients.SessionId))).Path.ShouldBe(
            "$.verifications"
        );
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("438f332ba3c2bac7a956d858d138276f81302875194188401d3ab44ecb80b156", true)]
    [InlineData("538f332ba3c2bac7a956d858d138276f81302875194188401d3ab44ecb80b156", false)]
    public async Task Keeps_the_status_of_an_error_and_flags_its_signature(string? signature, bool? expected)
    {
        const string Body = """{"status":"fail","code":"1101","message":"Resource not found"}""";
        var vendor = signature is null
            ? new ScriptedVendor().Then(HttpStatusCode.NotFound, Body)
            : new ScriptedVendor().Then(HttpStatusCode.NotFound, Body, ("X-HMAC-SIGNATURE", signature));
        using var client = Clients.Veriff(vendor);

        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.ListPageAsync(Clients.SessionId));

        exception.Status.ShouldBe(HttpStatusCode.NotFound);
        exception.VendorMessage.ShouldBe("Resource not found");
        exception.SignatureValid.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://veriff.example")]
    [InlineData("https://veriff.example/")]
    [InlineData("https://veriff.example/v1")]
    [InlineData("https://veriff.example/v1/")]
    public async Task Takes_the_base_address_with_and_without_its_version(string address)
    {
        var vendor = new ScriptedVendor().ThenSigned(HttpStatusCode.OK, Success);
        using var client = new VeriffClient(Clients.VeriffOptions(address), vendor);

        await client.Attempts.ListPageAsync("id", TestContext.Current.CancellationToken);

        vendor.Requests[0].Address.AbsoluteUri.ShouldBe("https://veriff.example/v1/sessions/id/attempts");
    }

    [Fact]
    public async Task Keeps_the_path_of_a_proxy()
    {
        var vendor = new ScriptedVendor().ThenSigned(HttpStatusCode.OK, Success);
        using var client = new VeriffClient(Clients.VeriffOptions("https://proxy.example/out/veriff/v1/"), vendor);

        await client.Attempts.ListPageAsync("id", TestContext.Current.CancellationToken);

        vendor.Requests[0].Address.AbsoluteUri.ShouldBe("https://proxy.example/out/veriff/v1/sessions/id/attempts");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a%2Fb")]
    [InlineData("a\nb")]
    public void Refuses_an_id_that_could_change_the_path(string id)
    {
        var vendor = new ScriptedVendor();
        using var client = Clients.Veriff(vendor);

        Should.Throw<ArgumentException>(() => client.Attempts.List(id)).ParamName.ShouldBe("id");
        vendor.Requests.ShouldBeEmpty();
    }
}
