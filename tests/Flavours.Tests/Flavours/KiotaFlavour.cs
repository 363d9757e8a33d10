using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Veriff;
using DeepidvPage = Verification.Generated.Kiota.Deepidv.Models.SessionPage;
using DiditPage = Verification.Generated.Kiota.Didit.Models.SessionPage;
using TwilioPage = Verification.Generated.Kiota.Twilio.Models.AttemptPage;
using VeriffPage = Verification.Generated.Kiota.Veriff.Models.AttemptList;

namespace Flavours.Tests.Flavours;

/// <summary>The clients that Kiota generates from the prepared documents.</summary>
internal static class KiotaFlavour
{
    public static IFlavour Open(Setup setup)
    {
        switch (setup.Vendor)
        {
            case Vendor.Veriff:
                var veriff = setup.HasHandlers ? VeriffKiotaClient.Create(setup.Veriff) : new VeriffKiotaClient(Adapter(setup));
                return new Flavour(
                    async token => Rows(await veriff.V1.Sessions[setup.SessionId].Attempts.GetAsync(cancellationToken: token)),
                    veriff
                );
            case Vendor.Twilio:
                var twilio = setup.HasHandlers ? TwilioVerifyKiotaClient.Create(setup.Twilio) : new TwilioVerifyKiotaClient(Adapter(setup));
                return new Flavour(async token => Rows(await twilio.V2.Attempts.GetAsync(cancellationToken: token)), twilio);
            case Vendor.Didit:
                var didit = setup.HasHandlers ? DiditKiotaClient.Create(setup.Didit) : new DiditKiotaClient(Adapter(setup));
                return new Flavour(async token => Rows(await didit.V3.Sessions.EmptyPathSegment.GetAsync(cancellationToken: token)), didit);
            default:
                var deepidv = setup.HasHandlers ? DeepidvKiotaClient.Create(setup.Deepidv) : new DeepidvKiotaClient(Adapter(setup));
                return new Flavour(async token => Rows(await deepidv.V1.Sessions.GetAsync(cancellationToken: token)), deepidv);
        }
    }

    private static HttpClientRequestAdapter Adapter(Setup setup) =>
        new(new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), setup.Http());

    private static IReadOnlyList<Row> Rows(VeriffPage? page) =>
        [.. (page?.Verifications ?? []).Select(row => new Row(row.Id, row.Status) { Undeclared = Text(row.AdditionalData) })];

    private static IReadOnlyList<Row> Rows(TwilioPage? page) =>
        [.. (page?.Attempts ?? []).Select(row => new Row(row.Sid, row.ConversionStatus) { Undeclared = Text(row.AdditionalData) })];

    private static IReadOnlyList<Row> Rows(DiditPage? page) =>
        [
            .. (page?.Results ?? []).Select(row => new Row(row.SessionId, row.Status)
            {
                Number = row.SessionNumber,
                Undeclared = Text(row.AdditionalData),
            }),
        ];

    private static IReadOnlyList<Row> Rows(DeepidvPage? page) =>
        [.. (page?.Sessions ?? []).Select(row => new Row(row.Id, row.Status) { Undeclared = Text(row.AdditionalData) })];

    private static string? Text(IDictionary<string, object> data) => data.TryGetValue("undeclared", out var value) ? $"{value}" : null;
}
