using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Verification.Sandbox.Faults.Control;

/// <summary>
/// <c>/__sandbox/faults</c> (GET, POST, DELETE) and <c>/__sandbox/traffic</c> (GET) of one vendor. They are outside the
/// vendor's pipeline: no credentials, no limit, no faults, no counting. Requests from web pages are refused.
/// </summary>
internal sealed class ControlEndpoints(SandboxFaults faults, SandboxTraffic traffic)
{
    private const string FaultsPath = "/__sandbox/faults";
    private const string TrafficPath = "/__sandbox/traffic";
    private const int MaximumBytes = 1024 * 1024;

    public static bool IsMeant(HttpContext http) => http.Request.Path.Value is FaultsPath or TrafficPath;

    public Task RespondAsync(HttpContext http) =>
        ControlAccess.Refusal(http) is { } reason ? RefuseAsync(http, StatusCodes.Status403Forbidden, reason) : CarryOutAsync(http);

    private Task CarryOutAsync(HttpContext http) =>
        (http.Request.Path.Value, http.Request.Method) switch
        {
            (FaultsPath, "GET") => WriteAsync(http, StatusCodes.Status200OK, faults.Planned, ControlJson.Default.IReadOnlyListPlannedFault),
            (FaultsPath, "POST") => AddAsync(http),
            (FaultsPath, "DELETE") => Clear(http),
            (TrafficPath, "GET") => WriteAsync(http, StatusCodes.Status200OK, TrafficReport.Of(traffic), ControlJson.Default.TrafficReport),
            (FaultsPath, _) => RefuseMethod(http, "GET, POST, DELETE"),
            _ => RefuseMethod(http, "GET"),
        };

    private async Task AddAsync(HttpContext http)
    {
        if (http.Request.ContentLength is null or > MaximumBytes)
        {
            var reason = $"The body must have a Content-Length of at most {MaximumBytes} bytes.";
            await RefuseAsync(http, StatusCodes.Status400BadRequest, reason).ConfigureAwait(false);
            return;
        }

        try
        {
            var order = await JsonSerializer
                .DeserializeAsync(http.Request.Body, ControlJson.Default.FaultOrder, http.RequestAborted)
                .ConfigureAwait(false);
            var planned = (order ?? new FaultOrder()).AddTo(faults);
            await WriteAsync(http, StatusCodes.Status201Created, [planned], ControlJson.Default.IReadOnlyListPlannedFault)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or NotSupportedException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }
    }

    private Task Clear(HttpContext http)
    {
        faults.Clear();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RefuseMethod(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext http, int status, string message) =>
        WriteAsync(http, status, new ErrorReport(message), ControlJson.Default.ErrorReport);

    private static Task WriteAsync<T>(HttpContext http, int status, T value, JsonTypeInfo<T> type)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(value, type, cancellationToken: http.RequestAborted);
    }
}
