using System.Net;

namespace Verification.Runtime;

/// <summary>The head of a response, as it arrived.</summary>
public sealed class ResponseInfo
{
    internal ResponseInfo(HttpResponseMessage response, string? requestId, int attempt)
    {
        Status = response.StatusCode;
        RequestId = requestId;
        Attempt = attempt;
        Headers = response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                header => header.Key,
                IReadOnlyList<string> (header) => [.. header.SelectMany(values => values.Value)],
                StringComparer.OrdinalIgnoreCase
            );
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>All headers with their values, by names whose case does not count.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The vendor's id of the request, for a question to the vendor; <see langword="null"/> where there is none.</summary>
    public string? RequestId { get; }

    /// <summary>Which request of the call it responds to: 1 for the first, 2 after one retry. Redirects count with their request.</summary>
    public int Attempt { get; }

    /// <summary>Status, request id and attempt; no header, as it may hold personal data.</summary>
    public override string ToString() => $"{(int)Status}, request {RequestId ?? "without id"}, attempt {Attempt}";
}
