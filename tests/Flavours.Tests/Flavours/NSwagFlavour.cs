using Flavours.Tests.Stock.Deepidv;
using Flavours.Tests.Stock.Didit;
using Flavours.Tests.Stock.Twilio;
using Flavours.Tests.Stock.Veriff;

namespace Flavours.Tests.Flavours;

/// <summary>The clients that NSwag generates from the prepared documents, with its default settings.</summary>
internal static class NSwagFlavour
{
    public static IFlavour Open(Setup setup)
    {
        var http = setup.Http();
        return new Flavour(
            setup.Vendor switch
            {
                Vendor.Veriff => token => VeriffAsync(new VeriffStockClient(http), setup.SessionId, token),
                Vendor.Twilio => token => TwilioAsync(new TwilioStockClient(http), token),
                Vendor.Didit => token => DiditAsync(new DiditStockClient(http), token),
                _ => token => DeepidvAsync(new DeepidvStockClient(http), token),
            },
            http
        )
        {
            Http = http,
        };
    }

    private static async Task<IReadOnlyList<Row>> VeriffAsync(VeriffStockClient client, string id, CancellationToken token)
    {
        var page = await client.ListAttemptsAsync(id, token);
        return [.. page.Verifications.Select(row => new Row(row.Id, row.Status) { Undeclared = Text(row.AdditionalProperties) })];
    }

    private static async Task<IReadOnlyList<Row>> TwilioAsync(TwilioStockClient client, CancellationToken token)
    {
        var page = await client.ListAttemptsAsync(cancellationToken: token);
        return [.. page.Attempts.Select(row => new Row(row.Sid, row.Conversion_status) { Undeclared = Text(row.AdditionalProperties) })];
    }

    private static async Task<IReadOnlyList<Row>> DiditAsync(DiditStockClient client, CancellationToken token)
    {
        var page = await client.ListSessionsAsync(cancellationToken: token);
        return
        [
            .. page.Results.Select(row => new Row(row.Session_id, row.Status)
            {
                Number = row.Session_number,
                Undeclared = Text(row.AdditionalProperties),
            }),
        ];
    }

    private static async Task<IReadOnlyList<Row>> DeepidvAsync(DeepidvStockClient client, CancellationToken token)
    {
        var page = await client.ListSessionsAsync(cancellationToken: token);
        return [.. page.Sessions.Select(row => new Row(row.Id, row.Status) { Undeclared = Text(row.AdditionalProperties) })];
    }

    private static string? Text(IDictionary<string, object> properties) =>
        properties.TryGetValue("undeclared", out var value) ? $"{value}" : null;
}
