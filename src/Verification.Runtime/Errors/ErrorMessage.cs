using System.Net;

namespace Verification.Runtime;

/// <summary>The message of an error: status, code and advice, but nothing in which a vendor could place personal data.</summary>
internal static class ErrorMessage
{
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The vendor's code, if it may be shown: see <see cref="ErrorCodeForm"/>.</param>
    internal static string Compose(HttpStatusCode status, string? code)
    {
        var number = (int)status;
        var named = Enum.IsDefined(status) ? $"HTTP {number} ({status})" : $"HTTP {number}";
        var coded = code is not null ? $"{named}, code {code}" : named;
        return $"{coded}. {Advice(number)} Details are in the properties of this exception.";
    }

    private static string Advice(int status) =>
        status switch
        {
            >= 200 and < 400 => "The vendor reports a failure: see Code and VendorMessage.",
            400 or 422 => "Correct the request: FieldErrors and VendorMessage say what is wrong.",
            401 => "Check the credentials in the options.",
            402 => "Check the account's plan or balance with the vendor.",
            403 => "Check that the key may use this operation, and the account's allowed addresses.",
            404 => "Check the id and BaseUrl; vendors also delete old records.",
            408 => "The vendor stopped waiting for the request: retry.",
            429 => "Too many requests: wait for RetryAfter, then send fewer requests.",
            >= 500 => "The vendor has a problem: retry later. If it persists, give RequestId to the vendor's support.",
            _ => "See Code and VendorMessage.",
        };
}
