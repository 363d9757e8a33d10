using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Each style of parameter as it stands on the wire: the table of OpenAPI, whose forms are those of RFC 6570.</summary>
public sealed class ParameterFactTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /items:
            get:
              operationId: listItems
              tags: [Items]
              parameters:
                - {name: deep, in: query, style: deepObject, explode: true, schema: {$ref: '#/components/schemas/Filter'}}
                - {name: pipes, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
                - {name: spaces, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: each, in: query, style: pipeDelimited, explode: true, schema: {type: array, items: {type: string}}}
                - {name: members, in: query, schema: {$ref: '#/components/schemas/Color'}}
                - {name: joined, in: query, explode: false, schema: {$ref: '#/components/schemas/Color'}}
                - {name: barred, in: query, style: pipeDelimited, schema: {$ref: '#/components/schemas/Color'}}
                - {name: spaced, in: query, style: spaceDelimited, schema: {$ref: '#/components/schemas/Color'}}
                - {name: labels, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: string}}}
                - {name: free, in: query, style: deepObject, schema: {type: object}}
                - {name: json, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}}
                - {name: numbers, in: query, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                - {name: number, in: query, content: {application/json: {schema: {type: integer}}}}
                - {name: text, in: query, content: {text/plain: {schema: {type: string}}}}
                - {name: both, in: query, schema: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}
                - {name: order, in: query, schema: {type: integer, oneOf: [{title: up, enum: [1]}, {title: down, enum: [2]}]}}
                - {name: parts, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Color'}}}
                - {name: X-Color, in: header, schema: {$ref: '#/components/schemas/Color'}}
                - {name: X-Each, in: header, explode: true, schema: {$ref: '#/components/schemas/Color'}}
                - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
                - {name: X-Json, in: header, content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}}
                - {name: one, in: cookie, schema: {type: string}}
                - {name: list, in: cookie, explode: false, schema: {type: array, items: {type: string}}}
                - {name: every, in: cookie, schema: {type: array, items: {type: string}}}
                - {name: color, in: cookie, explode: false, schema: {$ref: '#/components/schemas/Color'}}
              responses: {'204': {description: ok}}
          /simple/{a}/{b}/{c}/{d}:
            get:
              operationId: simple
              tags: [Items]
              parameters:
                - {name: a, in: path, required: true, schema: {type: array, items: {type: string}}}
                - {name: b, in: path, required: true, schema: {$ref: '#/components/schemas/Color'}}
                - {name: c, in: path, required: true, explode: true, schema: {$ref: '#/components/schemas/Color'}}
                - {name: d, in: path, required: true, schema: {type: number}}
              responses: {'204': {description: ok}}
          /label/{a}/{b}/{c}/{d}/{e}:
            get:
              operationId: label
              tags: [Items]
              parameters:
                - {name: a, in: path, required: true, style: label, schema: {type: string}}
                - {name: b, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}
                - {name: c, in: path, required: true, style: label, explode: true, schema: {type: array, items: {type: string}}}
                - {name: d, in: path, required: true, style: label, schema: {$ref: '#/components/schemas/Color'}}
                - {name: e, in: path, required: true, style: label, explode: true, schema: {$ref: '#/components/schemas/Color'}}
              responses: {'204': {description: ok}}
          /matrix/{a}/{b}/{c}/{d}/{e}:
            get:
              operationId: matrix
              tags: [Items]
              parameters:
                - {name: a, in: path, required: true, style: matrix, schema: {type: string}}
                - {name: b, in: path, required: true, style: matrix, schema: {type: array, items: {type: integer}}}
                - {name: c, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: string}}}
                - {name: d, in: path, required: true, style: matrix, schema: {$ref: '#/components/schemas/Color'}}
                - {name: e, in: path, required: true, style: matrix, explode: true, schema: {$ref: '#/components/schemas/Color'}}
              responses: {'204': {description: ok}}
          /forms:
            post:
              operationId: sendForm
              tags: [Items]
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema: {$ref: '#/components/schemas/Form'}
                    encoding: {joined: {explode: false}, bars: {style: pipeDelimited}, deep: {style: deepObject}, members: {style: form}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Color: {type: object, properties: {R: {type: integer}, G: {type: integer}, B: {type: string}}}
            Filter: {type: object, properties: {state: {type: string}, kinds: {type: array, items: {type: string}}, size: {$ref: '#/components/schemas/Color'}}}
            Form:
              type: object
              properties:
                joined: {type: array, items: {type: string}}
                bars: {type: array, items: {type: string}}
                usual: {type: array, items: {type: string}}
                deep: {$ref: '#/components/schemas/Color'}
                members: {$ref: '#/components/schemas/Color'}
        """;

    private const string Color = """new Color { R = 100, B = "a,b" }""";

    private const string Segment =
        "a is one part of a path. It must not contain '/', '\\', '?', '#', '%' or control characters, nor be '.' or '..'. (Parameter 'a')";

    /// <summary>What the caller sets, and the query that is sent.</summary>
    private static readonly (string Query, string Sent)[] Queries =
    [
        (
            """Deep = new Filter { State = "a b", Kinds = ["x", "y"], Size = new Color { R = 1 } }""",
            "?deep%5Bstate%5D=a%20b&deep%5Bkinds%5D=x&deep%5Bkinds%5D=y&deep%5Bsize%5D%5BR%5D=1"
        ),
        ("Deep = new Filter()", ""),
        ("""Pipes = ["blue", "a|b", "c d"]""", "?pipes=blue%7Ca%7Cb%7Cc%20d"),
        ("Pipes = []", ""),
        ("Spaces = [1, 22]", "?spaces=1%2022"),
        ("""Each = ["a", "b"]""", "?each=a&each=b"),
        ($"Members = {Color}", "?R=100&B=a%2Cb"),
        ($"Joined = {Color}", "?joined=R,100,B,a%2Cb"),
        ($"Barred = {Color}", "?barred=R%7C100%7CB%7Ca%2Cb"),
        ($"Spaced = {Color}", "?spaced=R%20100%20B%20a%2Cb"),
        ("""Labels = new Dictionary<string, string> { ["a b"] = "é" }""", "?labels%5Ba%20b%5D=%C3%A9"),
        (""""Free = OpenJson.Parse("""{"a":1,"b":{"c":true}}""")"""", "?free%5Ba%5D=1&free%5Bb%5D%5Bc%5D=true"),
        ("""Json = new Filter { State = "x", Kinds = ["y"] }""", "?json=%7B%22state%22%3A%22x%22%2C%22kinds%22%3A%5B%22y%22%5D%7D"),
        ("""Numbers = [1, 2], Number = 3, Text = "a b" """, "?numbers=%5B1%2C2%5D&number=3&text=a%20b"),
        ("""Both = ["a"], Order = 2""", "?both=a&order=2"),
        ("""Both = ["a", "b,c"]""", "?both=a&both=b%2Cc"),
        ("Parts = [new Color { R = 1 }]", "?parts=%7B%22R%22%3A1%7D"),
    ];

    private static readonly (string Call, string Path)[] Paths =
    [
        (
            """SimpleAsync(["a", "b,c"], new Color { R = 1, G = 2 }, new Color { R = 1, B = "x y" }, 0.5, token)""",
            "/simple/a,b%2Cc/R,1,G,2/R=1,B=x%20y/0.5"
        ),
        (
            """LabelAsync("blue", ["a", "b"], ["a", "b"], new Color { R = 1, G = 2 }, new Color { R = 1, G = 2 }, token)""",
            "/label/.blue/.a,b/.a.b/.R,1,G,2/.R=1.G=2"
        ),
        (
            """MatrixAsync("blue", [1, 2], ["a", "b"], new Color { R = 1, G = 2 }, new Color { R = 1, G = 2 }, token)""",
            "/matrix/;a=blue/;b=1,2/;c=a;c=b/;d=R,1,G,2/;R=1;G=2"
        ),
    ];

    private static readonly (string Call, string Message)[] Refused =
    [
        (
            "SimpleAsync([], new Color { R = 1 }, new Color { R = 1 }, 1, token)",
            "a is a part of a path and must not be empty. (Parameter 'a')"
        ),
        ("""SimpleAsync(["x", "../y"], new Color { R = 1 }, new Color { R = 1 }, 1, token)""", Segment),
        ("""LabelAsync(".", ["a"], ["a"], new Color { R = 1 }, new Color { R = 1 }, token)""", Segment),
        (
            """ListAsync(new ListItemsQuery { XList = ["a,b"] }, token)""",
            "XList is sent in the header X-List with commas between its values: none of them can have one. (Parameter 'XList')"
        ),
        (
            """ListAsync(new ListItemsQuery { XList = ["é"] }, token)""",
            "XList is sent in the header X-List, which takes printable ASCII characters only. (Parameter 'XList')"
        ),
    ];

    [Fact]
    public async Task A_query_is_written_in_the_style_of_the_document()
    {
        await using var server = await RunAsync(
            string.Concat(Queries.Select(row => $"await client.Items.ListAsync(new ListItemsQuery {{ {row.Query} }}, token);\n"))
        );

        server.Lines.ShouldBe(Queries.Select(row => $"GET /items{row.Sent} HTTP/1.1"));
    }

    [Fact]
    public async Task Headers_have_commas_and_no_encoding()
    {
        await using var server = await RunAsync(
            """
            await client.Items.ListAsync(
                new ListItemsQuery
                {
                    XColor = new Color { R = 1, B = "b c" },
                    XEach = new Color { R = 1, G = 2 },
                    XList = ["a", "b"],
                    XJson = new Filter { State = "é" },
                },
                token);
            """
        );

        server.Header("X-Color").ShouldBe("R,1,B,b c");
        server.Header("X-Each").ShouldBe("R=1,G=2");
        server.Header("X-List").ShouldBe("a,b");
        server.Header("X-Json").ShouldBe("""{"state":"\u00E9"}""");
    }

    [Fact]
    public async Task Cookies_are_encoded_and_each_item_of_an_exploded_list_is_one()
    {
        await using var server = await RunAsync(
            """
            await client.Items.ListAsync(
                new ListItemsQuery { One = "a;b", List = ["x", "y,z"], Every = ["p", "q"], Color = new Color { R = 1, G = 2 } },
                token);
            """
        );

        server.Header("Cookie").ShouldBe("one=a%3Bb; list=x,y%2Cz; every=p; every=q; color=R,1,G,2");
    }

    [Fact]
    public async Task A_path_is_written_in_the_style_of_the_document()
    {
        await using var server = await RunAsync(string.Concat(Paths.Select(row => $"await client.Items.{row.Call};\n")));

        server.Lines.ShouldBe(Paths.Select(row => $"GET {row.Path} HTTP/1.1"));
    }

    [Fact]
    public async Task What_would_be_another_value_for_the_vendor_is_refused_before_it_is_sent()
    {
        var calls = Refused.Select(row =>
            $$"""try { await client.Items.{{row.Call}}; } catch (ArgumentException exception) { messages.Add(exception.Message); }{{"\n"}}"""
        );
        await using var server = await RunAsync(
            $"var messages = new List<string>();\n{string.Concat(calls)}return string.Join('\\n', messages);",
            string.Join('\n', Refused.Select(row => row.Message))
        );

        server.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_follows_the_encoding_of_its_members()
    {
        await using var server = await RunAsync(
            """
            await client.Items.SendFormAsync(
                new Form { Joined = ["a", "b c"], Bars = ["x", "y"], Usual = ["1", "2"], Deep = new Color { R = 1 }, Members = new Color { G = 2 } },
                token);
            """
        );

        server.Bodies.ShouldBe(["joined=a,b+c&bars=x%7Cy&usual=1&usual=2&deep%5BR%5D=1&G=2"]);
    }

    private static async Task<LoopbackApi> RunAsync(string body, string expected = "")
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");
        var result = await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}}{{(body.Contains("return", StringComparison.Ordinal) ? "" : """ return ""; """)}}""",
            server.Address
        );
        result.ShouldBe(expected);
        return server;
    }
}
