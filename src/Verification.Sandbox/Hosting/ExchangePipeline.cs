namespace Verification.Sandbox.Hosting;

/// <summary>Puts a vendor's steps, outermost first, in front of its endpoints.</summary>
internal static class ExchangePipeline
{
    public static ExchangeHandler Build(Action<Exchange> endpoints, params ReadOnlySpan<IExchangeStep> steps)
    {
        ExchangeHandler handler = exchange =>
        {
            endpoints(exchange);
            exchange.Json.Flush();
            return ValueTask.CompletedTask;
        };
        for (var place = steps.Length - 1; place >= 0; place--)
        {
            var step = steps[place];
            var next = handler;
            handler = exchange => step.RunAsync(exchange, next);
        }

        return handler;
    }
}
