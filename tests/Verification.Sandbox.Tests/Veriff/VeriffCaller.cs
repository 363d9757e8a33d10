using System.Security.Cryptography;
using System.Text;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Veriff;

/// <summary>Sends signed requests to the sandbox's Veriff.</summary>
internal sealed class VeriffCaller(VeriffSandbox veriff) : IDisposable
{
    private readonly VendorCaller caller = new(veriff.BaseUrl);

    public static string Sign(string secret, byte[] content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));

    public static string Sign(string secret, string content) => Sign(secret, Encoding.UTF8.GetBytes(content));

    public Task<Response> GetAttemptsAsync(string sessionId) => GetAttemptsAsync(sessionId, Sign(veriff.SharedSecret, sessionId));

    public Task<Response> GetAttemptsAsync(string sessionId, string signature) =>
        GetAsync($"/v1/sessions/{sessionId}/attempts", ("X-AUTH-CLIENT", veriff.ApiKey), ("X-HMAC-SIGNATURE", signature));

    public Task<Response> GetAsync(string target, params (string Name, string Value)[] headers) => caller.GetAsync(target, headers);

    public void Dispose() => caller.Dispose();
}
