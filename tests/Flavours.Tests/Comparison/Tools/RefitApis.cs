using Refit;

namespace Flavours.Tests.Comparison.Tools;

internal interface IDiditApi
{
    [Get("/v3/sessions/")]
    [Paged(Items = "Results", Next = "Next", SameOrigin = true)]
    PagedEnumerable<DiditPage<string>, DiditSession<string>> ListFromSameOrigin(int limit);

    [Get("/v3/sessions/")]
    [Paged(Items = "Results", Next = "Next", AnyOrigin = true)]
    PagedEnumerable<DiditPage<string>, DiditSession<string>> ListFromAnyOrigin(int limit);

    [Get("/v3/sessions/")]
    Task<DiditPage<ListedStatus?>> ListWithEnumAsync(int limit, CancellationToken cancellationToken);
}

internal interface ITwilioApi
{
    [Get("/v2/Attempts")]
    [Paged(Items = "Attempts", Next = "Meta.NextPageUrl", SameOrigin = true)]
    PagedEnumerable<TwilioPage<string>, TwilioAttempt<string>> ListFromSameOrigin([AliasAs("PageSize")] int pageSize);

    [Get("/v2/Attempts")]
    [Paged(Items = "Attempts", Next = "Meta.NextPageUrl", AnyOrigin = true)]
    PagedEnumerable<TwilioPage<string>, TwilioAttempt<string>> ListFromAnyOrigin([AliasAs("PageSize")] int pageSize);

    [Get("/v2/Attempts")]
    Task<TwilioPage<ListedStatus?>> ListWithEnumAsync([AliasAs("PageSize")] int pageSize, CancellationToken cancellationToken);
}

internal interface IVeriffApi
{
    [Get("/v1/sessions/{id}/attempts")]
    Task<VeriffList<string>> ListAttemptsAsync(string id, CancellationToken cancellationToken);

    [Get("/v1/sessions/{id}/attempts")]
    Task<VeriffList<ListedStatus?>> ListWithEnumAsync(string id, CancellationToken cancellationToken);
}
