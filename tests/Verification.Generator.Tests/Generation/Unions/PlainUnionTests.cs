namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>Unions of values that are no objects, and those that C# has one type for.</summary>
public sealed class PlainUnionTests
{
    private const string Kind = "(r.U is null ? \"null\" : r.U.GetType().Name + \" \" + (r.U.IsKnown ? \"known\" : \"unknown\"))";

    [Theory]
    [InlineData("\"t\"", "Text known")]
    [InlineData("7", "Integer known")]
    [InlineData("-9223372036854775808", "Integer known")]
    [InlineData("9223372036854775808", "Unknown unknown")]
    [InlineData("1.5", "Unknown unknown")]
    [InlineData("true", "Boolean known")]
    [InlineData("[\"a\",\"b\"]", "TextList known")]
    [InlineData("[]", "TextList known")]
    [InlineData("[\"a\",{}]", "Unknown unknown")]
    [InlineData("{\"a\":[1]}", "Unknown unknown")]
    [InlineData("\"\\ud800\"", "Unknown unknown")]
    public async Task Values_of_several_types_keep_theirs(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            "R: {type: object, properties: {u: {anyOf: [{type: string}, {type: integer}, {type: boolean}, {type: array, items: {type: string}}]}}}",
            Kind
        );

        models.Kind($"{{\"u\":{json}}}").ShouldBe(kind);
        models.Echo($"{{\"u\":{json}}}").ShouldBe($"{{\"u\":{json}}}");
        models.Kind("""{"u":null}""").ShouldBe("null");
    }

    [Theory]
    [InlineData("{type: [string, integer, 'null']}", "\"t\"", "Text known")]
    [InlineData("{type: [string, integer, 'null']}", "5", "Integer known")]
    [InlineData("{type: [object, string], properties: {a: {type: string}}}", "{\"a\":\"1\"}", "Object known")]
    [InlineData("{type: [array, string], items: {type: integer}, format: date-time}", "[1]", "IntegerList known")]
    [InlineData("{type: [array, string], items: {type: integer}, format: date-time}", "\"2026-01-02T03:04:05Z\"", "Instant known")]
    [InlineData("{type: [array, string], items: {type: integer}, format: date-time}", "\"later\"", "Unknown unknown")]
    [InlineData("{oneOf: [{type: 'null'}, {type: string, format: date}, {type: number}, {type: integer}]}", "2.5", "Number known")]
    [InlineData("{oneOf: [{type: 'null'}, {type: string, format: date}, {type: number}, {type: integer}]}", "2", "Integer known")]
    [InlineData("{oneOf: [{type: object, additionalProperties: {type: integer}}, {type: string}]}", "{\"a\":1}", "IntegerMap known")]
    [InlineData("{oneOf: [{type: object, additionalProperties: {type: integer}}, {type: string}]}", "{\"a\":\"1\"}", "Unknown unknown")]
    [InlineData("{oneOf: [{type: object}, {type: string}]}", "{\"a\":[]}", "Object known")]
    [InlineData("{anyOf: [{type: string, enum: [a]}, {type: integer}]}", "\"b\"", "Text known")]
    [InlineData("{anyOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}", "[null,1]", "IntegerList known")]
    public async Task OpenAPI_3_1_has_them_as_types_and_choices(string schema, string json, string kind)
    {
        using var models = await CompiledModels.Of($"R: {{type: object, properties: {{u: {schema}}}}}", Kind, version: "3.1.0");

        models.Kind($"{{\"u\":{json}}}").ShouldBe(kind);
        models.Echo($"{{\"u\":{json}}}").ShouldBe($"{{\"u\":{json}}}".Replace("null,", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{anyOf: [{type: string}, {type: 'null'}]}", "String")]
    [InlineData("{oneOf: [{type: string, format: date-time}, {type: string}]}", "String")]
    [InlineData("{oneOf: [{type: string, enum: [a, b]}, {type: string}]}", "Ru")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/E'}, {type: string, maxLength: 3}]}", "E")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/E'}, {type: string, enum: [z]}, {const: y}]}", "Ru")]
    [InlineData("{oneOf: [{const: a, title: First}, {const: b}], type: string}", "Ru")]
    [InlineData("{oneOf: [{const: 1}, {const: 2}], type: integer}", "Int64")]
    [InlineData("{anyOf: [{type: integer}, {type: number}]}", "Double")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/M'}, {$ref: '#/components/schemas/M'}]}", "M")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/M'}]}", "M")]
    [InlineData("{$ref: '#/components/schemas/S'}", "S")]
    public async Task Where_one_type_holds_all_values_there_is_no_union(string schema, string type)
    {
        using var models = await CompiledModels.Of(
            $$"""
            R: {type: object, properties: {u: {{schema}} } }
            E: {type: string, enum: [x]}
            M: {type: object, properties: {u: {type: string} } }
            S: {oneOf: [{const: a}, {const: b}]}
            """,
            "new[] { typeof(R).GetProperty(\"U\")!.PropertyType }.Select(type => (Nullable.GetUnderlyingType(type) ?? type).Name).Single()",
            version: "3.1.0"
        );

        models.Kind("{}").ShouldBe(type);
    }

    [Fact]
    public async Task A_listed_text_is_of_the_branch_that_lists_it()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {u: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: integer}]}}}
            A: {type: string, enum: [a]}
            B: {type: string, enum: [b]}
            """,
            "r.U!.GetType().Name + r.U.AsA?.IsKnown + r.U.AsB?.Value"
        );

        models.Kind("""{"u":"a"}""").ShouldBe("ATrue");
        models.Kind("""{"u":"b"}""").ShouldBe("Bb");
        models.Kind("""{"u":"c"}""").ShouldBe("AFalse");
    }

    [Fact]
    public async Task A_map_may_hold_values_of_several_types()
    {
        using var models = await CompiledModels.Of(
            "R: {type: object, properties: {m: {type: object, additionalProperties: {oneOf: [{type: string}, {type: array, items: {type: string}}, {type: object, properties: {deep: {type: boolean}}}]}}}}",
            "string.Join(' ', r.M.Values.Select(value => value.GetType().Name)) + r.M[\"c\"].AsObject?.Deep"
        );
        const string Json = """{"m":{"a":"1","b":["2"],"c":{"deep":true},"d":4}}""";

        models.Kind(Json).ShouldBe("Text TextList Object UnknownTrue");
        models.Echo(Json).ShouldBe(Json);
    }

    [Fact]
    public async Task Lists_and_maps_stand_in_one_another()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {rows: {type: array, items: {type: array, items: {$ref: '#/components/schemas/R'}}}, groups: {type: object, additionalProperties: {type: array, items: {type: string}}}, cells: {type: array, items: {type: array, items: {type: array, items: {type: integer}}}}}}
            """,
            "r.Rows[0][1].Cells[0][1][0] + r.Groups[\"g\"][0]"
        );
        const string Json = """{"rows":[[{},{"cells":[[[],[7]]]}],[]],"groups":{"g":["a"],"h":[]},"other":1}""";

        models.Kind(Json).ShouldBe("7a");
        models.Echo(Json).ShouldBe(Json);
        models.Echo("""{"rows":[[1],[]]}""").ShouldBe("""{"rows":[[1],[]]}""");
    }
}
