using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Clients of Kiota's generator over its default middleware; a next page is read with <c>WithUrl</c>.</summary>
/// <param name="allowedHosts">The hosts that get the key; Kiota's default is all.</param>
internal sealed class KiotaTool(params string[] allowedHosts) : Tool
{
    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var adapter = Adapter(address, Key("x-api-key", Secrets.DiditKey));
        var sessions = new Published.Kiota.Didit.DiditClient(adapter).V3.Sessions.EmptyPathSegment;
        var page = await sessions.GetAsync(request => request.QueryParameters.Limit = 20, cancellationToken);
        while (page is not null)
        {
            foreach (var session in page.Results!)
            {
                var id = session.SessionId?.ToString() ?? Kept(session.AdditionalData, "session_id");
                yield return new Row(id, session.Status?.ToString() ?? Kept(session.AdditionalData, "status"));
            }

            if (page.Next is null)
                yield break;
            page = await sessions.WithUrl(page.Next).GetAsync(cancellationToken: cancellationToken);
        }
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var adapter = Adapter(address, new BasicAuthentication(new AllowedHostsValidator(allowedHosts)));
        var attempts = new Published.Kiota.Twilio.TwilioClient(adapter).V2.Attempts;
        var page = await attempts.GetAsync(request => request.QueryParameters.PageSize = 20, cancellationToken);
        while (page is not null)
        {
            foreach (var attempt in page.Attempts!)
            {
                var status = attempt.ConversionStatus?.ToString() ?? Kept(attempt.AdditionalData, "conversion_status");
                yield return new Row(attempt.Sid, status);
            }

            if (page.Meta?.NextPageUrl is not { } next)
                yield break;
            page = await attempts.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var adapter = Adapter(address, Key("X-AUTH-CLIENT", Secrets.VeriffKey));
        var attempts = new Published.Kiota.Veriff.VeriffClient(adapter).V1.Sessions[Guid.Parse(Secrets.VeriffSession)].Attempts;
        var list = await attempts.GetAsync(request => request.Headers.Add("X-HMAC-SIGNATURE", Secrets.RequestSignature), cancellationToken);
        foreach (var attempt in list!.Verifications!)
            yield return new Row(attempt.Id, attempt.Status?.ToString() ?? Kept(attempt.AdditionalData, "status"));
    }

    private static HttpClientRequestAdapter Adapter(Uri address, IAuthenticationProvider authentication) =>
        new(authentication, httpClient: KiotaClientFactory.Create(Handler())) { BaseUrl = address.ToString().TrimEnd('/') };

    private static SocketsHttpHandler Handler() =>
        Certificates.Trusting((SocketsHttpHandler)KiotaClientFactory.GetDefaultHttpMessageHandler());

    private ApiKeyAuthenticationProvider Key(string header, string key) =>
        new(key, header, ApiKeyAuthenticationProvider.KeyLocation.Header, allowedHosts);

    /// <summary>What a model keeps of a property beside its own property.</summary>
    private static string? Kept(IDictionary<string, object> additional, string name) =>
        additional.TryGetValue(name, out var value) ? (value as UntypedString)?.GetValue() ?? value?.ToString() : null;

    /// <summary>HTTP Basic, for which Kiota has no provider, after the one that it has for keys.</summary>
    private sealed class BasicAuthentication(AllowedHostsValidator hosts) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        )
        {
            if (hosts.IsUrlHostValid(request.URI))
                request.Headers.Add("Authorization", $"Basic {Secrets.Basic}");
            return Task.CompletedTask;
        }
    }
}
