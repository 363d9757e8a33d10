using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>
/// Twilio's list as a server that costs next to nothing: the rows of one recorded page again and again, with a link to the next page. The
/// query says how many pages of how many rows there are. It runs in a process of its own, until its standard input ends.
/// </summary>
internal static class PageServer
{
    private const string Path = "/v2/Attempts";

    internal static async Task<int> RunAsync(int latencyMilliseconds)
    {
        var rows = new RowBytes((await Bodies.VendorBodies.LoadAsync().ConfigureAwait(false)).Twilio);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        await using (application.ConfigureAwait(false))
        {
            application.Run(context => AnswerAsync(context, rows, latencyMilliseconds));
            await application.StartAsync().ConfigureAwait(false);
            Console.WriteLine(application.Urls.Single());
            await Console.In.ReadToEndAsync().ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, RowBytes rows, int latencyMilliseconds)
    {
        if (latencyMilliseconds > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(latencyMilliseconds), TimeProvider.System, context.RequestAborted).ConfigureAwait(false);
        var size = Number(context, "PageSize", 1000);
        var page = Number(context, "Page", 0);
        var pages = Number(context, "PageToken", 100);
        var next = page + 1 >= pages
            ? "null"
            : string.Create(CultureInfo.InvariantCulture, $"\"http://{context.Request.Host}{Path}?PageSize={size}&Page={page + 1}&PageToken={pages}\"");
        var body = rows.Of(size);
        var tail = Encoding.UTF8.GetBytes($"\n  ],\n  \"meta\": {{\n    \"key\": \"attempts\",\n    \"next_page_url\": {next}\n  }}\n}}");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length + tail.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(tail, context.RequestAborted).ConfigureAwait(false);
    }

    private static int Number(HttpContext context, string name, int standard) =>
        int.TryParse(context.Request.Query[name], CultureInfo.InvariantCulture, out var value) ? value : standard;
}
