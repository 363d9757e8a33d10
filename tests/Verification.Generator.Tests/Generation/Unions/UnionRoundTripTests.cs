using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>Whatever JSON stands where a union is expected comes back as it was, in time that grows with its length.</summary>
public sealed class UnionRoundTripTests
{
    private const string Schemas = """
        R: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Tagged'}, {type: array, items: {$ref: '#/components/schemas/R'}}, {type: array, items: {type: integer}}, {type: string, format: date}, {$ref: '#/components/schemas/E'}, {type: integer}, {type: boolean}]}
        A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/R'}, b: {type: string}, list: {type: array, items: {$ref: '#/components/schemas/R'}}}}
        B: {type: object, required: [b], properties: {b: {type: string}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/R'}}}}
        Tagged: {oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}], discriminator: {propertyName: kind, mapping: {x: '#/components/schemas/X', y: '#/components/schemas/Y'}}}
        X: {type: object, required: [kind], properties: {kind: {type: string, enum: [x]}, inner: {$ref: '#/components/schemas/Tagged'}}}
        Y: {type: object, required: [kind], properties: {kind: {type: string, enum: [y]}, inner: {$ref: '#/components/schemas/R'}}}
        E: {type: string, enum: [one, two]}
        """;

    private static readonly string[] Names = ["a", "b", "kind", "inner", "list", "map", "other", "a\"b"];
    private static readonly string[] Texts = ["", "x", "y", "z", "one", "2026-01-02", "ü", "\"", "\n"];

    [Fact]
    public async Task Any_JSON_is_written_back_as_it_was_read()
    {
        using var models = await CompiledModels.Of(Schemas, "r.IsKnown");
        var random = new Random(13);
        var known = 0;
        for (var round = 0; round < 5000; round++)
        {
            var json = Any(random, depth: 5).ToJsonString();

            JsonNode.DeepEquals(JsonNode.Parse(models.Echo(json)), JsonNode.Parse(json)).ShouldBeTrue(json + " → " + models.Echo(json));
            known += models.Kind(json) is "True" ? 1 : 0;
        }

        known.ShouldBeInRange(1000, 4900);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("deep")]
    [InlineData("members")]
    public async Task Time_grows_with_the_length_of_the_JSON(string form)
    {
        using var models = await CompiledModels.Of(Schemas, "r.IsKnown");
        var (small, large) = (Json(form, 20_000), Json(form, 80_000));
        models.Kind(small);
        var ratios = new List<double>();
        for (var round = 0; round < 5; round++)
            ratios.Add(Time(large) / Time(small));

        ratios.Order().ElementAt(2).ShouldBeLessThan(10);

        double Time(string json)
        {
            var watch = Stopwatch.StartNew();
            models.Kind(json);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public async Task What_is_nested_deeper_than_models_may_be_is_kept()
    {
        using var models = await CompiledModels.Of(Schemas, "r.IsKnown");
        var json = """{"b":"x","map":{"m":""" + new string('[', 5000) + new string(']', 5000) + "}}";
        await using var server = new LoopbackApi(_ => json);

        (await models.SendAsync(server.Address, "true")).ShouldBe(json);
    }

    private static string Json(string form, int size)
    {
        var json = new StringBuilder();
        switch (form)
        {
            case "wide":
                json.Append('[');
                for (var index = 0; index < size; index++)
                    json.Append(index == 0 ? "" : ",").Append("""{"inner":{"kind":"x"},"kind":"y"}""");
                return json.Append(']').ToString();
            case "members":
                json.Append('{');
                for (var index = 0; index < size; index++)
                    json.Append("\"m").Append(index).Append("\":1,");
                return json.Append("\"a\":1}").ToString();
            default:
                // Each level is passed over before its kind is known.
                var padding = new string('p', size / 2);
                for (var level = 0; level < 50; level++)
                    json.Append("""{"inner":""");
                json.Append("""{"kind":"x"}""");
                for (var level = 0; level < 50; level++)
                    json.Append(",\"pad\":\"").Append(padding).Append("\",\"kind\":\"x\"}");
                return json.ToString();
        }
    }

    private static JsonNode Any(Random random, int depth) =>
        random.Next(depth > 0 ? 8 : 4) switch
        {
            0 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
            1 => JsonValue.Create(random.Next(3) == 0 ? random.NextDouble() : random.Next()),
            2 => JsonValue.Create(random.Next(2) == 0),
            3 => JsonValue.Create(random.NextInt64()),
            4 or 5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, depth - 1))]),
            _ => new JsonObject(
                Names
                    .Where(_ => random.Next(3) == 0)
                    .Select(name =>
                        KeyValuePair.Create<string, JsonNode?>(
                            name,
                            name is "kind" && random.Next(3) > 0 ? Kind(random) : Any(random, depth - 1)
                        )
                    )
            ),
        };

    private static JsonValue Kind(Random random) => JsonValue.Create(Texts[random.Next(4)]);
}
