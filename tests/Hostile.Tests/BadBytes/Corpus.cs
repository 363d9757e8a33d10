using System.Text;
using Verification.Sandbox;

namespace Hostile.Tests.BadBytes;

/// <summary>The bodies to corrupt: the examples of the vendor pages, and pages of the sandbox.</summary>
internal static class Corpus
{
    private const int SandboxPages = 4;

    public static async Task<IReadOnlyList<JsonTemplate>> LoadAsync(string vendor, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "specs", vendor, "examples");
        var examples = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
        await using var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 24, Seed = 5 }, cancellationToken);
        using var recorder = new BodyRecorder();
        await ReadSandboxAsync(vendor, sandbox, recorder, cancellationToken);
        return [.. examples.Concat(recorder.Bodies.Select(body => AtVendor(vendor, body, sandbox))).Select(body => new JsonTemplate(body))];
    }

    /// <summary>Replaces links of the sandbox by links of the vendor, so that they are followed.</summary>
    private static byte[] AtVendor(string vendor, byte[] body, VerificationSandbox sandbox)
    {
        var address = vendor == "twilio" ? sandbox.Twilio.BaseUrl : sandbox.Didit.BaseUrl;
        var text = Encoding.UTF8.GetString(body);
        return Encoding.UTF8.GetBytes(
            text.Replace(
                address.GetLeftPart(UriPartial.Authority),
                VendorProbe.AddressOf(vendor).GetLeftPart(UriPartial.Authority),
                StringComparison.Ordinal
            )
        );
    }

    private static Task ReadSandboxAsync(
        string vendor,
        VerificationSandbox sandbox,
        BodyRecorder recorder,
        CancellationToken cancellationToken
    ) =>
        vendor switch
        {
            "veriff" => ReadVeriffAsync(sandbox.Veriff, recorder, cancellationToken),
            "twilio" => ReadTwilioAsync(sandbox.Twilio, recorder, cancellationToken),
            "didit" => ReadDiditAsync(sandbox.Didit, recorder, cancellationToken),
            _ => ReadDeepidvAsync(sandbox.Deepidv, recorder, cancellationToken),
        };

    private static async Task ReadVeriffAsync(VeriffSandbox sandbox, BodyRecorder recorder, CancellationToken cancellationToken)
    {
        using var client = new Verification.Generated.Veriff.VeriffClient(
            new()
            {
                BaseUrl = sandbox.BaseUrl,
                ApiKey = sandbox.ApiKey,
                SharedSecret = sandbox.SharedSecret,
            },
            recorder
        );
        foreach (var session in sandbox.SessionIds.Take(SandboxPages))
            await client.Attempts.ListPageAsync(session, cancellationToken);
    }

    private static async Task ReadTwilioAsync(TwilioSandbox sandbox, BodyRecorder recorder, CancellationToken cancellationToken)
    {
        using var client = new Verification.Generated.Twilio.TwilioVerifyClient(
            new()
            {
                BaseUrl = sandbox.BaseUrl,
                AccountSid = sandbox.AccountSid,
                AuthToken = sandbox.AuthToken,
            },
            recorder
        );
        await DrainAsync(client.Attempts.List().Pages(pageSize: 2), cancellationToken);
    }

    private static async Task ReadDiditAsync(DiditSandbox sandbox, BodyRecorder recorder, CancellationToken cancellationToken)
    {
        using var client = new Verification.Generated.Didit.DiditClient(
            new() { BaseUrl = sandbox.BaseUrl, ApiKey = sandbox.ApiKey },
            recorder
        );
        await DrainAsync(
            client.Sessions.List(new() { SessionKind = Verification.Generated.Didit.SessionKind.User }).Pages(pageSize: 2),
            cancellationToken
        );
    }

    private static async Task ReadDeepidvAsync(DeepidvSandbox sandbox, BodyRecorder recorder, CancellationToken cancellationToken)
    {
        using var client = new Verification.Generated.Deepidv.DeepidvClient(
            new() { BaseUrl = sandbox.BaseUrl, ApiKey = sandbox.ApiKey },
            recorder
        );
        await DrainAsync(client.Sessions.List(new() { ByOrganization = true }).Pages(pageSize: 2), cancellationToken);
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<Page<T>> pages, CancellationToken cancellationToken)
    {
        await foreach (var page in pages.Take(SandboxPages).WithCancellation(cancellationToken))
            page.Items.ShouldNotBeEmpty();
    }
}
