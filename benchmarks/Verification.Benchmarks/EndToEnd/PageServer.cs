using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>
/// A server of Twilio's and Didit's lists that needs almost no time: it repeats recorded rows, with a link to the next page. The query sets
/// the number of pages and of rows per page. It runs in its own process until its standard input ends.
/// </summary>
internal static class PageServer
{
    /// <summary>Whole pages fit, so that the server need not wait for the client.</summary>
    private const int LargestResponse = 4 * 1024 * 1024;

    internal static async Task<int> RunAsync(int latencyMilliseconds)
    {
        var bodies = await Bodies.VendorBodies.LoadAsync().ConfigureAwait(false);
        IPageList[] lists = [new TwilioList(bodies.Twilio), new DiditList(bodies.Didit)];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxResponseBufferSize = LargestResponse);
        var application = builder.Build();
        await using (application.ConfigureAwait(false))
        {
            application.Run(context =>
                RespondAsync(context, lists.Single(list => list.Path == context.Request.Path.Value), latencyMilliseconds)
            );
            await application.StartAsync().ConfigureAwait(false);
            Console.WriteLine(application.Urls.Single());
            await Console.In.ReadToEndAsync().ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>The value of a query parameter.</summary>
    internal static int Number(HttpRequest request, string name, int standard) =>
        int.TryParse(request.Query[name], CultureInfo.InvariantCulture, out var value) ? value : standard;

    private static async Task RespondAsync(HttpContext context, IPageList list, int latencyMilliseconds)
    {
        if (latencyMilliseconds > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(latencyMilliseconds), TimeProvider.System, context.RequestAborted)
                .ConfigureAwait(false);
        }

        var pieces = list.Respond(context.Request);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = pieces.Sum(piece => (long)piece.Length);
        foreach (var piece in pieces)
            await context.Response.Body.WriteAsync(piece, context.RequestAborted).ConfigureAwait(false);
    }
}
