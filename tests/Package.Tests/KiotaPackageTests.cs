using System.IO.Compression;
using System.Xml.Linq;

namespace Package.Tests;

/// <summary>The package of the Kiota clients, used without any other part of this repository.</summary>
public sealed class KiotaPackageTests(LocalFeed feed)
{
    private const string Program = """
        using Verification.Generated.Kiota.Deepidv;
        using Verification.Generated.Kiota.Didit;
        using Verification.Generated.Kiota.Twilio;
        using Verification.Generated.Kiota.Veriff;
        using Verification.Sandbox;

        await using var sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 123 });
        using var veriff = VeriffKiotaClient.Create(
            new() { BaseUrl = sandbox.Veriff.BaseUrl, ApiKey = sandbox.Veriff.ApiKey, SharedSecret = sandbox.Veriff.SharedSecret });
        using var twilio = TwilioVerifyKiotaClient.Create(
            new() { BaseUrl = sandbox.Twilio.BaseUrl, AccountSid = sandbox.Twilio.AccountSid, AuthToken = sandbox.Twilio.AuthToken });
        using var didit = DiditKiotaClient.Create(new() { BaseUrl = sandbox.Didit.BaseUrl, ApiKey = sandbox.Didit.ApiKey });
        using var deepidv = DeepidvKiotaClient.Create(new() { BaseUrl = sandbox.Deepidv.BaseUrl, ApiKey = sandbox.Deepidv.ApiKey });

        var attempts = await veriff.V1.Sessions[sandbox.Veriff.SessionIds[0]].Attempts.GetAsync();
        Console.WriteLine($"veriff {attempts!.Verifications!.Count > 0}");
        Console.WriteLine($"twilio {await twilio.V2.Attempts.List().CountAsync()}");
        Console.WriteLine($"didit {await didit.V3.Sessions.List(request => request.QueryParameters.SessionKind = "all").CountAsync()}");
        Console.WriteLine($"deepidv {await deepidv.V1.Sessions.List(request => request.QueryParameters.ByOrganization = true).CountAsync()}");

        """;

    [Fact]
    public void It_needs_the_clients_and_three_packages_of_Kiota()
    {
        string[] needed =
        [
            "Microsoft.Kiota.Abstractions",
            "Microsoft.Kiota.Http.HttpClientLibrary",
            "Microsoft.Kiota.Serialization.Json",
            "Verification.Generated",
        ];

        Dependencies("Verification.Generated.Kiota").ShouldBe(needed, ignoreOrder: true);
    }

    [Fact]
    public void The_clients_do_not_need_Kiota() =>
        Dependencies("Verification.Generated").ShouldNotContain(name => name.Contains("Kiota", StringComparison.Ordinal));

    [Fact]
    public async Task A_program_in_an_empty_folder_reads_every_row_with_it()
    {
        var folder = feed.NewFolder("kiota");
        (
            await feed.Copy.DotnetAsync(["new", "console", "--name", "Consumer", "--output", ".", "--force"], folder: folder)
        ).ExitCode.ShouldBe(0);
        foreach (var package in new[] { "Verification.Generated.Kiota", "Verification.Sandbox" })
        {
            var add = await feed.Copy.DotnetAsync(["add", "package", package, "--version", "0.1.0"], folder: folder);
            add.ExitCode.ShouldBe(0, add.Output);
        }

        await File.WriteAllTextAsync(feed.Copy.PathOf(Path.Combine(folder, "Program.cs")), Program, TestContext.Current.CancellationToken);

        var run = await feed.Copy.DotnetAsync(["run"], folder: folder);

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.ShouldContain("veriff True");
        foreach (var vendor in new[] { "twilio", "didit", "deepidv" })
            run.Lines.ShouldContain($"{vendor} 123");
    }

    private string[] Dependencies(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.0.1.0.nupkg"));
        using var manifest = package.GetEntry($"{id}.nuspec")!.Open();
        return
        [
            .. XDocument
                .Load(manifest)
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => element.Attribute("id")!.Value),
        ];
    }
}
