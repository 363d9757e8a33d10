using System.Net;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Kiota.Didit;
using Verification.Generated.Kiota.Didit.Models;
using Verification.Generated.Kiota.Twilio;
using Verification.Generated.Kiota.Veriff;
using Verification.Sandbox.Faults;

namespace Kiota.Tests;

/// <summary>Single calls of the Kiota clients, over the handlers.</summary>
public sealed class CallTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_of_Veriff_is_read_signed()
    {
        using var client = VeriffKiotaClient.Create(running.Veriff);

        var list = await client.V1.Sessions[running.Sandbox.Veriff.SessionIds[0]].Attempts.GetAsync(cancellationToken: Cancellation);

        list!.Verifications.ShouldNotBeEmpty();
        list.Verifications!.ShouldAllBe(attempt => attempt.Id != null && attempt.Status != null);
    }

    [Fact]
    public async Task A_wrong_signature_is_a_SignatureException()
    {
        running.Sandbox.Veriff.Faults.Add(new SignatureFault(SignatureDefect.Wrong));
        using var client = VeriffKiotaClient.Create(running.Veriff);

        await Should.ThrowAsync<SignatureException>(() =>
            client.V1.Sessions[running.Sandbox.Veriff.SessionIds[0]].Attempts.GetAsync(cancellationToken: Cancellation)
        );
    }

    [Fact]
    public async Task An_attempt_of_Twilio_is_read_by_its_SID()
    {
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);
        var page = await client.V2.Attempts.GetAsync(request => request.QueryParameters.PageSize = 3, Cancellation);

        var attempt = await client.V2.Attempts[page!.Attempts![2].Sid!].GetAsync(cancellationToken: Cancellation);

        page.Attempts.Count.ShouldBe(3);
        attempt!.Sid.ShouldBe(page.Attempts[2].Sid);
    }

    [Fact]
    public async Task An_error_is_our_exception()
    {
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            client.V2.Attempts["VL00000000000000000000000000000000"].GetAsync(cancellationToken: Cancellation)
        );

        exception.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_redirect_of_Didit_is_followed_with_the_key()
    {
        var options = running.Didit;
        options.BaseUrl = running.Sandbox.Didit.FormerBaseUrl;
        using var client = DiditKiotaClient.Create(options);

        var page = await client.V3.Sessions.EmptyPathSegment.GetAsync(
            request => request.QueryParameters.SessionKind = "business",
            Cancellation
        );

        page!.Results!.ShouldAllBe(session => session is BusinessSession);
        running.Sandbox.Didit.Traffic.Redirects.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_page_of_deepidv_is_read()
    {
        using var client = DeepidvKiotaClient.Create(running.Deepidv);

        var page = await client.V1.Sessions.GetAsync(request => request.QueryParameters.ByOrganization = true, Cancellation);

        page!.Sessions!.Count.ShouldBe(50);
        page.NextToken.ShouldNotBeNull();
    }
}
