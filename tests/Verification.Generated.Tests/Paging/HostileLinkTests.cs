using FsCheck;
using FsCheck.Fluent;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Paging;

/// <summary>For any text that a vendor returns for the next page, the current page is returned before anything is refused.</summary>
public sealed class HostileLinkTests
{
    private const string Origin = "https://verify.twilio.com";

    public static TheoryData<string> Links =>
        [
            "http://\u202e/",
            "file://\u202e",
            "https://\u202e/v2/Attempts",
            "\u202e",
            "//\u202e/",
            "https://[::1%25\u202e]/",
            "https://[::1]:99999/",
            "https://[v1.x]/",
            "https://a:b:c/",
            Origin + ":-1/",
            Origin + ":65536/v2/Attempts",
            "http:\u0000//x",
            "%",
            "https://%",
            "https://%zz/",
            "https://xn--\u0080/",
            "https://xn--a/",
            "https://" + new string('a', 64) + ".example/",
            "https://" + new string('a', 300) + "/",
            "https://\u00ad/",
            "https://\u3002/",
            "https://a..b/",
            "file:////\u202e/x",
            "\\\\\u202e\\x",
            "C:\\x",
            "mailto:\u202e",
            "urn:\u202e",
            "uuid:x",
            "net.tcp://\u202e/",
            "gopher://\u202e",
            "ldap://\u202e",
            "telnet://\u202e",
            "vsmacros://\u202e",
            "about:",
            "javascript:\u202e",
        ];

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_link_that_is_not_an_address_is_refused_after_the_page(string link) => await RefusedAsync(link, readAhead: 0);

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_link_that_is_not_an_address_is_refused_after_the_page_when_pages_are_read_ahead(string link) =>
        await RefusedAsync(link, readAhead: 3);

    [Fact]
    public async Task A_link_of_any_length_is_handled()
    {
        foreach (var length in new[] { 16_000, 70_000, 1_000_000 })
            await RefusedAsync("https://evil.example/" + new string('a', length), readAhead: 0);
        await RefusedAsync(Origin + "/v2/Attempts?PageToken=" + new string('a', 1_000_000), readAhead: 0);
    }

    [Fact]
    public void Any_text_keeps_the_current_page() =>
        Prop.ForAll(
                Texts().ToArbitrary(),
                link =>
                {
                    var vendor = new ScriptedVendor().ThenJson(Page(link)).ThenJson("""{"meta":{},"attempts":[]}""");
                    using var client = Clients.Twilio(vendor);
                    var sids = new List<string?>();

                    var failure = Record.Exception(() => ReadAsync(client, sids).GetAwaiter().GetResult());

                    sids.ShouldBe(["VL1"], link);
                    (failure is null or PagingException).ShouldBeTrue(failure?.ToString());
                    vendor.Requests.ShouldAllBe(request =>
                        request.Address.AbsoluteUri.StartsWith(Origin + "/v2/Attempts", StringComparison.Ordinal)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Any_token_is_sent_unchanged_and_its_checkpoint_leads_to_the_same_page() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<UnicodeString>(),
                text =>
                {
                    var token = string.Concat(text.Get.Where(letter => !char.IsSurrogate(letter))) + "t";
                    var vendor = new ScriptedVendor()
                        .ThenJson(Tokens(token))
                        .ThenJson("""{"sessions":[]}""")
                        .ThenJson("""{"sessions":[]}""");
                    using var client = Clients.Deepidv(vendor);

                    var pages = client
                        .Sessions.List()
                        .Pages()
                        .ToListAsync(TestContext.Current.CancellationToken)
                        .AsTask()
                        .GetAwaiter()
                        .GetResult();
                    client
                        .Sessions.List()
                        .Pages(Checkpoint.Parse(pages[0].Next.ToString()))
                        .CountAsync(TestContext.Current.CancellationToken)
                        .AsTask()
                        .GetAwaiter()
                        .GetResult();

                    vendor.Requests[2].Address.ShouldBe(vendor.Requests[1].Address);
                    Uri.UnescapeDataString(vendor.Requests[1].Address.Query).ShouldEndWith("next_token=" + token);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    [InlineData(1_000_000, false)]
    public async Task A_token_that_no_address_can_hold_is_refused_after_the_page(int length, bool sent)
    {
        var vendor = new ScriptedVendor().ThenJson(Tokens(new string('\u20ac', length))).ThenJson("""{"sessions":[]}""");
        using var client = Clients.Deepidv(vendor);
        var pages = 0;

        var failure = await Record.ExceptionAsync(async () =>
        {
            await foreach (var page in client.Sessions.List().Pages())
                pages++;
        });

        (failure is PagingException).ShouldBe(!sent, failure?.ToString());
        pages.ShouldBe(sent ? 2 : 1);
    }

    [Fact]
    public async Task A_checkpoint_that_no_address_can_hold_is_refused_before_any_request()
    {
        var vendor = new ScriptedVendor().ThenJson("""{"attempts":[]}""");
        using var client = Clients.Twilio(vendor);
        var end = (await client.Attempts.List().Pages().SingleAsync(TestContext.Current.CancellationToken)).Next;

        Should.Throw<ArgumentException>(() =>
            client.Attempts.List().Pages(Checkpoint.At(end.Vendor, end.Operation, end.Filters, "a=" + new string('b', 1_000_000)))
        );

        vendor.Requests.Count.ShouldBe(1);
    }

    private static async Task RefusedAsync(string link, int readAhead)
    {
        var vendor = new ScriptedVendor().ThenJson(Page(link));
        using var client = Clients.Twilio(vendor, options => options.Paging.ReadAhead = readAhead);
        var sids = new List<string?>();

        await Should.ThrowAsync<PagingException>(() => ReadAsync(client, sids), link);

        sids.ShouldBe(["VL1"], link);
        vendor.Requests.Count.ShouldBe(1);
    }

    private static async Task ReadAsync(TwilioVerifyClient client, List<string?> sids)
    {
        await foreach (var attempt in client.Attempts.List().WithCancellation(TestContext.Current.CancellationToken))
            sids.Add(attempt.Sid);
    }

    private static Gen<string> Texts() =>
        from start in Gen.Elements(
            "",
            "http://",
            "https://",
            "file://",
            "//",
            Origin,
            Origin + "/v2/Attempts",
            Origin + "/v2/Attempts?",
            "https://[",
            "\\\\"
        )
        from pieces in Gen.OneOf(
                Gen.Elements(
                    "\u202e",
                    "\u2066",
                    "\u0000",
                    "\u0085",
                    "\u2028",
                    "\u00ad",
                    "\u3002",
                    "\ufffd",
                    "%",
                    "%2",
                    "%zz",
                    "%00",
                    "%ff",
                    ":",
                    ":0",
                    ":99999",
                    "[",
                    "]",
                    "::1",
                    "%25",
                    "@",
                    "/",
                    "\\",
                    "?",
                    "#",
                    "&",
                    "=",
                    "xn--",
                    ".",
                    "..",
                    " ",
                    "\t",
                    "\n",
                    "ü",
                    "😀",
                    "a",
                    "PageToken=x",
                    "+"
                ),
                from letter in Gen.Choose(0, 0xD7FF)
                select ((char)letter).ToString()
            )
            .ListOf()
        select start + string.Concat(pieces);

    private static string Page(string next) => "{\"meta\":{\"next_page_url\":" + Quoted(next) + "},\"attempts\":[{\"sid\":\"VL1\"}]}";

    private static string Tokens(string token) => "{\"sessions\":[],\"next_token\":" + Quoted(token) + "}";

    private static string Quoted(string text) => "\"" + System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(text) + "\"";
}
