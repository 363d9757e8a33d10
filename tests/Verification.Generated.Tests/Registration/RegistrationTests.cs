using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Veriff:BaseUrl"] = "https://veriff.example/v1",
        ["Veriff:ApiKey"] = "veriff-key",
        ["Veriff:SharedSecret"] = Clients.Secret,
        ["TwilioVerify:AccountSid"] = "AC1",
        ["TwilioVerify:AuthToken"] = "twilio-token",
        ["Didit:ApiKey"] = "didit-key",
        ["Didit:Timeout"] = "00:00:07",
        ["Deepidv:ApiKey"] = "deepidv-key",
    };

    public static TheoryData<string, string?, string> Mistakes =>
        new()
        {
            { "Veriff:BaseUrl", null, "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl is not set" },
            { "Veriff:BaseUrl", "relative/path", "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl is relative" },
            { "Veriff:BaseUrl", "http://elsewhere.example", "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl uses plain http" },
            {
                "Veriff:BaseUrl",
                "ftp://veriff.example",
                "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl has another scheme than https"
            },
            {
                "Veriff:BaseUrl",
                "https://user:word@veriff.example",
                "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl contains a user name or password"
            },
            {
                "Veriff:BaseUrl",
                "https://veriff.example/?v=1",
                "Configuration key 'Veriff:BaseUrl': VeriffOptions.BaseUrl contains a query or a fragment"
            },
            { "Veriff:ApiKey", null, "Configuration key 'Veriff:ApiKey': VeriffOptions.ApiKey is empty" },
            { "Veriff:ApiKey", "two words", "Configuration key 'Veriff:ApiKey': VeriffOptions.ApiKey contains a space" },
            { "Veriff:SharedSecret", " ", "Configuration key 'Veriff:SharedSecret': VeriffOptions.SharedSecret is empty" },
            { "TwilioVerify:AccountSid", null, "Configuration key 'TwilioVerify:AccountSid': TwilioVerifyOptions.AccountSid is empty" },
            {
                "TwilioVerify:AccountSid",
                "AC1:word",
                "Configuration key 'TwilioVerify:AccountSid': TwilioVerifyOptions.AccountSid contains a colon"
            },
            { "TwilioVerify:AuthToken", null, "Configuration key 'TwilioVerify:AuthToken': TwilioVerifyOptions.AuthToken is empty" },
            { "Didit:ApiKey", "", "Configuration key 'Didit:ApiKey': DiditOptions.ApiKey is empty" },
            { "Didit:Timeout", "-00:00:01", "Configuration key 'Didit:Timeout': DiditOptions.Timeout is out of range" },
            { "Didit:AttemptTimeout", "00:00:00", "Configuration key 'Didit:AttemptTimeout': DiditOptions.AttemptTimeout is out of range" },
            {
                "Didit:Retry:MaximumRetries",
                "101",
                "Configuration key 'Didit:Retry:MaximumRetries': DiditOptions.Retry.MaximumRetries is out of range"
            },
            {
                "Didit:Retry:BaseDelay",
                "-00:00:01",
                "Configuration key 'Didit:Retry:BaseDelay': DiditOptions.Retry.BaseDelay is out of range"
            },
            {
                "Didit:Retry:MaximumDelay",
                "2.00:00:00",
                "Configuration key 'Didit:Retry:MaximumDelay': DiditOptions.Retry.MaximumDelay is out of range"
            },
            {
                "Didit:Retry:MaximumRetryAfter",
                "2.00:00:00",
                "Configuration key 'Didit:Retry:MaximumRetryAfter': DiditOptions.Retry.MaximumRetryAfter is out of range"
            },
            { "Deepidv:ApiKey", " ", "Configuration key 'Deepidv:ApiKey': DeepidvOptions.ApiKey is empty" },
            {
                "Deepidv:MaximumResponseBytes",
                "0",
                "Configuration key 'Deepidv:MaximumResponseBytes': DeepidvOptions.MaximumResponseBytes is out of range"
            },
        };

    [Fact]
    public void All_four_clients_come_from_their_sections_as_singletons()
    {
        using var services = Services(Complete);

        services.GetRequiredService<IStartupValidator>().Validate();

        services.GetRequiredService<VeriffClient>().ShouldBeSameAs(services.GetRequiredService<VeriffClient>());
        services.GetRequiredService<TwilioVerifyClient>().Attempts.ShouldNotBeNull();
        services.GetRequiredService<DeepidvClient>().Sessions.ShouldNotBeNull();
        services.GetRequiredService<IOptions<DiditOptions>>().Value.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_missing_or_wrong_option_fails_at_start_and_names_its_key(string key, string? value, string message)
    {
        var settings = new Dictionary<string, string?>(Complete) { [key] = value };
        if (value is null)
            settings.Remove(key);
        using var services = Services(settings);

        var exception = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        exception.Message.ShouldStartWith(message);
        exception.Message.ShouldNotContain("(Parameter");
    }

    [Fact]
    public void A_misspelt_section_fails_at_start()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Complete).Build();
        using var services = new ServiceCollection().AddDidit(configuration.GetSection("Diddit")).Services.BuildServiceProvider();

        Should
            .Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldStartWith("The configuration has no section 'Diddit'");
    }

    [Fact]
    public void A_misspelt_key_fails_at_start()
    {
        using var services = Services(new Dictionary<string, string?>(Complete) { ["Didit:ApiKy"] = "typo" });

        Should
            .Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldStartWith("Configuration key 'Didit:ApiKy' names no option: ");
    }

    [Theory]
    [InlineData("Didit:Timeout", "planted-secret")]
    [InlineData("Didit:Retry:MaximumRetries", "planted-secret")]
    [InlineData("Veriff:AllowInsecureHttp", "planted-secret")]
    [InlineData("Deepidv:BaseUrl", "https://planted-secret:port")]
    public void A_value_of_another_type_fails_at_start_and_names_its_key_and_never_the_value(string key, string value)
    {
        using var services = Services(new Dictionary<string, string?>(Complete) { [key] = value });

        Exception exception = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        exception.Message.ShouldStartWith($"Configuration key '{key}': ");
        exception.ToString().ShouldNotContain(value);
    }

    [Fact]
    public async Task Several_accounts_are_keyed_services_with_their_own_options_and_handlers()
    {
        using var first = new ScriptedVendor();
        using var second = new ScriptedVendor();
        first.ThenJson("""{"results":[]}""");
        second.ThenJson("""{"results":[]}""");
        var collection = new ServiceCollection();
        collection.AddDidit("eu", options => options.ApiKey = "eu-key").ConfigurePrimaryHttpMessageHandler(() => first);
        collection.AddDidit("us", options => options.ApiKey = "us-key").ConfigurePrimaryHttpMessageHandler(() => second);
        using var services = collection.BuildServiceProvider();

        await services.GetRequiredKeyedService<DiditClient>("eu").Sessions.ListPageAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredKeyedService<DiditClient>("us").Sessions.ListPageAsync(TestContext.Current.CancellationToken);

        first.Requests.ShouldHaveSingleItem()["x-api-key"].ShouldBe("eu-key");
        second.Requests.ShouldHaveSingleItem()["x-api-key"].ShouldBe("us-key");
        services.GetService<DiditClient>().ShouldBeNull();
    }

    [Fact]
    public async Task Handlers_that_are_added_see_every_request()
    {
        using var vendor = new ScriptedVendor();
        vendor.ThenJson("""{"sessions":[],"next_token":"2"}""").ThenJson("""{"sessions":[]}""");
        var seen = new List<Uri>();
        var collection = new ServiceCollection();
        collection
            .AddDeepidv(options => options.ApiKey = "key")
            .ConfigurePrimaryHttpMessageHandler(() => vendor)
            .AddHttpMessageHandler(() => new Listener(seen));
        using var services = collection.BuildServiceProvider();

        await foreach (var _ in services.GetRequiredService<DeepidvClient>().Sessions.List()) { }

        seen.Count.ShouldBe(2);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddVeriff(configuration.GetSection("Veriff"));
        services.AddTwilioVerify(configuration.GetSection("TwilioVerify"));
        services.AddDidit(configuration.GetSection("Didit"));
        services.AddDeepidv(configuration.GetSection("Deepidv"));
        return services.BuildServiceProvider();
    }

    private sealed class Listener(List<Uri> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.RequestUri!);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
