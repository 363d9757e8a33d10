using System.Text;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Http;

/// <summary>Limits, stood upon: what is exactly as large as allowed, and one more.</summary>
public sealed class BoundaryTests
{
    private const string Row = """{"sid":"VL1"}""";
    private const int KeptErrorBytes = 4096;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_exactly_the_maximum_is_read(bool hasLength)
    {
        using var client = Client(Row, hasLength, maximum: Row.Length);

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_one_byte_more_is_refused(bool hasLength)
    {
        using var client = Client(Row, hasLength, maximum: Row.Length - 1);

        (
            await Should.ThrowAsync<ResponseTooLargeException>(() => client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken))
        ).MaximumBytes.ShouldBe(Row.Length - 1);
    }

    [Fact]
    public void A_maximum_of_one_is_a_maximum()
    {
        using var client = Clients.Twilio(
            new ScriptedVendor(),
            options =>
            {
                options.MaximumResponseBytes = 1;
                options.MaximumItemsPerPage = 1;
            }
        );

        Should.Throw<ArgumentException>(() => Clients.Twilio(new ScriptedVendor(), options => options.MaximumResponseBytes = 0));
        Should.Throw<ArgumentException>(() => Clients.Twilio(new ScriptedVendor(), options => options.MaximumItemsPerPage = 0));
    }

    [Fact]
    public void Paging_options_that_are_null_are_named() =>
        Should
            .Throw<ArgumentException>(() => Clients.Twilio(new ScriptedVendor(), options => options.Paging = null!))
            .Message.ShouldContain("TwilioVerifyOptions.Paging");

    [Fact]
    public async Task Pages_of_one_item_are_requested()
    {
        var vendor = new ScriptedVendor().ThenJson("""{"attempts":[{"sid":"VL1"}],"meta":{"next_page_url":null}}""");
        using var client = Clients.Twilio(vendor);

        var pages = new List<int>();
        await foreach (var page in client.Attempts.List().Pages(pageSize: 1).WithCancellation(TestContext.Current.CancellationToken))
            pages.Add(page.Items.Count);

        pages.ShouldBe([1]);
        vendor.Requests.ShouldHaveSingleItem().Address.Query.ShouldContain("PageSize=1");
    }

    [Theory]
    [InlineData(KeptErrorBytes, KeptErrorBytes)]
    [InlineData(KeptErrorBytes + 1, KeptErrorBytes)]
    [InlineData(10, 10)]
    public async Task The_body_of_an_error_is_kept_up_to_its_cap(int length, int kept)
    {
        using var client = Clients.Twilio(new ScriptedVendor().Then(HttpStatusCode.BadRequest, new string('x', length)));

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)
        );

        Encoding.UTF8.GetByteCount(exception.Body).ShouldBe(kept);
    }

    private static TwilioVerifyClient Client(string body, bool hasLength, int maximum)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var vendor = new ScriptedVendor();
        vendor = hasLength ? vendor.Then(HttpStatusCode.OK, bytes) : vendor.ThenStream(HttpStatusCode.OK, new OneWayStream(bytes));
        return Clients.Twilio(vendor, options => options.MaximumResponseBytes = maximum);
    }
}
