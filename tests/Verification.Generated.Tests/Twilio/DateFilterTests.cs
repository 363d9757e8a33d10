namespace Verification.Generated.Tests.Twilio;

/// <summary>Twilio reads whole seconds. Fractions are rounded so that the window only grows.</summary>
public sealed class DateFilterTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 4, 23, 59, 59, 567, TimeSpan.FromHours(1));

    [Fact]
    public async Task A_window_is_sent_in_seconds_and_loses_no_attempt_at_its_edges()
    {
        var vendor = new ScriptedVendor().ThenJson("""{"attempts":[],"meta":{"next_page_url":null}}""");
        using var client = Clients.Twilio(vendor);

        await client.Attempts.ListPageAsync(
            new() { DateCreatedAfter = Moment, DateCreatedBefore = Moment },
            TestContext.Current.CancellationToken
        );

        var query = Uri.UnescapeDataString(vendor.Requests.ShouldHaveSingleItem().Address.Query);
        query.ShouldBe("?DateCreatedAfter=2026-03-04T22:59:59Z&DateCreatedBefore=2026-03-04T23:00:00Z");
    }
}
