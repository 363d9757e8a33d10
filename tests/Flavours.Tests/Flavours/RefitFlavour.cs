using System.Text.Json.Serialization;
using Refit;

namespace Flavours.Tests.Flavours;

/// <summary>Interfaces of Refit, written by hand.</summary>
internal static class RefitFlavour
{
    /// <summary>Refit puts what a handler throws into an exception of its own, unless it is told to let it pass.</summary>
    private static readonly RefitSettings Settings = new() { TransportExceptionFactory = (_, exception, _) => exception };

    public static IFlavour Open(Setup setup)
    {
        var http = setup.Http();
        return new Flavour(
            setup.Vendor switch
            {
                Vendor.Veriff => token => VeriffAsync(RestService.For<IVeriffAttempts>(http, Settings), setup.SessionId, token),
                Vendor.Twilio => token => TwilioAsync(RestService.For<ITwilioAttempts>(http, Settings), token),
                Vendor.Didit => token => DiditAsync(RestService.For<IDiditSessions>(http, Settings), token),
                _ => token => DeepidvAsync(RestService.For<IDeepidvSessions>(http, Settings), token),
            },
            http
        )
        {
            Http = http,
        };
    }

    private static async Task<IReadOnlyList<Row>> VeriffAsync(IVeriffAttempts api, string id, CancellationToken token) =>
        [.. ((await api.ListAsync(id, token)).Verifications ?? []).Select(row => new Row(row.Id, row.Status))];

    private static async Task<IReadOnlyList<Row>> TwilioAsync(ITwilioAttempts api, CancellationToken token) =>
        [.. ((await api.ListAsync(token)).Attempts ?? []).Select(row => new Row(row.Sid, row.ConversionStatus))];

    private static async Task<IReadOnlyList<Row>> DiditAsync(IDiditSessions api, CancellationToken token) =>
        [.. ((await api.ListAsync(token)).Results ?? []).Select(row => new Row(row.SessionId, row.Status) { Number = row.SessionNumber })];

    private static async Task<IReadOnlyList<Row>> DeepidvAsync(IDeepidvSessions api, CancellationToken token) =>
        [.. ((await api.ListAsync(token)).Sessions ?? []).Select(row => new Row(row.Id, row.Status))];
}

internal interface IVeriffAttempts
{
    [Get("/v1/sessions/{id}/attempts")]
    Task<VeriffAttemptsDto> ListAsync(string id, CancellationToken token);
}

internal interface ITwilioAttempts
{
    [Get("/v2/Attempts")]
    Task<TwilioAttemptsDto> ListAsync(CancellationToken token);
}

internal interface IDiditSessions
{
    [Get("/v3/sessions/")]
    Task<DiditSessionsDto> ListAsync(CancellationToken token);
}

internal interface IDeepidvSessions
{
    [Get("/v1/sessions")]
    Task<DeepidvSessionsDto> ListAsync(CancellationToken token);
}

internal sealed record VeriffAttemptsDto
{
    [JsonPropertyName("verifications")]
    public required VeriffAttemptDto[]? Verifications { get; init; }
}

internal sealed record VeriffAttemptDto(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("createdTime")] DateTimeOffset? CreatedTime
);

internal sealed record TwilioAttemptsDto
{
    [JsonPropertyName("attempts")]
    public required TwilioAttemptDto[]? Attempts { get; init; }
}

internal sealed record TwilioAttemptDto(
    [property: JsonPropertyName("sid")] string? Sid,
    [property: JsonPropertyName("conversion_status")] string? ConversionStatus,
    [property: JsonPropertyName("date_created")] DateTimeOffset? DateCreated
);

internal sealed record DiditSessionsDto
{
    [JsonPropertyName("results")]
    public required DiditSessionDto[]? Results { get; init; }
}

internal sealed record DiditSessionDto(
    [property: JsonPropertyName("session_id")] string? SessionId,
    [property: JsonPropertyName("session_kind")] string? SessionKind,
    [property: JsonPropertyName("session_number")] long? SessionNumber,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("created_at")] DateTimeOffset? CreatedAt
);

internal sealed record DeepidvSessionsDto
{
    [JsonPropertyName("sessions")]
    public required DeepidvSessionDto[]? Sessions { get; init; }
}

internal sealed record DeepidvSessionDto(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("created_at")] DateTimeOffset? CreatedAt
);
