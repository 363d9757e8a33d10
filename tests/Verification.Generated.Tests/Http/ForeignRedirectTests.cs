using FsCheck;
using FsCheck.Fluent;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

public sealed class ForeignRedirectTests
{
    private static readonly int[] Statuses = [301, 302, 303, 307, 308];

    /// <summary>Addresses that only resemble the vendor's; <c>{origin}</c> and <c>{host}</c> are the vendor's.</summary>
    private static readonly string[] Targets =
    [
        "https://evil.example/?secret=1",
        "//evil.example/",
        "{origin}@evil.example/",
        "{origin}:443@evil.example/",
        "https://user:secret@{host}/",
        "{origin}.evil.example/",
        "https://evil.example/{host}",
        "https://evil.example#{host}",
        "http://{host}/",
        "{origin}:8443/",
        "{origin}./",
        "https://xn--{host}/",
        "ftp://{host}/",
        "file:///secret",
        "data:text/plain,secret",
        "mailto:secret@{host}",
        "javascript:secret",
    ];

    /// <summary>Texts that are not an address.</summary>
    private static readonly string[] Malformed =
    [
        "",
        " ",
        "http://[",
        "https://",
        "https:///x",
        "//",
        "{origin}:99999/",
        "https://a b/",
        "{origin}\\@evil.example/",
    ];

    /// <summary>Texts that <see cref="Uri"/> parses only later, or never.</summary>
    private static readonly string[] Odd =
    [
        "file://\u202E",
        "https://\u200D",
        "//\U0001F600x\u2028",
        "https://\u00AD/",
        "//\uFEFF",
        "https://\uFFFD\uFFFF",
        "//[::\u202E]",
        "https://xn--\u200D.example/",
        "https://\u202E@verify.twilio.com/",
        "\\\\\u202E\\x",
        "file:\\\\\u200D",
        "unc://\u202E:1",
        "//\u2028/\u2029",
        "https://%E2%80%AE/",
        "//%00",
        "//xn--",
        "//.",
        "//..",
    ];

    public static TheoryData<string> AllVendors => [.. VendorCalls.Vendors];

    public static TheoryData<string, int> VendorsAndStatuses =>
        [.. from vendor in VendorCalls.Vendors from status in Statuses select new TheoryDataRow<string, int>(vendor, status)];

    [Theory]
    [MemberData(nameof(VendorsAndStatuses))]
    public async Task Nothing_is_sent_anywhere_else(string vendor, int status)
    {
        foreach (var target in Targets)
        {
            var script = new ScriptedVendor().ThenRedirect((HttpStatusCode)status, Fill(target, vendor));

            var exception = await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, script), target);

