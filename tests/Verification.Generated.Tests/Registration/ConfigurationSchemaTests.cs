using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Registration;

/// <summary>The schemas that editors read offer what the configuration can say, and nothing else.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly JsonObject Schema = Load();

    public static TheoryData<string> Clients => [.. Schema["properties"]!.AsObject().Select(section => section.Key)];

    [Fact]
    public void Every_client_has_a_section() =>
        Clients.Select(row => row.Data).Order().ShouldBe(["Deepidv", "Didit", "TwilioVerify", "Veriff"]);

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_key_that_is_bound_is_in_the_schema_and_no_other(string client)
    {
        var section = Schema["properties"]![client]!.AsObject();

        Offered(section).ShouldBe(KnownBeside($"{client}:NoSuchKey"));
        Offered(section["properties"]!["Retry"]!.AsObject()).ShouldBe(KnownBeside($"{client}:Retry:NoSuchKey"));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_key_that_the_schema_offers_reaches_the_options(string client)
    {
        foreach ((var path, var key) in Leaves(client, Schema["properties"]![client]!.AsObject()))
        {
            var before = Value(Bind(client), path);

            var after = Value(Bind(client, KeyValuePair.Create<string, string?>(path, Written(key, before))), path);

            after.ShouldNotBe(before, path);
        }
    }

    [Fact]
    public void A_misspelt_key_in_a_section_is_marked() =>
        Objects(Schema).ShouldAllBe(section => section["additionalProperties"]!.GetValue<bool>() == false);

    [Fact]
    public void Every_key_says_what_it_is_for() =>
        Schema["properties"]!
            .AsObject()
            .SelectMany(section => Leaves(section.Key, section.Value!.AsObject()))
            .ShouldAllBe(leaf => leaf.Schema["description"]!.GetValue<string>().Length > 10);

    [Fact]
    public void An_address_is_required_where_the_document_has_none() =>
        Schema["properties"]!
            .AsObject()
            .Where(section => section.Value!["required"] is not null)
            .Select(section => section.Key)
            .ShouldBe(["Veriff"]);

    private static JsonObject Load()
    {
        var configuration = typeof(ConfigurationSchemaTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Configuration")
            .Value!;
        var generated = Repository.PathOf("src", "Verification.Generated", "obj", configuration, "net10.0", "generated");
        var schemas = Directory
            .GetFiles(generated, "*.schema.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());
        var sections = new JsonObject(
            schemas
                .SelectMany(schema => schema["properties"]!.AsObject())
                .Select(section => KeyValuePair.Create(section.Key, section.Value?.DeepClone()))
        );
        return new JsonObject { ["type"] = "object", ["properties"] = sections };
    }

    private static string[] Offered(JsonObject section) =>
        [.. section["properties"]!.AsObject().Select(key => key.Key).Order(StringComparer.Ordinal)];

    /// <summary>The keys that the message about an unknown one names.</summary>
    private static string[] KnownBeside(string path)
    {
        var message = Should
            .Throw<OptionsValidationException>(() => Bind(path.Split(':')[0], KeyValuePair.Create<string, string?>(path, "1")))
            .Message;
        message.ShouldStartWith($"Configuration key '{path}' names no option");
        return message.Split("There are ")[1].TrimEnd('.').Split(", ");
    }

    private static string Written(JsonObject key, object? before) =>
        key["type"]!.GetValue<string>() switch
        {
            "integer" => "42",
            "boolean" => "true",
            _ => before is TimeSpan ? "00:00:42" : "https://42.example/",
        };

    private static VerificationOptions Bind(string client, params KeyValuePair<string, string?>[] settings)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(client);
        var services = new ServiceCollection();
        return client switch
        {
            "Veriff" => Read<VeriffOptions>(services.AddVeriff(section)),
            "TwilioVerify" => Read<TwilioVerifyOptions>(services.AddTwilioVerify(section)),
            "Didit" => Read<DiditOptions>(services.AddDidit(section)),
            _ => Read<DeepidvOptions>(services.AddDeepidv(section)),
        };
    }

    /// <summary>Only what binding does: that something else is missing is not the point here.</summary>
    private static TOptions Read<TOptions>(IHttpClientBuilder builder)
        where TOptions : VerificationOptions, new()
    {
        using var provider = builder.Services.BuildServiceProvider();
        var options = new TOptions();
        foreach (var configure in provider.GetServices<IConfigureOptions<TOptions>>())
            configure.Configure(options);
        return options;
    }

    private static object? Value(object options, string path) =>
        path.Split(':').Skip(1).Aggregate((object?)options, (value, name) => value!.GetType().GetProperty(name)!.GetValue(value));

    private static IEnumerable<(string Path, JsonObject Schema)> Leaves(string path, JsonObject node) =>
        node["properties"] is JsonObject keys ? keys.SelectMany(key => Leaves($"{path}:{key.Key}", key.Value!.AsObject())) : [(path, node)];

    private static IEnumerable<JsonObject> Objects(JsonObject node) =>
        node["properties"] is not JsonObject keys
            ? []
            : keys.Select(key => key.Value!.AsObject())
                .Where(value => value.ContainsKey("properties"))
                .SelectMany(value => Objects(value).Prepend(value));
}
