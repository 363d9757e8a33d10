using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Faults.Control;

namespace Verification.Sandbox.Hosting;

/// <summary>One vendor on its own Kestrel, on 127.0.0.1.</summary>
internal sealed class VendorServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private VendorServer(WebApplication application)
    {
        this.application = application;
        BaseUrl = new Uri(application.Urls.Single());
    }

    public Uri BaseUrl { get; }

    /// <param name="vendor">The vendor's name, for the error message.</param>
    /// <param name="port">0 for any free port.</param>
    /// <param name="traffic">Where requests are counted.</param>
    /// <param name="faults">The plan that the control paths change.</param>
    /// <param name="handler">The vendor's pipeline.</param>
    /// <param name="timeProvider">The clock of late responses.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is taken or not permitted.</exception>
    public static async Task<VendorServer> StartAsync(
        string vendor,
        int port,
        SandboxTraffic traffic,
        SandboxFaults faults,
        ExchangeHandler handler,
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        var application = Build(port);
        var control = new ControlEndpoints(faults, traffic);
        application.Run(http =>
            ControlEndpoints.IsMeant(http) ? control.RespondAsync(http) : ServeAsync(http, handler, traffic, timeProvider)
        );
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new VendorServer(application);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new IOException(
                $"The sandbox cannot listen on 127.0.0.1:{port} for {vendor}: the port is taken or not permitted. "
                    + "Choose another port, or 0 for any free one.",
                exception
            );
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // The sandbox must not use the settings, addresses and log of the program that hosts it.
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    private static async Task ServeAsync(HttpContext http, ExchangeHandler handler, SandboxTraffic traffic, TimeProvider timeProvider)
    {
        var received = timeProvider.GetUtcNow();
        using var exchange = new Exchange(http);
        await handler(exchange).ConfigureAwait(false);
        var bytes = exchange.Delivery.IsDropped ? 0 : exchange.Delivery.CutAfter ?? exchange.Body.Length;
        traffic.Record(
            new SandboxRequest(http.Request.Method, exchange.Target, exchange.Status, exchange.Fault?.Kind) { ReceivedAt = received },
            exchange.Rows,
            bytes
        );
        await exchange.Delivery.SendAsync(exchange, timeProvider, http.RequestAborted).ConfigureAwait(false);
    }
}
