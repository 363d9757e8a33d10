using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>The clients of this repository.</summary>
internal sealed class ToolkitTool : Tool
{
    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var handler = Certificates.Trusting();
        using var didit = new DiditClient(new DiditOptions { BaseUrl = address, ApiKey = Secrets.DiditKey }, handler);
        await foreach (var session in didit.Sessions.List(new() { Limit = 20 }).WithCancellation(cancellationToken))
            yield return new Row(session.SessionId, session.Status?.Value);
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var handler = Certificates.Trusting();
        using var twilio = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                BaseUrl = address,
                AccountSid = Secrets.TwilioAccount,
                AuthToken = Secrets.TwilioToken,
            },
            handler
        );
        await foreach (var attempt in twilio.Attempts.List(new() { PageSize = 20 }).WithCancellation(cancellationToken))
            yield return new Row(attempt.Sid, attempt.ConversionStatus?.Value);
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var handler = Certificates.Trusting();
        using var veriff = new VeriffClient(
            new VeriffOptions
            {
                BaseUrl = address,
                ApiKey = Secrets.VeriffKey,
                SharedSecret = Secrets.VeriffSecret,
            },
            handler
        );
        await foreach (var attempt in veriff.Attempts.List(Secrets.VeriffSession).WithCancellation(cancellationToken))
            yield return new Row(attempt.Id, attempt.Status?.Value);
    }
}
