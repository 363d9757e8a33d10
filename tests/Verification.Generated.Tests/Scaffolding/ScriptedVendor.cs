using System.Net.Http.Headers;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A handler that responds by a script and keeps the requests.</summary>
public sealed class ScriptedVendor : HttpMessageHandler
{
    private readonly Dictionary<int, TaskCompletionSource> awaited = [];
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> script = new();

    /// <summary>The requests, in their order.</summary>
    public List<SentRequest> Requests { get; } = [];

    /// <summary>Adds a response.</summary>
    public ScriptedVendor Then(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) =>
        Then(status, System.Text.Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Adds a response.</summary>
    public ScriptedVendor Then(HttpStatusCode status, byte[] body, params (string Name, string Value)[] headers) =>
        Then((request, _) => Task.FromResult(Response(request, status, new ByteArrayContent(body), headers)));

    /// <summary>Adds a response with status 200 and JSON.</summary>
    public ScriptedVendor ThenJson(string json) => Then(HttpStatusCode.OK, json);

    /// <summary>Adds a redirect.</summary>
    public ScriptedVendor ThenRedirect(HttpStatusCode status, string location) => Then(status, "", ("Location", location));

    /// <summary>Adds a response with a body that is streamed.</summary>
    public ScriptedVendor ThenStream(HttpStatusCode status, Stream body) =>
        Then((request, _) => Task.FromResult(Response(request, status, new StreamContent(body), [])));

    /// <summary>Adds a step.</summary>
    public ScriptedVendor Then(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> step)
    {
        script.Enqueue(step);
        return this;
    }

    /// <summary>Completes when that many requests were sent.</summary>
    public Task Reached(int requests)
    {
        lock (awaited)
        {
            if (Requests.Count >= requests)
                return Task.CompletedTask;
            if (!awaited.TryGetValue(requests, out var source))
                awaited[requests] = source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return source.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? step;
        lock (awaited)
        {
            Requests.Add(new SentRequest(request));
            script.TryDequeue(out step);
            awaited.GetValueOrDefault(Requests.Count)?.TrySetResult();
        }

        return step is not null
            ? step(request, cancellationToken)
            : throw new InvalidOperationException("The script has no response left: an unexpected request was sent.");
    }

    private static HttpResponseMessage Response(
        HttpRequestMessage request,
        HttpStatusCode status,
        HttpContent content,
        (string Name, string Value)[] headers
    )
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
