using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Sandbox;

namespace Verification.Benchmarks.Bodies;

/// <summary>Sends the clients' own requests and keeps the bytes of the responses.</summary>
internal sealed class BodyRecorder : DelegatingHandler
{
    private byte[] latest = [];

    internal BodyRecorder()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false }) { }

    internal async Task<byte[]> TwilioAsync(TwilioSandbox vendor)
    {
        using var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = vendor.BaseUrl,
                AccountSid = vendor.AccountSid,
                AuthToken = vendor.AuthToken,
            },
            this
        );
        await client.Attempts.List().Pages().FirstAsync().ConfigureAwait(false);
        return latest;
    }

    /// <summary>A session with seven attempts, the maximum in the sandbox.</summary>
    internal async Task<byte[]> VeriffAsync(VeriffSandbox vendor)
    {
        using var client = new VeriffClient(
            new VeriffOptions
            {
                BaseUrl = vendor.BaseUrl,
                ApiKey = vendor.ApiKey,
                SharedSecret = vendor.SharedSecret,
            },
            this
        );
        foreach (var id in vendor.SessionIds)
        {
            if (await client.Attempts.List(id).CountAsync().ConfigureAwait(false) == 7)
                break;
        }

        return latest;
    }

    internal async Task<byte[]> DiditAsync(DiditSandbox vendor)
    {
        using var client = new DiditClient(new DiditOptions { BaseUrl = vendor.BaseUrl, ApiKey = vendor.ApiKey }, this);
        await client.Sessions.List().Pages().FirstAsync().ConfigureAwait(false);
        return latest;
    }

    internal async Task<byte[]> DeepidvAsync(DeepidvSandbox vendor)
    {
        using var client = new DeepidvClient(new DeepidvOptions { BaseUrl = vendor.BaseUrl, ApiKey = vendor.ApiKey }, this);
        await client.Sessions.List(new() { ByOrganization = true }).Pages().FirstAsync().ConfigureAwait(false);
        return latest;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        latest = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response;
    }
}
