using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;
using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest.Verify.V2;
using TwilioHttpClient = Twilio.Http.HttpClient;
using TwilioResponse = Twilio.Http.Response;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Twilio's SDK with its default HTTP client; only its address is replaced, for which it has no setting.</summary>
internal sealed class TwilioTool : Tool
{
    public override bool Calls(Vendor vendor) => vendor is Vendor.Twilio;

    protected override IAsyncEnumerable<Row> DiditAsync(Uri address, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Twilio's SDK calls Twilio only.");

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = new TwilioRestClient(Secrets.TwilioAccount, Secrets.TwilioToken, httpClient: new Elsewhere(address));
        foreach (var attempt in await VerificationAttemptResource.ReadAsync(new() { PageSize = 20 }, client))
            yield return new Row(attempt.Sid, attempt.ConversionStatus?.ToString());
    }

    protected override IAsyncEnumerable<Row> VeriffAsync(Uri address, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Twilio's SDK calls Twilio only.");

    /// <summary>Sends what is meant for Twilio's host to another address, with the SDK's own client.</summary>
    private sealed class Elsewhere(Uri address) : TwilioHttpClient
    {
        private readonly SystemNetHttpClient inner = new(
            // The SDK's own default also has redirects off.
            new System.Net.Http.HttpClient(Certificates.Trusting(new HttpClientHandler { AllowAutoRedirect = false }))
        );

        public override TwilioResponse MakeRequest(Request request) => inner.MakeRequest(Redirected(request));

        public override Task<TwilioResponse> MakeRequestAsync(Request request) => inner.MakeRequestAsync(Redirected(request));

        private Request Redirected(Request request)
        {
            var target = request.ConstructUrl();
            if (target.Host != "verify.twilio.com")
                return request;
            var redirected = new Request(request.Method, new Uri(address, target.PathAndQuery).ToString());
            redirected.SetAuth(request.Username, request.Password);
            return redirected;
        }
    }
}
