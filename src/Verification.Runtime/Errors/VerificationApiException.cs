using System.Collections.ObjectModel;
using System.Net;

namespace Verification.Runtime;

/// <summary>
/// The vendor returned an error: any HTTP status that is neither 2xx nor a redirect, or a 2xx whose body reports a failure. Branch on
/// <see cref="Status"/>: vendors use one code for several errors. The properties may hold personal data; the message does not.
/// </summary>
/// <remarks>
/// The exception keeps a limited part of a response. Only the first 1 MiB of a body is read. <see cref="Code"/> and
/// <see cref="RequestId"/> have at most 256 characters, <see cref="MoreInfo"/> 2,048 and <see cref="VendorMessage"/> 4,096.
/// <see cref="FieldErrors"/> has at most 100 fields with 20 texts each, names of at most 256 characters, texts of at most 1,024, and 16,384
/// characters in all. Text that was cut ends in an ellipsis (<c>…</c>); fields and texts beyond these numbers are left out.
/// </remarks>
public sealed class VerificationApiException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The vendor's code, if there is one. The message shows it if it is a number of up to six digits.</param>
    public VerificationApiException(string vendor, string operation, HttpStatusCode status, string? code = null)
        : this(vendor, operation, status, code, ErrorCodeForm.ShortNumber.Shown(code, [])) { }

    internal VerificationApiException(string vendor, string operation, HttpStatusCode status, string? code, string? shownCode)
        : base(vendor, operation, ErrorMessage.Compose(status, shownCode))
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The vendor's error code, whether it was sent as text or as a number.</summary>
    public string? Code { get; }

    /// <summary>The vendor's message for people; it may quote the request.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>The address where the vendor explains the error.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>The errors by parameter; nested names are joined by a dot. Empty where the vendor names none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The vendor's id of the request, which its support needs.</summary>
    public string? RequestId { get; init; }

    /// <summary>The wait that the vendor requests (RFC 9110, section 10.2.3), never negative; <see langword="null"/> where it requests
    /// none. A longer wait than a <see cref="TimeSpan"/> holds is <see cref="TimeSpan.MaxValue"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first 4 KiB of the body, decoded as UTF-8. It may hold personal data.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// Whether the signature of the response is valid; <see langword="null"/> where there is none, where the vendor does not sign, or where
    /// the body was cut. With <see langword="false"/> the response may not come from the vendor.
    /// </summary>
    public bool? SignatureValid { get; init; }
}
