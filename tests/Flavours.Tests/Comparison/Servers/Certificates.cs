using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Flavours.Tests.Comparison.Servers;

/// <summary>The certificate of the servers: some tools send no key without TLS.</summary>
internal static class Certificates
{
    public static X509Certificate2 Servers { get; } = Make();

    /// <summary>A handler as <see cref="HttpClient"/> makes it by default, which trusts the servers.</summary>
    public static HttpClientHandler Trusting() => Trusting(new HttpClientHandler());

    /// <summary>Makes a handler trust the servers, and changes nothing else.</summary>
    public static HttpClientHandler Trusting(HttpClientHandler handler)
    {
#pragma warning disable MA0039 // No authority signed the certificate of these servers: it is recognised by its thumbprint.
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, errors) =>
            errors is SslPolicyErrors.RemoteCertificateChainErrors && certificate?.Thumbprint == Servers.Thumbprint;
#pragma warning restore MA0039
        return handler;
    }

    /// <inheritdoc cref="Trusting(HttpClientHandler)"/>
    public static SocketsHttpHandler Trusting(SocketsHttpHandler handler)
    {
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { Servers },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        return handler;
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=loopback", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(HostileServer.ForeignAddress);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // A private key that was only made in memory cannot be used for TLS on every system.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
