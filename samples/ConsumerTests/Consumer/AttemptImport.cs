using Verification.Generated.Twilio;
using Verification.Runtime;

namespace ConsumerTests.Consumer;

/// <summary>
/// A nightly job: stores Twilio's attempts by id. Each run finishes the window that an earlier run left, then reads the one that follows it.
/// </summary>
internal sealed class AttemptImport(TwilioVerifyClient twilio, ImportFile file, TimeProvider clock, int? pageSize = null)
{
    // Twilio may change the price for 24 hours after the delivery; an hour more for clocks and deliveries that are late.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(25);

    /// <summary>Imports what is new or may have changed.</summary>
    /// <returns>When to run again, if Twilio requests a wait; null once everything is stored.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            var window = file.Window is null ? new TimeWindow(from: null, to: now) : TimeWindow.Parse(file.Window);
            do
            {
                if (window.IsFinished)
                    window = window.Next(now, Overlap);
                var attempts = twilio.Attempts.List(new() { DateCreatedAfter = window.From, DateCreatedBefore = window.To });
                await foreach (var page in attempts.Pages(window.Checkpoint, pageSize).WithCancellation(cancellationToken))
                {
                    window = window.At(page.Next);
                    file.Save(page.Items.Select(attempt => (attempt.Sid!, Text(attempt))), window.ToString());
                }
            } while (window.To < now);
            return null;
        }
        catch (VerificationApiException exception) when (exception.RetryAfter is { } wait)
        {
            // The client waits a short time by itself; a job should not sleep for a long time.
            return clock.GetUtcNow() + wait;
        }
    }

    private static string Text(Attempt attempt) => $"{attempt.ConversionStatus} {attempt.Price?.View?.Value}";
}
