using System.Collections.ObjectModel;
using System.Net;

namespace Verification.Generated;

/// <summary>
/// The vendor answered with an error: any HTTP status that is not 2xx (and no redirect), or a 2xx whose body reports a failure. Branch on
/// <see cref="Status"/>: vendors use one code for several errors. The properties may hold personal data; the message does not.
/// </summary>
public sealed class VerificationApiException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The vendor's code, if there is one.</param>
    public VerificationApiException(string vendor, string operation, HttpStatusCode status, string? code = null)
        : base(vendor, operation, ErrorMessage.Compose(status, code))
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The vendor's error code, whether it was sent as text or as a number.</summary>
    public string? Code { get; }

    /// <summary>What the vendor says, for people; it may quote what was sent.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>Where the vendor explains the error.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>What is wrong with which parameter; nested names are joined by a dot. Empty where the vendor names none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The vendor's id of the request, to be named to its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the vendor asks to wait (RFC 9110, section 10.2.3), never negative; <see langword="null"/> where it does not.
    /// What exceeds a <see cref="TimeSpan"/> is <see cref="TimeSpan.MaxValue"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first 4 KiB of the body, decoded as UTF-8. It may hold personal data.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// Whether the signature of the answer fits; <see langword="null"/> where there is none, where the vendor does not sign, or where the
    /// body was cut. With <see langword="false"/> the answer may not come from the vendor.
    /// </summary>
    public bool? SignatureValid { get; init; }
}
