using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace BringYourOwnClient;

internal interface ITwilioApi
{
    [Get("/v2/Attempts")]
    [Paged(Items = "Attempts", Next = "Meta.NextPageUrl", SameOrigin = true)]
    PagedEnumerable<AttemptPage, Attempt> List([AliasAs("PageSize")] int pageSize = 1000);
}

internal interface IDiditApi
{
    [Get("/v3/sessions/")]
    [Paged(Items = "Results", Next = "Next", SameOrigin = true)]
    PagedEnumerable<SessionPage, Session> List(int limit = 100);
}

internal sealed record AttemptPage(IReadOnlyList<Attempt> Attempts, PageMeta Meta);

internal sealed record PageMeta(string? NextPageUrl);

internal sealed record Attempt(string Channel, string ConversionStatus);

internal sealed record SessionPage(IReadOnlyList<Session> Results, string? Next);

internal sealed record Session(string Status);

[JsonSerializable(typeof(AttemptPage))]
[JsonSerializable(typeof(SessionPage))]
internal sealed partial class RefitJson : JsonSerializerContext
{
    public static RefitSettings Settings { get; } =
        new(
            new SystemTextJsonContentSerializer(
                new JsonSerializerOptions { TypeInfoResolver = new RefitJson(), PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }
            )
        );
}
