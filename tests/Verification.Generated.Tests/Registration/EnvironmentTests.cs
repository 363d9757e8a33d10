using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Registration;

/// <summary>Secrets reach the clients from the environment, under names with two underscores for each colon.</summary>
public sealed class EnvironmentTests : IDisposable
{
    /// <summary>Variables apply to the whole process: a prefix separates them from those of other tests and of the machine.</summary>
    private readonly string prefix = $"T{Guid.NewGuid():N}_";

    private readonly List<string> names = [];

    [Fact]
    public async Task A_secret_from_the_environment_is_the_one_that_is_sent()
    {
        Set("TwilioVerify__AccountSid", "AC1");
        Set("TwilioVerify__AuthToken", "environment-token");
        using var vendor = new ScriptedVendor().ThenJson("""{"attempts":[],"meta":{}}""");
        var services = new ServiceCollection();
        services.AddTwilioVerify(Configuration().GetSection("TwilioVerify")).ConfigurePrimaryHttpMessageHandler(() => vendor);
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<TwilioVerifyClient>().Attempts.ListPageAsync(TestContext.Current.CancellationToken);

        var credentials = Convert.ToBase64String("AC1:environment-token"u8);
        vendor.Requests.ShouldHaveSingleItem()["Authorization"].ShouldBe($"Basic {credentials}");
    }

    [Fact]
    public void The_environment_takes_precedence_over_the_file_and_completes_it()
    {
        Set("Veriff__ApiKey", "environment-key");
        Set("Veriff__SharedSecret", Clients.Secret);
        Set("Veriff__Retry__MaximumRetries", "7");
        var services = new ServiceCollection();
        services.AddVeriff(Configuration().GetSection("Veriff"));
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<VeriffOptions>>().Value;

        options.BaseUrl.ShouldBe(new Uri("https://file.example"));
        options.ApiKey.ShouldBe("environment-key");
        options.SharedSecret.ShouldBe(Clients.Secret);
        options.Retry.MaximumRetries.ShouldBe(7);
    }

    public void Dispose()
    {
        foreach (var name in names)
            Environment.SetEnvironmentVariable(name, null);
    }

    private IConfiguration Configuration() =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Veriff:BaseUrl", "https://file.example"), new("Veriff:ApiKey", "file-key")])
            .AddEnvironmentVariables(prefix)
            .Build();

    private void Set(string name, string value)
    {
        names.Add(prefix + name);
        Environment.SetEnvironmentVariable(prefix + name, value);
    }
}
