using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SharedQuota.Quota;
using StackExchange.Redis;
using Verification.Generated.Twilio;
using Verification.Runtime;

namespace SharedQuota.Work;

/// <summary>One of the processes: it takes day after day, until all are done.</summary>
internal sealed class Worker(TwilioVerifyClient twilio, WorkList work, int pageSize)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Registers the client with the shared quota, and works.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IConnectionMultiplexer redis,
        SharedQuotaSettings quota,
        WorkList work,
        int pageSize,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection();
        services.AddTwilioVerify(configuration.GetSection("TwilioVerify"));
        services.Configure<TwilioVerifyOptions>(options =>
            options.RateLimiter = SharedLimiter.Of(redis, options.AccountSid ?? "", quota, options.AttemptTimeout)
        );
        await using var provider = services.BuildServiceProvider();
        try
        {
            var twilio = provider.GetRequiredService<TwilioVerifyClient>();
            await new Worker(twilio, work, pageSize).RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception)
            when (exception is VerificationException or HttpRequestException or TimeoutException or OptionsValidationException)
        {
            await error.WriteLineAsync($"shared-quota: {exception.Message}");
            return 1;
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await work.LeftAsync() > 0)
        {
            if (await work.TakeAsync(owner) is { } item)
                await CountAsync(item, cancellationToken);
            else
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private async Task CountAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var midnight = new DateTimeOffset(item.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var progress = item.Progress;
        var attempts = twilio.Attempts.List(
            new()
            {
                // Both limits are exclusive, and Twilio's instants are whole seconds.
                DateCreatedAfter = midnight.AddSeconds(-1),
                DateCreatedBefore = midnight.AddDays(1),
                PageSize = pageSize,
            }
        );
        var start = progress.Checkpoint is { } saved ? Checkpoint.Parse(saved) : null;
        await foreach (var page in attempts.Pages(from: start).WithCancellation(cancellationToken))
        {
            progress = progress.With(page.Items.Select(attempt => attempt.ConversionStatus?.Value ?? "unknown"), page.Next.ToString());
            if (!await work.SaveAsync(item, progress, page.Next.IsEnd))
                return;
        }
    }
}
