using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>Unions of objects: which kind a value is, and that none loses anything.</summary>
public sealed class ObjectUnionTests
{
    private const string Kind = "r.GetType().Name + (r.IsKnown ? \"\" : \" unknown\")";

    [Theory]
    [InlineData("""{"kind":"a","a":"x"}""", "A")]
    [InlineData("""{"b":"x","kind":"bee"}""", "B")]
    [InlineData("""{"kind":"B","b":"x"}""", "B")]
    [InlineData("""{"kind":"zebra","a":"x","b":{"deep":[1,null]}}""", "Unknown unknown")]
    [InlineData("""{"a":"x"}""", "A")]
    [InlineData("""{"kind":7,"b":"x"}""", "Unknown unknown")]
    [InlineData("[1]", "Unknown unknown")]
    [InlineData("1.50", "Unknown unknown")]
    [InlineData("\"text\"", "Unknown unknown")]
    public async Task A_discriminator_decides(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', bee: B}}}
            A: {type: object, properties: {kind: {type: string}, a: {type: string}}}
            B: {type: object, properties: {kind: {type: string}, b: {type: string}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        Same(models.Echo(json), json);
    }

    [Theory]
    [InlineData("""{"object":"card","number":"1"}""", "Card")]
    [InlineData("""{"iban":"x","object":"bank_account"}""", "BankAccount")]
    [InlineData("""{"object":"bank_account","number":"1"}""", "BankAccount")]
    [InlineData("""{"object":"wallet","number":"1"}""", "Unknown unknown")]
    [InlineData("""{"number":"1"}""", "Card")]
    public async Task A_member_of_which_each_branch_has_one_value_decides(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R:
              oneOf:
                - {type: object, required: [number], properties: {object: {type: string, enum: [card]}, number: {type: string}}}
                - {type: object, required: [object], properties: {object: {type: string, enum: [bank_account]}, iban: {type: string}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        Same(models.Echo(json), json);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "Small")]
    [InlineData("""{"id":"1","name":"n"}""", "Large")]
    [InlineData("""{"id":"1","name":"n","other":1}""", "Large")]
    [InlineData("""{"id":"1","name":7}""", "Small")]
    [InlineData("""{"name":"n"}""", "Map")]
    [InlineData("""{"name":1}""", "Unknown unknown")]
    [InlineData("""{"key":1}""", "Numbered")]
    [InlineData("""{"key":1.5}""", "Unknown unknown")]
    [InlineData("""{"strange":1}""", "Unknown unknown")]
    [InlineData("""{"text":"a"}""", "Map")]
    [InlineData("{}", "Map")]
    public async Task Otherwise_the_most_specific_branch_that_fits_decides(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R:
              anyOf:
                - $ref: '#/components/schemas/Small'
                - $ref: '#/components/schemas/Large'
                - {title: numbered, type: object, required: [key], properties: {key: {type: integer}}}
                - {title: map, type: object, additionalProperties: {type: string}}
            Small: {type: object, required: [id], properties: {id: {type: string}}}
            Large: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}, note: {type: string}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        Same(models.Echo(json), json);
    }

    [Fact]
    public async Task The_kind_of_a_base_schema_decides_among_schemas_that_derive_from_it()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}}
            Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: '#/components/schemas/Dog'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            """,
            "r.Pet?.AsDog?.Lives"
        );

        models.Kind("""{"pet":{"kind":"d","lives":1}}""").ShouldBe("1");
        models.Kind("""{"pet":{"kind":"c","lives":1}}""").ShouldBe("");
        models.Kind("""{"pet":null}""").ShouldBe("");
    }

    [Fact]
    public async Task A_base_whose_choices_derive_from_it_stays_a_base_class()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: '#/components/schemas/Dog'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {tricks: {type: integer}}}]}
            """,
            "(r as Dog)?.Tricks"
        );

        models.Kind("""{"kind":"d","tricks":2}""").ShouldBe("2");
        models.Echo("""{"kind":"e","tricks":2}""").ShouldBe("""{"kind":"e","tricks":2}""");
    }

    [Theory]
    [InlineData("oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], ")]
    [InlineData("")]
    public async Task Schemas_that_derive_from_a_base_are_its_kinds_by_their_names(string choices)
    {
        using var models = await CompiledModels.Of(
            $$"""
            R: {type: object, {{choices}}required: [kind], properties: {kind: {type: string} }, discriminator: {propertyName: kind} }
            Cat: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {lives: {type: integer} } }]}
            Dog: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {tricks: {type: integer} } }]}
            """,
            "(r as Dog)?.Tricks"
        );

        models.Kind("""{"kind":"Dog","tricks":2}""").ShouldBe("2");
        models.Kind("""{"kind":"Cat","tricks":2}""").ShouldBe("");
    }

    [Fact]
    public async Task A_kind_alone_is_written_as_its_value()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {u: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}}}
            A: {type: object, properties: {a: {type: string}}}
            """,
            "JsonSerializer.Serialize(new Ru.Text(\"t\")) + JsonSerializer.Serialize<object>(new Ru.A(new A())) + JsonSerializer.Serialize(new Ru.Unknown(OpenJson.Parse(\"[1 ]\")))"
        );

        models.Kind("{}").ShouldBe("\"t\"{}[1 ]");
    }

    [Fact]
    public async Task Members_beside_the_choices_and_in_an_allOf_are_those_of_each_branch()
    {
        using var models = await CompiledModels.Of(
            """
            R: {allOf: [{$ref: '#/components/schemas/Source'}, {type: object, properties: {at: {type: string}}}]}
            Source: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}]}
            Card: {type: object, properties: {number: {type: string}}}
            Bank: {type: object, properties: {iban: {type: string}}}
            """,
            "r.AsCard?.Id + r.AsCard?.At + r.AsCard?.Number + r.AsBank?.Iban"
        );

        models.Kind("""{"id":"1","number":"2","at":"3"}""").ShouldBe("132");
        models.Kind("""{"id":"1","iban":"2","at":"3"}""").ShouldBe("2");
        models.Echo("""{"id":"1","at":"3","iban":"2","more":[]}""").ShouldBe("""{"id":"1","iban":"2","at":"3","more":[]}""");
    }

    [Fact]
    public async Task Rules_about_members_make_no_union()
    {
        using var models = await CompiledModels.Of(
            "R: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}], not: {required: [a, b]}}",
            "r.A + r.B"
        );

        models.Kind("""{"a":"1"}""").ShouldBe("1");
    }

    [Fact]
    public async Task Unions_stand_in_lists_and_maps_and_within_themselves()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Node'}}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/Node'}}, one: {$ref: '#/components/schemas/Node'}}}
            Node: {anyOf: [{$ref: '#/components/schemas/Leaf'}, {$ref: '#/components/schemas/Branch'}, {type: array, items: {$ref: '#/components/schemas/Node'}}, {type: string}]}
            Leaf: {type: object, required: [value], properties: {value: {type: number}}}
            Branch: {type: object, required: [left], properties: {left: {$ref: '#/components/schemas/Node'}, right: {$ref: '#/components/schemas/Node'}}}
            """,
            "string.Join(' ', r.List.Select(n => n.GetType().Name)) + ' ' + r.Map[\"x\"].AsBranch?.Left?.AsLeaf?.Value + r.One?.AsNodeList?[1].AsText"
        );
        const string Json =
            """{"list":[{"value":1},"t",[{"value":2},["u"]],{"left":{"left":"l"}}],"map":{"x":{"left":{"value":7}}},"one":[[],"z"]}""";

        models.Kind(Json).ShouldBe("Leaf Text NodeList Branch 7z");
        models.Echo(Json).ShouldBe(Json);
    }

    [Fact]
    public async Task Requests_are_made_of_values_of_the_branches()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, required: [one], properties: {one: {$ref: '#/components/schemas/U'}, many: {type: array, items: {$ref: '#/components/schemas/U'}}, map: {type: object, additionalProperties: {$ref: '#/components/schemas/U'}}, none: {$ref: '#/components/schemas/U'}}}
            U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: string}, {type: integer}, {type: array, items: {type: string}}]}
            A: {type: object, properties: {a: {type: string}, list: {type: array, items: {type: string}}}}
            B: {type: object, properties: {b: {type: string}}}
            """,
            "r.One",
            """
            new R
            {
                One = new A { AValue = "1" },
                Many = [new B { BValue = "2" }, "3", 4, new U.TextList(["5"]), new U.Unknown(OpenJson.Parse("6.5"))],
                Map = new Dictionary<string, U> { ["x"] = new U.A(new A()), ["y"] = 7 },
            }
            """
        );

        models.Made().ShouldBe("""{"one":{"a":"1"},"many":[{"b":"2"},"3",4,["5"],6.5],"map":{"x":{},"y":7}}""");
    }

    [Fact]
    public async Task A_union_is_the_body_of_a_request_and_of_a_response()
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            A: {type: object, properties: {a: {type: string}}}
            B: {type: object, properties: {b: {type: string}}}
            """,
            Kind
        );
        await using var server = new LoopbackApi(_ => """{"b":"2","more":{}}""");

        (await models.SendAsync(server.Address, """{"a":"1"}""")).ShouldBe("""{"b":"2","more":{}}""");
        server.Bodies.ShouldBe(["""{"a":"1"}"""]);
    }

    [Fact]
    public async Task Strict_reading_refuses_a_value_of_a_kind_of_JSON_that_no_branch_takes_and_no_unknown_object()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {u: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}
            A: {type: object, required: [a], properties: {a: {type: string}}}
            B: {type: object, required: [b], properties: {b: {type: string}}}
            """,
            Kind.Replace("r.", "r.U!.", StringComparison.Ordinal)
        );
        await using var numbers = new LoopbackApi(_ => """{"u":1}""");
        await using var objects = new LoopbackApi(_ => """{"u":{"c":1}}""");

        (await models.SendAsync(numbers.Address, "{}")).ShouldBe("""{"u":1}""");
        (await models.SendAsync(numbers.Address, " {}")).ShouldStartWith("$.u ");
        (await models.SendAsync(objects.Address, " {}")).ShouldBe("""{"u":{"c":1}}""");
    }

    [Fact]
    public async Task A_branch_may_belong_to_several_unions_and_be_a_model_of_its_own()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {one: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}, two: {oneOf: [{$ref: '#/components/schemas/B'}, {type: boolean}]}, three: {$ref: '#/components/schemas/B'}}}
            A: {type: object, required: [a], properties: {a: {type: string}}}
            B: {type: object, required: [b], properties: {b: {type: string}}}
            """,
            "new B?[] { r.One?.AsB, r.Two?.AsB, r.Three }.Count(b => b is not null)"
        );

        models.Kind("""{"one":{"b":"1"},"two":{"b":"2"},"three":{"b":"3"}}""").ShouldBe("3");
    }

    private static void Same(string actual, string expected) =>
        System
            .Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(actual),
                System.Text.Json.Nodes.JsonNode.Parse(expected)
            )
            .ShouldBeTrue(actual);
}
