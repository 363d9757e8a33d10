using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Veriff;
using DeepidvSession = Verification.Generated.Kiota.Deepidv.Models.Session;
using DiditSession = Verification.Generated.Kiota.Didit.Models.Session;
using TwilioAttempt = Verification.Generated.Kiota.Twilio.Models.Attempt;
using VeriffAttempt = Verification.Generated.Kiota.Veriff.Models.Attempt;

namespace Flavours.Tests.Flavours;

/// <summary>The clients that Kiota generates from the prepared documents.</summary>
internal static class KiotaFlavour
{
    public static IFlavour Open(Setup setup) =>
        setup.Vendor switch
        {
            Vendor.Veriff => Veriff(Veriff(setup), setup.SessionId),
            Vendor.Twilio => Twilio(setup.HasHandlers ? TwilioVerifyKiotaClient.Create(setup.Twilio) : new(Adapter(setup))),
            Vendor.Didit => Didit(setup.HasHandlers ? DiditKiotaClient.Create(setup.Didit) : new(Adapter(setup))),
            _ => Deepidv(setup.HasHandlers ? DeepidvKiotaClient.Create(setup.Deepidv) : new(Adapter(setup))),
        };

    private static VeriffKiotaClient Veriff(Setup setup) =>
        setup.HasHandlers ? VeriffKiotaClient.Create(setup.Veriff) : new(Adapter(setup));

    private static Flavour Veriff(VeriffKiotaClient client, string id) =>
        new(
            async token =>
                [.. (await client.V1.Sessions[id].Attempts.GetAsync(cancellationToken: token))?.Verifications?.Select(Row) ?? []],
            client
        )
        {
            WithHeader = (name, value, token) =>
                client.V1.Sessions[id].Attempts.GetAsync(request => request.Headers.Add(name, value), token),
        };

    private static Flavour Twilio(TwilioVerifyKiotaClient client) =>
        new(async token => [.. (await client.V2.Attempts.GetAsync(cancellationToken: token))?.Attempts?.Select(Row) ?? []], client)
        {
            WithHeader = (name, value, token) => client.V2.Attempts.GetAsync(request => request.Headers.Add(name, value), token),
            All = _ => client.V2.Attempts.List().Select(Row),
        };

    private static Flavour Didit(DiditKiotaClient client) =>
        new(
            async token => [.. (await client.V3.Sessions.EmptyPathSegment.GetAsync(cancellationToken: token))?.Results?.Select(Row) ?? []],
            client
        )
        {
            WithHeader = (name, value, token) =>
                client.V3.Sessions.EmptyPathSegment.GetAsync(request => request.Headers.Add(name, value), token),
            All = _ => client.V3.Sessions.List().Select(Row),
        };

    private static Flavour Deepidv(DeepidvKiotaClient client) =>
        new(async token => [.. (await client.V1.Sessions.GetAsync(cancellationToken: token))?.Sessions?.Select(Row) ?? []], client)
        {
            WithHeader = (name, value, token) => client.V1.Sessions.GetAsync(request => request.Headers.Add(name, value), token),
            All = _ => client.V1.Sessions.List().Select(Row),
        };

    private static HttpClientRequestAdapter Adapter(Setup setup) =>
        new(new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), setup.Http());

    private static Row Row(VeriffAttempt row) => new(row.Id, row.Status) { Undeclared = Text(row.AdditionalData) };

    private static Row Row(TwilioAttempt row) => new(row.Sid, row.ConversionStatus) { Undeclared = Text(row.AdditionalData) };

    private static Row Row(DiditSession row) =>
        new(row.SessionId, row.Status) { Number = row.SessionNumber, Undeclared = Text(row.AdditionalData) };

    private static Row Row(DeepidvSession row) => new(row.Id, row.Status) { Undeclared = Text(row.AdditionalData) };

    private static string? Text(IDictionary<string, object> data) => data.TryGetValue("undeclared", out var value) ? $"{value}" : null;
}
