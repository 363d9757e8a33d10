using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Verification.Runtime;

/// <summary>Sends a request until it succeeds, fails permanently, or no time or retries are left.</summary>
internal sealed class RetryingExchange
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("call");

    private readonly TransportSettings settings;
    private readonly HttpExchange exchange;
    private readonly Lazy<ResiliencePipeline<ReceivedBody>> pipeline;

    internal RetryingExchange(TransportSettings settings, HttpExchange exchange)
    {
        this.settings = settings;
        this.exchange = exchange;
        pipeline = new Lazy<ResiliencePipeline<ReceivedBody>>(() => Pipeline(settings));
    }

    /// <summary>Sends a request and reads the body of a success.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">What is requested.</param>
    /// <param name="body">What is sent, if there is any.</param>
    /// <param name="read">
    /// Makes the result from the body, which is valid until it returns. It is part of the call, whose token is cancelled at the time limit.
    /// </param>
    /// <param name="cancellationToken">Cancelled by the caller.</param>
    /// <param name="forwarded">The request of another client that the call is made for.</param>
    /// <param name="streams">
    /// Whether the body of a success with a status is left to the caller to read as it arrives; <see langword="null"/> for none.
    /// </param>
    /// <exception cref="VerificationException">The vendor refused, or its response must not be used.</exception>
    /// <exception cref="TimeoutException">The response was not complete, or not read, in time.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    internal async Task<T> SendAsync<T>(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        Func<ReceivedBody, Call, T> read,
        CancellationToken cancellationToken,
        ForwardedRequest? forwarded = null,
        Func<int, bool>? streams = null
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var call = new Call(operation, target, body, settings, cancellationToken) { Forwarded = forwarded, Streams = streams };
        try
        {
            using var received =
                call.MaximumRetries > 0 && RetryRule.IsRepeatable(operation.Method)
                    ? await RetryAsync(call).ConfigureAwait(false)
                    : await exchange.SendAsync(call).ConfigureAwait(false);
            return read(received, call);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested || call.Deadline.IsOver)
        {
            throw CallTime.End(exception, operation, call.Timeout, call.LastFailure, cancellationToken);
        }
    }

    private async Task<ReceivedBody> RetryAsync(Call call)
    {
        var context = ResilienceContextPool.Shared.Get(call.Token);
        context.Properties.Set(CallKey, call);
        try
        {
            return await pipeline
                .Value.ExecuteAsync(
                    static (context, exchange) => new ValueTask<ReceivedBody>(exchange.SendAsync(CallOf(context))),
                    context,
                    exchange
                )
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline<ReceivedBody> Pipeline(TransportSettings settings)
    {
        var strategy = new RetryStrategyOptions<ReceivedBody>
        {
            // Each call has its own maximum.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = settings.Retry.BaseDelay,
            MaxDelay = settings.Retry.MaximumDelay,
            ShouldHandle = arguments => new(IsRetried(arguments, settings.Retry)),
            DelayGenerator = arguments => new(RetryAfter(arguments.Outcome) is { } wait ? RetryRule.Wait(wait, settings.Retry) : null),
            OnRetry = arguments =>
            {
                Report(CallOf(arguments.Context), arguments.Outcome.Exception!, arguments.RetryDelay, settings.Logger);
                return default;
            },
        };
        if (settings.Retry.Randomizer is { } randomizer)
            strategy.Randomizer = randomizer;
        return new ResiliencePipelineBuilder<ReceivedBody> { TimeProvider = settings.TimeProvider }
            .AddRetry(strategy)
            .Build();
    }

    private static void Report(Call call, Exception failure, TimeSpan delay, ILogger logger)
    {
        call.LastFailure = failure;
        call.Retries++;
        Instruments.Retries.Add(
            1,
            new TagList
            {
                { Tags.Vendor, call.Operation.Vendor },
                { Tags.Operation, call.Operation.Id },
                { Tags.ErrorType, ErrorType.Of(failure) },
            }
        );
        ClientLog.Retrying(logger, call.Operation.Vendor, call.Operation.Id, call.Retries, delay, ErrorType.Of(failure));
    }

    private static bool IsRetried(RetryPredicateArguments<ReceivedBody> arguments, RetryOptions options) =>
        !CallOf(arguments.Context).IsLost
        && CallOf(arguments.Context).Retries < CallOf(arguments.Context).MaximumRetries
        && RetryRule.IsTransient(arguments.Outcome.Exception)
        && (
            RetryAfter(arguments.Outcome) is not { } wait
            || (wait <= options.MaximumRetryAfter && CallOf(arguments.Context).Deadline.Leaves(RetryRule.LongestWait(wait, options)))
        );

    private static TimeSpan? RetryAfter(Outcome<ReceivedBody> outcome) => (outcome.Exception as VerificationApiException)?.RetryAfter;

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