            script.Requests.Count.ShouldBe(1, target);
            (exception + "|" + exception.Target).ShouldNotContain("secret", customMessage: target);
            exception.Vendor.ShouldBe(vendor);
        }
    }

    [Theory]
    [MemberData(nameof(VendorsAndStatuses))]
    public async Task A_location_that_is_not_an_address_has_no_target(string vendor, int status)
    {
        foreach (var location in Malformed)
        {
            var script = new ScriptedVendor().ThenRedirect((HttpStatusCode)status, Fill(location, vendor));

            (await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, script), location)).Target.ShouldBeNull(
                location
            );

            script.Requests.Count.ShouldBe(1, location);
        }
    }

    [Theory]
    [MemberData(nameof(VendorsAndStatuses))]
    public async Task A_sixth_redirect_and_a_cycle_are_refused(string vendor, int status)
    {
        var six = new ScriptedVendor();
        for (var hop = 0; hop < 6; hop++)
            six.ThenRedirect((HttpStatusCode)status, Moved(vendor, $"hop{hop}"));
        var cycle = new ScriptedVendor()
            .ThenRedirect((HttpStatusCode)status, Moved(vendor, "a"))
            .ThenRedirect((HttpStatusCode)status, Moved(vendor, "b"))
            .ThenRedirect((HttpStatusCode)status, Moved(vendor, "a"));

        await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, six));
        await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, cycle));

        six.Requests.Count.ShouldBe(6);
        cycle.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(AllVendors))]
    public async Task An_odd_location_is_a_refused_redirect(string vendor)
    {
        foreach (var location in Odd)
        {
            var script = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location);

            await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, script), location);

            script.Requests.Count.ShouldBe(1, location);
        }
    }

    [Fact]
    public async Task An_odd_location_on_a_socket_is_a_refused_redirect_too()
    {
        foreach (var location in Odd)
        {
            using var home = new LoopbackVendor();
            using var client = new DiditClient(
                new DiditOptions
                {
                    ApiKey = "key",
                    BaseUrl = home.Address,
                    Retry = Clients.Once(),
                }
            );
            var responding = RedirectAsync(home, location);

            await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync(), location);

            await responding;
        }
    }

    [Fact]
    public void Any_location_of_odd_characters_is_refused_for_every_vendor() =>
        Prop.ForAll(
                OddLocations().ToArbitrary(),
                location =>
                {
                    foreach (var vendor in VendorCalls.Vendors)
                    {
                        var script = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location);
                        Should.Throw<RedirectException>(() => VendorCalls.SendAsync(vendor, script).GetAwaiter().GetResult(), location);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>For any <c>Location</c>, requests go only to the configured origin, or the redirect is refused.</summary>
    [Fact]
    public void Any_location_stays_on_the_origin_or_is_refused() =>
        Prop.ForAll(
                Locations().ToArbitrary(),
                location =>
                {
                    var script = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location).Then(HttpStatusCode.NotFound);

                    var exception = Should.Throw<VerificationException>(() =>
                        VendorCalls.SendAsync("twilio", script).GetAwaiter().GetResult()
                    );

                    (exception is RedirectException || script.Requests.Count == 2).ShouldBeTrue();
                    script.Requests.ShouldAllBe(request =>
                        request.Address.GetLeftPart(UriPartial.Authority) == "https://verify.twilio.com"
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Texts of the parts of addresses in any order.</summary>
    internal static Gen<string> Locations() =>
        from pieces in Gen.Elements(
                "https:",
                "http:",
                "file:",
                "//",
                "/",
                "\\",
                "@",
                ":",
                "verify.twilio.com",
                "evil.example",
                "user",
                "443",
                "8443",
                "..",
                ".",
                "?",
                "#",
                "%2F",
                "%40",
                "%",
                "v2",
                "Attempts",
                " ",
                "\t",
                "ü",
                "[",
                "]",
                "::1",
                ";",
                "&a=b"
            )
            .ListOf()
        select string.Concat(pieces);

    private static async Task RedirectAsync(LoopbackVendor vendor, string location)
    {
        using var connection = await vendor.AcceptAsync();
        await connection.SendAsync(
            System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: {location}\r\n\r\n")
        );
    }

    private static Gen<string> OddLocations() =>
        from start in Gen.Elements("file://", "https://", "//", "/", "", "http:", "\\\\", "ws://", "https://verify.twilio.com")
        from characters in Gen.Elements(
                "\u202E",
                "\u200D",
                "\U0001F600",
                "\u2028",
                "\uFEFF",
                "\u00AD",
                "\uFFFF",
                "\u0660",
                "x",
                ".",
                ":",
                "@",
                "[",
                "]",
                "%",
                "/",
                "#"
            )
            .NonEmptyListOf()
        select start + string.Concat(characters);

    /// <summary>The path of the request below another prefix.</summary>
    private static string Moved(string vendor, string folder) =>
        $"/{folder}"
        + vendor switch
        {
            "veriff" => $"/v1/sessions/{Clients.SessionId}/attempts",
            "twilio" => "/v2/Attempts",
            "didit" => "/v3/sessions/",
            _ => "/v1/sessions",
        };

    private static string Fill(string text, string vendor)
    {
        var origin = VendorCalls.Origin(vendor);
        return text.Replace("{origin}", origin, StringComparison.Ordinal).Replace("{host}", new Uri(origin).Host, StringComparison.Ordinal);
    }
}
