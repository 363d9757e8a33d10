using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Verification.Generated.Tests.Resilience;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("120", 120)]
    [InlineData("Fri, 02 Jan 2026 03:05:05 GMT", 60)]
    [InlineData("Friday, 02-Jan-26 03:05:05 GMT", 60)]
    [InlineData("Fri Jan  2 03:05:05 2026", 60)]
    [InlineData("Fri, 02 Jan 2026 05:05:05 +0200", 60)]
    public async Task Waits_exactly_as_long_as_the_vendor_requests(string header, int seconds)
    {
        var clock = new ManualTime(Now) { Skips = wait => wait < TimeSpan.FromMinutes(3) };
        var vendor = new ScriptedVendor().Then(HttpStatusCode.TooManyRequests, "", ("Retry-After", header)).ThenJson("""{"sid":"VL1"}""");
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = clock;
                options.AttemptTimeout = Timeout.InfiniteTimeSpan;
            }
        );

        await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);

        clock.Elapsed.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>A vendor that requests no wait, or one in the past, is not flooded.</summary>
    [Theory]
    [InlineData("0", 0.5, 0.5)]
    [InlineData("0", 0, 0.1)]
    [InlineData("0", 0.2, 0.2)]
    [InlineData("0", 60, 0.5)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0.5, 0.5)]
    public async Task No_wait_is_shorter_than_the_floor_and_all_are_spread(string header, double baseDelay, double floor)
    {
        var vendor = new ScriptedVendor();
        for (var request = 0; request <= 20; request++)
            vendor.Then(HttpStatusCode.TooManyRequests, "", ("Retry-After", header));
        var clock = new ManualTime(Now) { Skips = wait => wait < TimeSpan.FromMinutes(3) };
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = clock;
                options.Timeout = options.AttemptTimeout = Timeout.InfiniteTimeSpan;
                options.Retry.MaximumRetries = 20;
                options.Retry.BaseDelay = TimeSpan.FromSeconds(baseDelay);
            }
        );

        await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));

        vendor.Requests.Count.ShouldBe(21);
        clock.Skipped.Count.ShouldBe(20);
        clock.Skipped.ShouldAllBe(wait => wait >= TimeSpan.FromSeconds(floor) && wait < TimeSpan.FromSeconds(2 * floor));
        clock.Skipped.Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task The_floor_must_also_fit_into_the_time_limit() =>
        (await FailAsync("0", options => options.Timeout = TimeSpan.FromSeconds(0.9))).Requests.ShouldBe(1);

    [Theory]
    [InlineData("121", 121)]
    [InlineData("99999", 99_999)]
    [InlineData("Sat, 02 Jan 2027 03:04:05 GMT", 365 * 86_400)]
    public async Task Beyond_the_cap_the_error_is_thrown_at_once(string header, int seconds)
    {
        var (exception, requests) = await FailAsync(header, _ => { });

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("123456789012345678901234567890")]
    public async Task An_absurd_wait_is_the_longest_one(string header) =>
        (await FailAsync(header, _ => { })).Exception.RetryAfter.ShouldBe(TimeSpan.MaxValue);

    [Fact]
    public async Task The_cap_is_an_option() =>
        (await FailAsync("11", options => options.Retry.MaximumRetryAfter = TimeSpan.FromSeconds(10))).Requests.ShouldBe(1);

    [Fact]
    public async Task A_wait_that_the_time_limit_does_not_allow_is_not_begun()
    {
        var (exception, requests) = await FailAsync("60", options => options.Timeout = TimeSpan.FromSeconds(60));

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(60));
        requests.ShouldBe(1);
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var previous = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Foreign();
        try
        {
            RetryAfterHeader.Parse("Fri, 02 Jan 2026 03:05:05 GMT", Now).ShouldBe(TimeSpan.FromMinutes(1));
            RetryAfterHeader.Parse("60", Now).ShouldBe(TimeSpan.FromMinutes(1));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Any_instant_is_the_time_until_then_for_any_clock() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<uint>().Generator.Two().ToArbitrary(),
                pair =>
                {
                    var (now, then) = (DateTimeOffset.FromUnixTimeSeconds(pair.Item1), DateTimeOffset.FromUnixTimeSeconds(pair.Item2));
                    var offset = TimeSpan.FromHours((int)(pair.Item1 % 27) - 13);
                    var expected = then > now ? then - now : TimeSpan.Zero;
                    RetryAfterHeader.Parse(then.ToString("r", CultureInfo.InvariantCulture), now.ToOffset(offset)).ShouldBe(expected);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_of_seconds_is_itself_or_the_longest_time() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<ulong>(),
                seconds =>
                    RetryAfterHeader
                        .Parse(seconds.ToString(CultureInfo.InvariantCulture), Now)
                        .ShouldBe(seconds < (ulong)TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds((long)seconds) : TimeSpan.MaxValue)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_other_text_is_a_time_or_nothing_and_never_an_exception() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text => (RetryAfterHeader.Parse(text.Get, Now) is not { } wait || wait >= TimeSpan.Zero).ShouldBeTrue()
            )
            .QuickCheckThrowOnFailure();

    private static async Task<(VerificationApiException Exception, int Requests)> FailAsync(
        string header,
        Action<VerificationOptions> configure
    )
    {
        var vendor = new ScriptedVendor().Then(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", header));
        using var client = Clients.Retrying(
            vendor,
            options =>
            {
                options.TimeProvider = new ManualTime(Now);
                configure(options);
            }
        );
        var exception = await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"));
        return (exception, vendor.Requests.Count);
    }

    /// <summary>A culture with other forms of dates and numbers; this process has no real cultures.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.AbbreviatedMonthNames =
        [
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "",
        ];
        culture.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
