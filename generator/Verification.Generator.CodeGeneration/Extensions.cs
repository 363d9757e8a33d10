using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>The extensions that the generator reads.</summary>
public static class Extensions
{
    /// <summary>On a list operation: how its pages follow each other.</summary>
    public const string Pagination = "x-pagination";

    /// <summary>At the root: the vendor's documented request quota.</summary>
    public const string RateLimit = "x-rate-limit";

    /// <summary>At the root: the form of the vendor's error codes, which messages may show.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>On a query parameter that is an instant: how precisely it is sent, and which way it is rounded.</summary>
    public const string Instant = "x-instant";

    /// <summary>On a property without a type: the schema that its value usually has.</summary>
    public const string View = "x-view";

    /// <summary>At the root: the name with which the client, its options and its registration begin.</summary>
    public const string ClientName = "x-client-name";

    /// <summary>At the root: how many seconds the vendor takes for one request at most.</summary>
    public const string AttemptTimeout = "x-attempt-timeout-seconds";

    /// <summary>On a security scheme: the names of its options, where to get them, and whether it is written by hand.</summary>
    public const string Credentials = "x-credentials";

    /// <summary>On an operation: query parameters of which one at most may be sent.</summary>
    public const string Exclusive = "x-exclusive";

    /// <summary>At the root of a document of OpenAPI 3.0: the webhooks, as 3.1 has them under <c>webhooks</c>.</summary>
    public const string Webhooks = SpecVocabulary.Webhooks;

    /// <summary>Those that code is made of where they stand beside what NSwag reads.</summary>
    public static IReadOnlySet<string> Rendered { get; } =
        new HashSet<string>([Pagination, Instant, View, Exclusive, SpecVocabulary.ValueDescriptions], StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All { get; } =
        new HashSet<string>(
            [
                Pagination,
                RateLimit,
                ErrorCodes,
                Instant,
                View,
                ClientName,
                AttemptTimeout,
                Credentials,
                Exclusive,
                Webhooks,
                SpecVocabulary.ValueDescriptions,
            ],
            StringComparer.Ordinal
        );

    /// <summary>Whether an extension is one of those above: other tools do not know it.</summary>
    public static bool IsOwn(string member) => All.Contains(member);
}
