// Posts a file as the one comment about contracts of a pull request, or updates the existing comment.
// Usage: dotnet run eng/contract-comment.cs -- FILE
//   GITHUB_TOKEN, GITHUB_REPOSITORY (owner/name), PULL_REQUEST (its number), GITHUB_API_URL (https://api.github.com by default)
// Exit codes: 0 posted, updated, unchanged or not allowed to (pull requests from forks have a token that may only read), 1 failed, 2 usage.
#:property GenerateDocumentationFile=true
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Contracts;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var token = Variable("GITHUB_TOKEN");
        var repository = Variable("GITHUB_REPOSITORY");
        var number = Variable("PULL_REQUEST");
        if (
            args is not [string file]
            || token.Length == 0
            || !Matches(repository, @"^[\w.-]+/[\w.-]+\z")
            || !Matches(number, @"^[1-9][0-9]*\z")
        )
        {
            Console.Error.WriteLine(
                "usage: dotnet run eng/contract-comment.cs -- FILE, with GITHUB_TOKEN, GITHUB_REPOSITORY and PULL_REQUEST set"
            );
            return 2;
        }

        try
        {
            var api = Variable("GITHUB_API_URL") is { Length: > 0 } configured ? configured : "https://api.github.com";
            using var comments = new PullRequestComments($"{api}/repos/{repository}", number, token);
            Console.WriteLine("contract: " + await comments.PutAsync(await File.ReadAllTextAsync(file)));
            return 0;
        }
        catch (ForbiddenException exception)
        {
            Console.WriteLine($"::warning title=Contract::No comment: {exception.Message}. The report is in the summary of this run.");
            return 0;
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or OperationCanceledException
                        or IOException
                        or UnauthorizedAccessException
                        or JsonException
            )
        {
            Console.Error.WriteLine($"contract: no comment: {exception.Message}");
            return 1;
        }
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}

/// <summary>The comments of one pull request, one of which is ours.</summary>
internal sealed class PullRequestComments : IDisposable
{
    private const string Marker = "<!-- contract-diff -->";
    private const int PageSize = 100;

    /// <summary>GitHub refuses longer comments.</summary>
    private const int MaximumLength = 65_536;

    private const string CutNote =
        "\n\n> **Cut:** The rest did not fit into a comment. The full report is among the artifacts of this run.\n";

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(100) };
    private readonly string address;
    private readonly string number;

    public PullRequestComments(string address, string number, string token)
    {
        this.address = address;
        this.number = number;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/vnd.github+json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("contract-comment");
        client.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
    }

    /// <summary>Makes a report the text of our comment.</summary>
    /// <returns>What was done.</returns>
    public async Task<string> PutAsync(string report)
    {
        var body = Fitting($"{Marker}\n{report}");
        var comment = await FindAsync();
        if (comment is null)
        {
            await SendAsync(HttpMethod.Post, $"/issues/{number}/comments", body);
            return "comment posted";
        }

        if (Text(comment["body"]) == body)
            return "the comment is up to date";
        await SendAsync(HttpMethod.Patch, $"/issues/comments/{comment["id"]}", body);
        return "comment updated";
    }

    public void Dispose() => client.Dispose();

    /// <summary>Only a bot's comment counts: anybody can write one with the marker.</summary>
    private async Task<JsonNode?> FindAsync()
    {
        for (var page = 1; ; page++)
        {
            var response = await SendAsync(HttpMethod.Get, $"/issues/{number}/comments?per_page={PageSize}&page={page}", body: null);
            var comments = response as JsonArray ?? throw new JsonException("the list of comments is not a JSON array");
            var found = comments.FirstOrDefault(IsOurs);
            if (found is not null || comments.Count < PageSize)
                return found;
        }
    }

    private static bool IsOurs(JsonNode? comment) =>
        comment is JsonObject members
        && members["user"] is JsonObject user
        && Text(user["type"]) == "Bot"
        && Text(members["body"]).StartsWith(Marker, StringComparison.Ordinal);

    private static string Fitting(string body)
    {
        if (body.Length <= MaximumLength)
            return body;
        var end = body.LastIndexOf('\n', MaximumLength - CutNote.Length);
        return body[..end] + CutNote;
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, address + path);
        if (body is not null)
            request.Content = new StringContent(new JsonObject { ["body"] = body }.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Forbidden)
            throw new ForbiddenException($"{method} {path} is not allowed");
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{method} {path} returned {(int)response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>The token does not allow a request.</summary>
internal sealed class ForbiddenException(string message) : Exception(message);
