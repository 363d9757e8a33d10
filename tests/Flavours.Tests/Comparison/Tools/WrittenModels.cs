using System.Text.Json;
using System.Text.Json.Serialization;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>The statuses of an <c>enum</c> that somebody writes after the vendor pages.</summary>
internal enum ListedStatus
{
    Approved,
    Converted,
}

internal sealed record DiditPage<TStatus>(string? Next, IReadOnlyList<DiditSession<TStatus>> Results);

internal sealed record DiditSession<TStatus>(string? SessionId, TStatus Status);

internal sealed record TwilioPage<TStatus>(TwilioMeta Meta, IReadOnlyList<TwilioAttempt<TStatus>> Attempts);

internal sealed record TwilioMeta(string? NextPageUrl);

internal sealed record TwilioAttempt<TStatus>(string? Sid, TStatus ConversionStatus);

internal sealed record VeriffList<TStatus>(IReadOnlyList<VeriffAttempt<TStatus>> Verifications);

internal sealed record VeriffAttempt<TStatus>(string? Id, TStatus Status);

/// <summary>How System.Text.Json reads the models above.</summary>
internal static class WrittenModels
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Converters = { new JsonStringEnumConverter() },
        };
}
