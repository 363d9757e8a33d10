using System.Net.Http.Headers;
using Flavours.Tests.Comparison.Servers;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>An <see cref="HttpClient"/> with its default handler and the vendor's credentials as default headers.</summary>
internal static class Clients
{
    public static HttpClient Of(Vendor vendor, Uri address)
    {
        var http = new HttpClient(Certificates.Trusting()) { BaseAddress = address };
        switch (vendor)
        {
            case Vendor.Didit:
                http.DefaultRequestHeaders.Add("x-api-key", Secrets.DiditKey);
                break;
            case Vendor.Twilio:
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Secrets.Basic);
                break;
            default:
                http.DefaultRequestHeaders.Add("X-AUTH-CLIENT", Secrets.VeriffKey);
                http.DefaultRequestHeaders.Add("X-HMAC-SIGNATURE", Secrets.RequestSignature);
                break;
        }

        return http;
    }
}
