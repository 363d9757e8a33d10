namespace Verification.Generated.Tests.Http;

/// <summary>Which statuses mean that a body is the complete result.</summary>
public sealed class StatusTests
{
    private const string Page =
        """{"attempts":[{"sid":"VL1"}],"results":[{"session_id":"1"}],"sessions":[{"id":"1"}],"verifications":[{"id":"1"}],"meta":{},"status":"success"}""";

    public static TheoryData<string, int> Refused =>
        [
            .. from vendor in VendorCalls.Vendors
            from status in (int[])[206, 207, 208, 226, 299]
            select new TheoryDataRow<string, int>(vendor, status),
        ];

    public static TheoryData<string, int> Accepted =>
        [
            .. from vendor in VendorCalls.Vendors
            from status in (int[])[200, 201, 202, 203]
            select new TheoryDataRow<string, int>(vendor, status),
        ];

    public static TheoryData<string, int> Empty =>
        [.. from vendor in VendorCalls.Vendors from status in (int[])[204, 205] select new TheoryDataRow<string, int>(vendor, status)];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_part_or_another_form_of_a_body_is_no_success(string vendor, int status)
    {
        var script = new ScriptedVendor().ThenSigned((HttpStatusCode)status, Page);

        (await Should.ThrowAsync<VerificationApiException>(() => VendorCalls.SendAsync(vendor, script))).Status.ShouldBe(
            (HttpStatusCode)status
        );
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_complete_body_is_a_success(string vendor, int status) =>
        await Should.NotThrowAsync(() => VendorCalls.SendAsync(vendor, new ScriptedVendor().ThenSigned((HttpStatusCode)status, Page)));

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task A_missing_body_is_a_format_error(string vendor, int status) =>
        await Should.ThrowAsync<ResponseFormatException>(() =>
            VendorCalls.SendAsync(vendor, new ScriptedVendor().ThenSigned((HttpStatusCode)status, ""))
        );
}
