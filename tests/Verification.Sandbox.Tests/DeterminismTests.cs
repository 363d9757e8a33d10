using System.Text;
using Verification.Sandbox.Tests.Infrastructure;
using Verification.Sandbox.Tests.Veriff;

namespace Verification.Sandbox.Tests;

public sealed class DeterminismTests
{
    // Absolute links are made from the request's host: the same host gives the same bytes.
    private static readonly (string Name, string Value) Host = ("Host", "vendor.example");

    [Fact]
    public async Task The_same_seed_and_size_give_the_same_bytes()
    {
        await using var first = await StartAsync(seed: 42);
        await using var second = await StartAsync(seed: 42);

        second.Veriff.SessionIds.ShouldBe(first.Veriff.SessionIds);
        (await EverythingAsync(second)).ShouldBe(await EverythingAsync(first));
    }

    [Fact]
    public async Task Another_seed_gives_other_rows_and_other_credentials()
    {
        await using var first = await StartAsync(seed: 1);
        await using var second = await StartAsync(seed: 2);

        first.Veriff.SessionIds.Intersect(second.Veriff.SessionIds, StringComparer.Ordinal).ShouldBeEmpty();
        second.Twilio.AuthToken.ShouldNotBe(first.Twilio.AuthToken);
        (await EverythingAsync(second)).ShouldNotBe(await EverythingAsync(first));
    }

    [Fact]
    public async Task Rows_do_not_change_across_versions()
    {
        await using var sandbox = await StartAsync(seed: 1);

        sandbox.Veriff.SessionIds[0].ShouldBe("cd6b91e8-b797-42ef-a28d-020049465635");
        sandbox.Twilio.AccountSid.ShouldBe("AC57fb88d0901246dc96fc298fedfc7e3c");
    }

    private static Task<VerificationSandbox> StartAsync(int seed) =>
        VerificationSandbox.StartAsync(
            new SandboxOptions
            {
                Rows = 300,
                Seed = seed,
                TimeProvider = new ManualTimeProvider(ManualTimeProvider.Noon),
            },
            TestContext.Current.CancellationToken
        );

    private static async Task<string> EverythingAsync(VerificationSandbox sandbox)
    {
        using var veriff = new VeriffCaller(sandbox.Veriff);
        using var twilio = new VendorCaller(sandbox.Twilio.BaseUrl);
        using var didit = new VendorCaller(sandbox.Didit.BaseUrl);
        using var deepidv = new VendorCaller(sandbox.Deepidv.BaseUrl);
        var text = new StringBuilder();
        foreach (var session in sandbox.Veriff.SessionIds)
            text.AppendLine((await veriff.GetAttemptsAsync(session)).Text);
        var basic = SandboxFixture.Basic(sandbox.Twilio.AccountSid, sandbox.Twilio.AuthToken);
        text.AppendLine((await twilio.GetAsync("/v2/Attempts?PageSize=200", ("Authorization", basic), Host)).Text);
        text.AppendLine((await didit.GetAsync("/v3/sessions/?session_kind=all&limit=200", ("x-api-key", sandbox.Didit.ApiKey), Host)).Text);
        text.AppendLine(
            (await deepidv.GetAsync("/v1/sessions?by_organization=true&limit=200", ("x-api-key", sandbox.Deepidv.ApiKey))).Text
        );
        return text.ToString();
    }
}
