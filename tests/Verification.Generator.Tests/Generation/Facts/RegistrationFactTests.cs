using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>A foreign document gets the four registrations, with binding that needs no generator in the caller's project.</summary>
public sealed class RegistrationFactTests
{
    private const string Document = "x-credentials: {key: AccessKey, hint: copy it from the console}";

    private const string Configuration = """
        var configuration = Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            new Microsoft.Extensions.Configuration.ConfigurationBuilder(), new Dictionary<string, string?> { SETTINGS }).Build();
        var services = new ServiceCollection();
        """;

    [Theory]
    [InlineData("services.AddAcme(configuration.GetSection(\"Acme\"));", "GetRequiredService<AcmeClient>()")]
    [InlineData(
        "services.AddAcme(options => { options.BaseUrl = address; options.AccessKey = \"k1\"; });",
        "GetRequiredService<AcmeClient>()"
    )]
    [InlineData("services.AddAcme(\"eu\", configuration.GetSection(\"Acme\"));", "GetRequiredKeyedService<AcmeClient>(\"eu\")")]
    [InlineData(
        "services.AddAcme(\"eu\", options => { options.BaseUrl = address; options.AccessKey = \"k1\"; });",
        "GetRequiredKeyedService<AcmeClient>(\"eu\")"
    )]
    public async Task A_client_comes_from_each_registration(string registration, string service)
    {
        var api = await GenerateAsync();
        await using var server = new LoopbackApi(LoopbackApi.Checks);
        var settings = $$"""["Acme:BaseUrl"] = "{{server.Address}}", ["Acme:AccessKey"] = "k1", ["Acme:Retry:MaximumRetries"] = "1" """;

        var id = await api.RunAsync(
            Configuration.Replace("SETTINGS", settings, StringComparison.Ordinal)
                + registration
                + $$"""
                using var provider = services.BuildServiceProvider();
                return (await provider.{{service}}.Checks.GetAsync("1", token)).Id!;
                """,
            server.Address
        );

        id.ShouldBe("1");
        server.Requests.ShouldHaveSingleItem().ShouldContain("X-Acme-Key: k1");
    }

    [Theory]
    [InlineData("[\"Acme:ApiKey\"] = \"planted-secret\"", "Configuration key 'Acme:ApiKey' names no option")]
    [InlineData(
        "[\"Acme:AccessKey\"] = \"k1\", [\"Acme:Retry:MaxRetries\"] = \"1\"",
        "Configuration key 'Acme:Retry:MaxRetries' names no option"
    )]
    [InlineData(
        "[\"Acme:AccessKey\"] = \"k1\", [\"Acme:Timeout\"] = \"planted-secret\"",
        "Configuration key 'Acme:Timeout': its value cannot be read"
    )]
    [InlineData("[\"Acme:AccessKey:Value\"] = \"planted-secret\"", "Configuration key 'Acme:AccessKey' has keys below it")]
    [InlineData(
        "[\"Acme:BaseUrl\"] = \"https://api.acme.example\"",
        "Configuration key 'Acme:AccessKey': AcmeOptions.AccessKey is empty: copy it from the console"
    )]
    public async Task A_mistake_in_the_section_names_the_whole_key_and_never_the_value(string settings, string message)
    {
        var api = await GenerateAsync();

        var refusal = await api.RunAsync(
            Configuration.Replace("SETTINGS", settings, StringComparison.Ordinal)
                + """
                services.AddAcme(configuration.GetSection("Acme"));
                using var provider = services.BuildServiceProvider();
                try { provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate(); return ""; }
                catch (Microsoft.Extensions.Options.OptionsValidationException exception) { return exception.Message; }
                """,
            new Uri("http://localhost")
        );

        refusal.ShouldStartWith(message);
        refusal.ShouldNotContain("planted-secret");
    }

    private static Task<CompiledApi> GenerateAsync() =>
        CompiledApi.GenerateAsync(AcmeDocument.With("x-credentials: {hint: copy it from the console}", Document));
}
