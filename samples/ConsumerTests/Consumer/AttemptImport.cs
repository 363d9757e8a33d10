using Verification.Generated.Twilio;
using Verification.Runtime;

namespace ConsumerTests.Consumer;

/// <summary>A nightly job: appends Twilio's attempts to a file, and resumes where the previous run stopped.</summary>
internal sealed class AttemptImport(TwilioVerifyClient twilio, ImportFile file, TimeProvider clock, int? pageSize = null)
{
    /// <summary>Imports what is missing.</summary>
    /// <returns>When to run again, if Twilio requests a wait; null once everything is stored.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellationToken)
    {
        var from = file.Position is null ? null : Checkpoint.Parse(file.Position);
        try
        {
            await foreach (var page in twilio.Attempts.List().Pages(from, pageSize).WithCancellation(cancellationToken))
                file.Append(page.Items.Select(attempt => $"{attempt.Sid} {attempt.ConversionStatus}"), page.Next.ToString());
            return null;
        }
        catch (VerificationApiException exception) when (exception.RetryAfter is { } wait)
        {
            // The client waits a short time by itself; a job should not sleep for a long time.
            return clock.GetUtcNow() + wait;
        }
    }
}
