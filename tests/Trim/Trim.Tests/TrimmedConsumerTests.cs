using System.Diagnostics;
using System.Runtime.InteropServices;
using Verification.Sandbox;

namespace Trim.Tests;

public sealed class TrimmedConsumerTests
{
    private const int Rows = 400;

    [Fact]
    public async Task A_trimmed_single_file_program_reads_every_row_without_reflection_based_JSON()
    {
        using var copy = new WorkingCopy();
        var output = copy.PathOf("published");
        var publish = await copy.DotnetAsync([
            "publish",
            "tests/Trim/Consumer/TrimConsumer.csproj",
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "-o",
            output,
            "-nologo",
        ]);
        publish.ExitCode.ShouldBe(0, publish.Output);
        publish.Output.ShouldNotContain("warning");

        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = Rows },
            TestContext.Current.CancellationToken
        );
        var run = await ProcessResult.RunAsync(
            new ProcessStartInfo(Path.Combine(output, "TrimConsumer"), Arguments(sandbox)),
            TestContext.Current.CancellationToken
        );

        run.ExitCode.ShouldBe(0, run.Output);
        run.Lines.ShouldContain($"twilio: {Rows}");
        run.Lines.ShouldContain($"didit: {Rows}");
        run.Lines.ShouldContain($"deepidv: {Rows}");
        run.Output.ShouldMatch("veriff: [1-9]");
        run.Lines.ShouldContain($"twilio with Kiota: {Rows}");
        run.Lines.ShouldContain($"didit with Kiota: {Rows}");
        run.Lines.ShouldContain($"deepidv with Kiota: {Rows}");
        run.Output.ShouldMatch("veriff with Kiota: [1-9]");
    }

    private static string[] Arguments(VerificationSandbox sandbox) =>
        [
            $"--Veriff:BaseUrl={sandbox.Veriff.BaseUrl}",
            $"--Veriff:ApiKey={sandbox.Veriff.ApiKey}",
            $"--Veriff:SharedSecret={sandbox.Veriff.SharedSecret}",
            $"--SessionId={sandbox.Veriff.SessionIds[0]}",
            $"--TwilioVerify:BaseUrl={sandbox.Twilio.BaseUrl}",
            $"--TwilioVerify:AccountSid={sandbox.Twilio.AccountSid}",
            $"--TwilioVerify:AuthToken={sandbox.Twilio.AuthToken}",
            $"--Didit:BaseUrl={sandbox.Didit.BaseUrl}",
            $"--Didit:ApiKey={sandbox.Didit.ApiKey}",
            $"--Deepidv:BaseUrl={sandbox.Deepidv.BaseUrl}",
            $"--Deepidv:ApiKey={sandbox.Deepidv.ApiKey}",
        ];
}
