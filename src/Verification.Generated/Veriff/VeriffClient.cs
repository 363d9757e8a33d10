using System.Text.Json;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Veriff;

/// <content>
/// Requests are signed, and every success must carry a valid signature of its own, else nothing of it is read
/// (<see cref="SignatureException"/>).
/// </content>
public partial class VeriffClient
{
    private static readonly string[] Failures = ["fail", "failed", "failure", "error"];

    private static partial IRequestAuthentication HmacSignatureAuthentication(VeriffOptions options) =>
        new HmacAuthentication(HmacSignatureName, options.SharedSecret!);

    static partial void Configure(VeriffOptions options, ref TransportSettings settings) =>
        settings = settings with
        {
            BaseAddress = WithoutVersion(settings.BaseAddress),
            Signature = new HeaderSignature(
                HmacSignatureName,
                new HmacSignature(options.SharedSecret!),
                $"{nameof(VeriffOptions)}.{nameof(options.SharedSecret)}"
            ),
            ReportsFailure = ReportsFailure,
        };

    /// <summary>The portal shows the address with <c>/v1</c> in some places and without in others; the operations' paths have it.</summary>
    private static Uri WithoutVersion(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return path.EndsWith("/v1", StringComparison.Ordinal) ? new UriBuilder(address) { Path = path[..^"/v1".Length] }.Uri : address;
    }

    /// <summary>
    /// Veriff's bodies say <c>"status": "fail"</c>; its page does not rule that out for HTTP 200. One of several statuses is enough: a body
    /// that contradicts itself is no success.
    /// </summary>
    private static bool ReportsFailure(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonRead.Texts(body, "status"u8).Any(status => Failures.Contains(status, StringComparer.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            // Decoding the body comes next, and says what is wrong with it.
            return false;
        }
    }
}
