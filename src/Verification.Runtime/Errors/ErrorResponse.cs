using System.Net.Http.Headers;
using System.Text;

namespace Verification.Runtime;

/// <summary>Makes an exception from an error response; no content of the response can make it fail.</summary>
internal static class ErrorResponse
{
    private const int KeptBytes = 4 * 1024;

    private static readonly string[] RequestIdHeaders =
    [
        "Twilio-Request-Id",
        "X-Request-Id",
        "Request-Id",
        "X-Amzn-RequestId",
        "X-Amz-Request-Id",
        "X-Correlation-Id",
        "CF-Ray",
    ];

    internal static VerificationApiException Read(
        Operation operation,
        HttpResponseMessage response,
        ResponseBuffer body,
        bool? signatureValid,
        TransportSettings settings
    )
    {
        var bytes = ResponseDecoder.WithoutByteOrderMark(body.Memory).Span;
        var error = ErrorBody.Read(bytes);
        var shown = settings.ErrorCodes.Shown(error.Code, settings.Credentials);
        return new VerificationApiException(operation.Vendor, operation.Id, response.StatusCode, error.Code, shown)
        {
            VendorMessage = error.Message,
            MoreInfo = error.MoreInfo,
            FieldErrors = error.FieldErrors,
            RequestId = RequestId(response.Headers),
            RetryAfter = RetryAfterHeader.Read(response.Headers, settings.TimeProvider),
            Body = FirstPart(bytes),
            SignatureValid = signatureValid,
        };
    }

    /// <summary>The vendor's id of a request, whatever its header is called.</summary>
    internal static string? RequestId(HttpResponseHeaders headers)
    {
        foreach (var name in RequestIdHeaders)
        {
            if (headers.TryGetValues(name, out var values))
                return BoundedText.Cut(string.Join(',', values), ErrorBounds.RequestId);
        }

        return null;
    }

    /// <summary>Cuts at 4 KiB, but not within a character.</summary>
    private static string FirstPart(ReadOnlySpan<byte> body)
    {
        if (body.Length <= KeptBytes)
            return Encoding.UTF8.GetString(body);

        var end = KeptBytes;
        while (end > KeptBytes - 4 && (body[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(body[..end]);
    }
}
