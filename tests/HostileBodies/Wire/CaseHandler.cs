using System.Globalization;

namespace HostileBodies.Wire;

/// <summary>Says for which body a request is: one that was sent ahead may arrive when the next body is at hand.</summary>
internal sealed class CaseHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    public const string Header = "X-Case";

    /// <summary>The index of the body at hand.</summary>
    public int Case { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(Header, Case.ToString(CultureInfo.InvariantCulture));
        return base.SendAsync(request, cancellationToken);
    }
}
