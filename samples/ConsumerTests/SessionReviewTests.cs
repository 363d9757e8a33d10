using ConsumerTests.Consumer;
using Verification.Generated.Veriff;
using Verification.Sandbox;
using Verification.Sandbox.Faults;

namespace ConsumerTests;

/// <summary>No account is opened or refused because of a response that is not from Veriff.</summary>
public sealed class SessionReviewTests : IAsyncLifetime
{
    private VerificationSandbox sandbox = null!;
    private VeriffClient veriff = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 100 }, Cancelled);
        veriff = new VeriffClient(
            new VeriffOptions
            {
                BaseUrl = sandbox.Veriff.BaseUrl,
                ApiKey = sandbox.Veriff.ApiKey,
                SharedSecret = sandbox.Veriff.SharedSecret,
            }
        );
    }

    public ValueTask DisposeAsync()
    {
        veriff.Dispose();
        return sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_session_passes_unless_an_attempt_was_declined()
    {
        var decisions = new HashSet<ReviewDecision>();
        foreach (var session in sandbox.Veriff.SessionIds)
            decisions.Add(await DecideAsync(session));

        decisions.ShouldBe([ReviewDecision.Pass, ReviewDecision.Look], ignoreOrder: true);
    }

    [Theory]
    [InlineData(SignatureDefect.Wrong)]
    [InlineData(SignatureDefect.Missing)]
    [InlineData(SignatureDefect.Malformed)]
    public async Task Nothing_is_decided_on_a_response_that_Veriff_did_not_sign(SignatureDefect defect)
    {
        sandbox.Veriff.Faults.Add(new SignatureFault(defect));

        (await DecideAsync(sandbox.Veriff.SessionIds[0])).ShouldBe(ReviewDecision.Distrust);

        // One request: a response that may be forged is not an outage, and is not requested again.
        sandbox.Veriff.Traffic.Requests.ShouldBe(1);
    }

    private Task<ReviewDecision> DecideAsync(string session) => new SessionReview(veriff).DecideAsync(session, Cancelled);
}
