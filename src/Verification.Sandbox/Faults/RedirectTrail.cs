using System.Globalization;
using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// The paths that redirect faults within the vendor's origin lead to: <c>/__sandbox/moved/{status}/{hops}/…</c> redirects
/// <c>hops</c> times and then serves the path behind it; <c>/__sandbox/loop/{status}/{0 or 1}/…</c> redirects for ever.
/// </summary>
internal sealed class RedirectTrail : IExchangeStep
{
    private const string MovedPrefix = "/__sandbox/moved";
    private const string LoopPrefix = "/__sandbox/loop";

    public static string Hop(Exchange exchange, int status, int hops) => To(MovedPrefix, status, hops, exchange.Http.Request);

    public static string Loop(Exchange exchange, int status) => To(LoopPrefix, status, 0, exchange.Http.Request);

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var request = exchange.Http.Request;
        if (TryRead(request.Path, LoopPrefix, out var status, out var place, out var rest))
        {
            request.Path = rest;
            exchange.Redirect(status, To(LoopPrefix, status, 1 - place, request));
            return ValueTask.CompletedTask;
        }

        if (!TryRead(request.Path, MovedPrefix, out status, out var hops, out rest))
            return next(exchange);
        request.Path = rest;
        exchange.IsRedirected = true;
        if (hops == 0)
            return next(exchange);
        exchange.Redirect(status, Hop(exchange, status, hops - 1));
        return ValueTask.CompletedTask;
    }

    private static string To(string prefix, int status, int number, HttpRequest request) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{prefix}/{status}/{number}{request.Path.ToUriComponent()}{request.QueryString.Value}"
        );

    private static bool TryRead(PathString path, string prefix, out int status, out int number, out PathString rest)
    {
        (status, number) = (0, 0);
        if (!path.StartsWithSegments(prefix, StringComparison.Ordinal, out rest) || rest.Value is not { } text)
            return false;
        var parts = text.Split('/', 4);
        if (parts.Length < 4 || !TryNumber(parts[1], out status) || !TryNumber(parts[2], out number))
            return false;
        rest = "/" + parts[3];
        return status is 301 or 302 or 303 or 307 or 308 && number <= 100;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
