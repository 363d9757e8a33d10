using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Verification.Generated.Tests.Registration;

/// <summary>The schema for editors offers exactly the keys that the configuration can set.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly Dictionary<string, Type> Sections = typeof(Generated.Veriff.VeriffClient).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ConfiguredOptions)))
        .ToDictionary(type => type.Name["Configured".Length..^"Options".Length]);

    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("src", "Verification.Generated", "Registration", "ConfigurationSchema.json")))!.AsObject();

    [Fact]
    public void Every_key_that_is_bound_is_in_the_schema_with_its_type_and_no_other() =>
        InSchema(Schema).Order().ShouldBe(Bound().Order());

    [Fact]
    public void Every_key_that_the_schema_offers_reaches_the_options()
    {
        foreach (string key in InSchema(Schema).Select(line => line.Split(':')[0]))
        {
            string[] path = key.Split('/');
            MethodInfo bind = Sections[path[0]].GetMethod("Bind", BindingFlags.NonPublic | BindingFlags.Static)!;
            object options = Activator.CreateInstance(bind.GetParameters()[1].ParameterType)!;
            object? before = Value(options, path);

            string written = before switch { TimeSpan => "00:00:42", int => "42", bool => "true", _ => "https://42.example/" };
            bind.Invoke(null, [Section(path, written), options]);

            Value(options, path).ShouldNotBe(before, key);
        }
    }

    [Fact]
    public void A_misspelt_key_in_a_section_is_marked() =>
        Objects(Schema).ShouldAllBe(section => section["additionalProperties"]!.GetValue<bool>() == false);

    [Fact]
    public void Every_key_has_a_description() =>
        Objects(Schema).SelectMany(section => section["properties"]!.AsObject()).Where(key => key.Value!["type"]!.GetValue<string>() != "object").ShouldAllBe(key => key.Value!["description"]!.GetValue<string>().Length > 10);

    [Theory]
    [InlineData("Veriff/SharedSecret", "a key that is missing")]
    [InlineData("Didit/Retry/MaximumRetries", "a key that is missing")]
    [InlineData("Deepidv/AllowInsecureHttp", "a type that is wrong")]
    public void A_difference_in_the_schema_would_be_found(string path, string how)
    {
        JsonObject schema = Schema.DeepClone().AsObject();
        JsonObject parent = path.Split('/')[..^1].Aggregate(schema, (node, name) => node["properties"]![name]!.AsObject())["properties"]!.AsObject();
        string key = path.Split('/')[^1];
        if (how.Contains("missing")) parent.Remove(key);
        else parent[key]!["type"] = "string";

        InSchema(schema).Order().ShouldNotBe(Bound().Order());
    }

    private static IConfigurationSection Section(string[] path, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(string.Join(':', path), value)]).Build().GetSection(path[0]);

    private static object? Value(object options, string[] path) =>
        path.Skip(1).Aggregate((object?)options, (value, name) => value!.GetType().GetProperty(name)!.GetValue(value));

    private static IEnumerable<string> Bound() => Sections.SelectMany(section => Bound(section.Key, section.Value));

    private static IEnumerable<string> Bound(string path, Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var value && JsonType(value) is { } json
            ? [$"{path}/{property.Name}: {json}"]
            : Bound($"{path}/{property.Name}", value));

    /// <summary>How a value is written in JSON; null for a value that is a section.</summary>
    private static string? JsonType(Type type)
    {
        if (type == typeof(string) || type == typeof(TimeSpan)) return "string";
        if (type == typeof(Uri)) return "string (uri)";
        if (type == typeof(int)) return "integer";
        if (type == typeof(bool)) return "boolean";
        return type.Namespace == typeof(ConfiguredOptions).Namespace ? null : throw new NotSupportedException($"Say here how {type} is written in JSON.");
    }

    private static IEnumerable<string> InSchema(JsonObject schema) =>
        schema["properties"]!.AsObject().SelectMany(section => InSchema(section.Key, section.Value!.AsObject()));

    private static IEnumerable<string> InSchema(string path, JsonObject node) => node["properties"] is JsonObject keys
        ? keys.SelectMany(key => InSchema($"{path}/{key.Key}", key.Value!.AsObject()))
        : [$"{path}: {node["type"]}{(node["format"] is { } format ? $" ({format})" : "")}"];

    private static IEnumerable<JsonObject> Objects(JsonObject node) => node["properties"] is not JsonObject keys
        ? []
        : keys.Select(key => key.Value!.AsObject()).Where(value => value.ContainsKey("properties")).SelectMany(value => Objects(value).Prepend(value));
}
