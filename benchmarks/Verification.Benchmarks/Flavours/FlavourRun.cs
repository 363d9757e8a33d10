using System.Globalization;
using System.Net.Http.Json;
using Flavours.Tests.Stock.Twilio;
using Refit;
using Verification.Benchmarks.Bodies;
using Verification.Benchmarks.Gates;
using Verification.Benchmarks.Reference;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Twilio;
using Verification.Runtime;

namespace Verification.Benchmarks.Flavours;

/// <summary>
/// Reads the same page of 1000 attempts of Twilio with each flavour, over the same handler, without a connection. Prints processor time and
/// allocated bytes per page, as rows for <c>docs/flavours.md</c>.
/// </summary>
internal static class FlavourRun
{
    private static readonly Uri Address = new("https://verify.twilio.com/");

    internal static async Task<int> RunAsync()
    {
        var bodies = await VendorBodies.LoadAsync().ConfigureAwait(false);
        using var body = new BodyHandler(bodies.Twilio);
        using var ours = new TwilioVerifyClient(Options(), body);
        using var kiota = TwilioVerifyKiotaClient.Create(Options(), body);
        using var http = new HttpClient(new TwilioVerifyHandler(Options(), body)) { BaseAddress = Address };
        var stock = new TwilioStockClient(http);
        var refit = RestService.For<ITwilioAttempts>(http, RefitSettings());
        (string Name, Func<object?> Read)[] flavours =
        [
            ("this toolkit", () => Wait(ours.Attempts.ListPageAsync(new ListAttemptsQuery { PageSize = 1000 }))),
            (
                "this toolkit, `Price` and `ChannelData` of each row read",
                () => Views(Wait(ours.Attempts.ListPageAsync(new ListAttemptsQuery { PageSize = 1000 })))
            ),
            ("Kiota", () => Wait(kiota.V2.Attempts.GetAsync(request => request.QueryParameters.PageSize = 1000))),
            ("NSwag", () => Wait(stock.ListAttemptsAsync(pageSize: 1000))),
            ("Refit", () => Wait(refit.ListAsync(1000))),
            ("HttpClient", () => Wait(http.GetFromJsonAsync("v2/Attempts?PageSize=1000", SnakeCaseContext.Default.TwilioPage))),
        ];

        var contest = new Contest(ofProcessor: true);
        foreach (var (_, read) in flavours)
            contest.Add(() => read());
        var results = contest.Run(TimeSpan.FromSeconds(20));

        Console.WriteLine("| flavour | milliseconds per page | KiB per page |\n|---|---|---|");
        foreach (var ((name, _), measured) in flavours.Zip(results))
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {measured.Milliseconds:0.00} | {measured.Bytes / 1024:0} |")
            );
        }

        return 0;
    }

    private static T Wait<T>(Task<T> reading) => reading.GetAwaiter().GetResult();

    /// <summary>The values of any shape are kept as JSON until they are read.</summary>
    private static object? Views(Generated.Twilio.AttemptPage page)
    {
        object? last = null;
        foreach (var attempt in page.Attempts)
            last = (attempt.Price?.View, attempt.ChannelData?.View);
        return last;
    }

    private static TwilioVerifyOptions Options() =>
        new()
        {
            AccountSid = "AC1",
            AuthToken = "token",
            RateLimiter = RateLimiters.None,
        };

    private static RefitSettings RefitSettings() => new(new SystemTextJsonContentSerializer(SnakeCaseContext.Default.Options));
}
