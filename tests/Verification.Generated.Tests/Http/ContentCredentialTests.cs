using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

/// <summary>Headers that .NET does not know can stand on the content of a request as well, and are sent with the others.</summary>
public sealed class ContentCredentialTests : IDisposable
{
    private readonly LoopbackVendor vendor = new();

    [Theory]
    [InlineData("x-api-key")]
    [InlineData("X-Api-Key")]
    [InlineData("Cookie")]
    public async Task A_request_whose_content_has_a_credential_is_refused_before_anything_is_sent(string header)
    {
        using var handler = new DiditHandler(new DiditOptions { ApiKey = "key", BaseUrl = vendor.Address });
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(vendor.Address, "v3/sessions/"));
        request.Content = new StringContent("{}");
        request.Content.Headers.TryAddWithoutValidation(header, "other").ShouldBeTrue();

        var exception = await Should.ThrowAsync<ArgumentException>(() =>
            client.SendAsync(request, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5))
        );

        exception.Message.ShouldContain(header, Case.Insensitive);
        exception.Message.ShouldNotContain("other");
        vendor.IsContacted.ShouldBeFalse();
    }

    public void Dispose() => vendor.Dispose();
}
