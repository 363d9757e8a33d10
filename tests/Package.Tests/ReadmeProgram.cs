using System.Text;

namespace Package.Tests;

/// <summary>A program made of the examples of the README: one local function per vendor, against the sandbox.</summary>
internal static class ReadmeProgram
{
    private const string Start = """
        await using VerificationSandbox sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 120 });
        var (address, accountSid, authToken) = (sandbox.Veriff.BaseUrl.ToString(), sandbox.Twilio.AccountSid, sandbox.Twilio.AuthToken);
        var (secret, sessionId, stored) = (sandbox.Veriff.SharedSecret, sandbox.Veriff.SessionIds[0], (string?)null);
        var cancellationToken = CancellationToken.None;
        string attemptSid;
        using (var first = new Verification.Generated.Twilio.TwilioVerifyClient(new() { BaseUrl = sandbox.Twilio.BaseUrl, AccountSid = accountSid, AuthToken = authToken }))
            attemptSid = (await first.Attempts.ListPageAsync()).Attempts[0].Sid!;

        """;

    public static string Compose()
    {
        string[] vendors = ["Veriff", "Twilio", "Didit", "Deepidv"];
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var program = new StringBuilder("using Verification.Runtime;\nusing Verification.Sandbox;\n");
        var body = new StringBuilder(Start);
        var classes = new StringBuilder();
        foreach (var vendor in vendors)
        {
            var example = Example(readme, vendor)
                .Replace("Options { ApiKey", $"Options {{ BaseUrl = sandbox.{vendor}.BaseUrl, ApiKey", StringComparison.Ordinal)
                .Replace("Options { AccountSid", $"Options {{ BaseUrl = sandbox.{vendor}.BaseUrl, AccountSid", StringComparison.Ordinal);
            var lines = example.Split('\n').ToLookup(line => line.StartsWith("using Verification", StringComparison.Ordinal));
            var usings = string.Join('\n', lines[true]);
            var code = string.Join('\n', lines[false]);
            classes.Append(
                $"namespace Consumer.{vendor}Example\n{{\n{usings}\nstatic class Example\n{{\npublic static async Task RunAsync(VerificationSandbox sandbox, string address, string key, string secret, string sessionId, string accountSid, string authToken, string attemptSid, string? stored, CancellationToken cancellationToken)\n{{\n{code}\nvoid Save<T>(IReadOnlyList<T> items, string checkpoint) => Console.WriteLine(items.Count + checkpoint);\n}}\n}}\n}}\n"
            );
            body.Append(
                $"await CountAsync(\"{vendor}\", () => Consumer.{vendor}Example.Example.RunAsync(sandbox, address, sandbox.{vendor}.{(vendor is "Twilio" ? "AuthToken" : "ApiKey")}, secret, sessionId, accountSid, authToken, attemptSid, stored, cancellationToken));\n"
            );
        }

        body.Append(
            """
            static async Task CountAsync(string vendor, Func<Task> example)
            {
                TextWriter console = Console.Out;
                using var lines = new StringWriter();
                Console.SetOut(lines);
                await example();
                Console.SetOut(console);
                Console.WriteLine($"{vendor}: {lines.ToString().Count(character => character == '\n')} lines");
            }

            """
        );
        return program.Append(body).Append(classes).ToString();
    }

    /// <summary>The C# block that uses the vendor's namespace.</summary>
    private static string Example(string readme, string vendor) =>
        readme
            .Split("```csharp\n")
            .Skip(1)
            .Select(block => block.Split("```", 2)[0])
            .Single(block => block.Contains($"using Verification.Generated.{vendor};", StringComparison.Ordinal));
}
