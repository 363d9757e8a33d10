using System.Text.Json;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using DeepidvSession = Verification.Generated.Deepidv.Session;
using DiditSession = Verification.Generated.Didit.Session;
using TwilioAttempt = Verification.Generated.Twilio.Attempt;
using VeriffAttempt = Verification.Generated.Veriff.Attempt;

namespace Flavours.Tests.Flavours;

/// <summary>The typed clients of this toolkit.</summary>
internal static class OursFlavour
{
    public static IFlavour Open(Setup setup) =>
        setup.Vendor switch
        {
            Vendor.Veriff => Veriff(new VeriffClient(setup.Veriff), setup.SessionId),
            Vendor.Twilio => Twilio(new TwilioVerifyClient(setup.Twilio)),
            Vendor.Didit => Didit(new DiditClient(setup.Didit)),
            _ => Deepidv(new DeepidvClient(setup.Deepidv)),
        };

    private static Flavour Veriff(VeriffClient client, string id) =>
        new(async token => [.. (await client.Attempts.ListPageAsync(id, token)).Verifications.Select(Row)], client)
        {
            WithHeader = (name, value, token) => client.Attempts.ListPageAsync(id, Header(name, value), token),
            All = _ => client.Attempts.List(id).Select(Row),
        };

    private static Flavour Twilio(TwilioVerifyClient client) =>
        new(async token => [.. (await client.Attempts.ListPageAsync(token)).Attempts.Select(Row)], client)
        {
            WithHeader = (name, value, token) => client.Attempts.ListPageAsync(query: null, Header(name, value), token),
            All = _ => client.Attempts.List().Select(Row),
        };

    private static Flavour Didit(DiditClient client) =>
        new(async token => [.. (await client.Sessions.ListPageAsync(token)).Results.Select(Row)], client)
        {
            WithHeader = (name, value, token) => client.Sessions.ListPageAsync(query: null, Header(name, value), token),
            All = _ => client.Sessions.List().Select(Row),
        };

    private static Flavour Deepidv(DeepidvClient client) =>
        new(async token => [.. (await client.Sessions.ListPageAsync(token)).Sessions.Select(Row)], client)
        {
            WithHeader = (name, value, token) => client.Sessions.ListPageAsync(query: null, Header(name, value), token),
            All = _ => client.Sessions.List().Select(Row),
        };

    private static RequestOptions Header(string name, string value) =>
        new() { Headers = new Dictionary<string, string> { [name] = value } };

    private static Row Row(VeriffAttempt attempt) =>
        new(attempt.Id, attempt.Status?.Value) { Undeclared = Text(attempt.AdditionalProperties) };

    private static Row Row(TwilioAttempt attempt) =>
        new(attempt.Sid, attempt.ConversionStatus?.Value) { Undeclared = Text(attempt.AdditionalProperties) };

    private static Row Row(DiditSession session) =>
        new(session.SessionId, session.Status?.Value) { Number = session.SessionNumber, Undeclared = Text(session.AdditionalProperties) };

    private static Row Row(DeepidvSession session) =>
        new(session.Id, session.Status?.Value) { Undeclared = Text(session.AdditionalProperties) };

    private static string? Text(IReadOnlyDictionary<string, JsonElement> properties) =>
        properties.TryGetValue("undeclared", out var value) ? value.GetString() : null;
}
