using System.Text.Json.Nodes;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What objects demand of those who make them, and what of them is sent.</summary>
public sealed class RequestModelTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /items:
            post:
              operationId: createItem
              tags: [Items]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewItem'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
          /items/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getItem
              tags: [Items]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
            put:
              operationId: putItem
              tags: [Items]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
              responses: {'204': {description: ok}}
          /notes/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getNote
              tags: [Items]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
            patch:
              operationId: patchNote
              tags: [Items]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            NewItem:
              type: object
              required: [name, size, tags, kind, at, parent, made]
              properties:
                name: {type: string}
                size: {type: integer}
                tags: {type: array, items: {type: string}}
                kind: {type: string, enum: [a, b]}
                at: {type: string, format: date-time}
                parent: {type: string, nullable: true}
                made: {type: string, readOnly: true}
                note: {type: string, nullable: true}
            Item:
              type: object
              required: [name]
              properties:
                id: {type: string}
                name: {type: string}
                note: {type: string, nullable: true}
                size: {type: integer}
                share: {type: number}
                on: {type: boolean}
                at: {type: string, format: date-time}
                day: {type: string, format: date}
                kind: {type: string, enum: [a, b]}
                tags: {type: array, items: {type: string}}
                labels: {type: object, additionalProperties: {type: string}}
                times: {type: array, items: {type: string, format: date-time}}
                more: {type: array, nullable: true, items: {type: integer}}
                parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                part: {$ref: '#/components/schemas/Part'}
                free: {}
            Part: {type: object, required: [x], properties: {x: {type: integer}, y: {type: string, nullable: true}}}
            Note:
              type: object
              required: [title]
              properties:
                title: {type: string}
                text: {type: string, nullable: true}
                pages: {type: integer, nullable: true}
                at: {type: string, format: date-time, nullable: true}
                kind: {type: string, enum: [a, b], nullable: true}
                tags: {type: array, nullable: true, items: {type: string}}
                labels: {type: object, additionalProperties: {type: string}}
        """;

    private const string NewItem =
        """Name = "n", Size = 1, Tags = [], Kind = NewItemKind.A, At = DateTimeOffset.UnixEpoch, Parent = null""";

    [Fact]
    public async Task What_a_request_requires_is_required_in_CSharp_and_what_only_a_response_requires_is_not()
    {
        await using var server = await RunAsync(
            """
            string Required(Type type) => string.Join(" ", type.GetProperties()
                .Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false))
                .Select(property => property.Name));
            return $"{Required(typeof(NewItem))}; {Required(typeof(Item))}; {Required(typeof(Note))}";
            """,
            "Name Size Tags Kind At Parent; Name; "
        );
    }

    [Fact]
    public async Task A_required_property_that_is_null_is_refused_unless_the_document_allows_null()
    {
        await using var server = await RunAsync(
            $$"""
            await client.Items.CreateAsync(new NewItem { {{NewItem}} }, token);
            try { await client.Items.CreateAsync(new NewItem { {{NewItem.Replace(
                "Size = 1",
                "Size = null",
                StringComparison.Ordinal
            )}} }, token); }
            catch (ArgumentException exception) { return exception.Message; }
            return "sent";
            """,
            "Size is null, and the document of the API requires it: set it. (Parameter 'Size')"
        );

        server.Bodies.ShouldBe(["""{"name":"n","size":1,"tags":[],"kind":"a","at":"1970-01-01T00:00:00Z","parent":null}"""]);
    }

    [Fact]
    public async Task A_patch_sends_what_was_set_and_nothing_else()
    {
        string[] notes =
        [
            """Title = "t" """,
            "Text = null",
            "Pages = null",
            "At = null",
            "Kind = null",
            "Tags = null",
            "Tags = []",
            "Labels = new Dictionary<string, string>()",
            "Title = null",
            "",
        ];
        await using var server = await RunAsync(
            string.Concat(notes.Select(note => $"await client.Items.PatchNoteAsync(\"1\", new Note {{ {note} }}, token);"))
                + """return "";"""
        );

        server.Bodies.ShouldBe([
            """{"title":"t"}""",
            """{"text":null}""",
            """{"pages":null}""",
            """{"at":null}""",
            """{"kind":null}""",
            """{"tags":null}""",
            """{"tags":[]}""",
            """{"labels":{}}""",
            "{}",
            "{}",
        ]);
    }

    [Fact]
    public async Task What_is_read_and_sent_back_is_the_same_JSON()
    {
        string[] items =
        [
            """{"name":"n"}""",
            """{"id":"1","name":"","part":{}}""",
            """{"id":"1","name":"n","note":"x","size":5,"share":0.5,"on":true,"kind":"a","day":"2026-01-02","free":{"a":[null]}}""",
            """{"id":null,"name":"n","note":null,"size":null,"share":null,"on":null,"at":null,"day":null,"kind":null,"free":null}""",
            """{"name":"n","tags":null,"labels":null,"more":null,"parts":null,"part":null}""",
            """{"name":"n","tags":[],"labels":{},"more":[],"parts":[],"part":{}}""",
            """{"name":"n","tags":["a",null],"labels":{"a":null,"b":"c"},"more":[null],"parts":[null,{"x":null,"z":1}],"part":{"y":null}}""",
            """{"at":"2026-01-02T03:04:05.000+02:00","size":1.0,"share":1.50,"name":7,"times":["2026-01-02T03:04:05.0Z"]}""",
            """{"name":"n","at":"no instant","size":"five","tags":"none","labels":[],"part":3,"x":{"y":null},"z":null}""",
        ];
        var sent = 0;

        await using var server = await RunAsync(
            $$"""
            for (var number = 0; number < {{items.Length}}; number++)
                await client.Items.PutAsync("1", await client.Items.GetAsync("1", token), token);
            return "";
            """,
            respond: () => items[sent++]
        );

        foreach (var (body, item) in server.Bodies.Where(body => body.Length > 0).Zip(items))
            JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(item)).ShouldBeTrue($"{item} was sent as {body}");
        server.Bodies.Count(body => body.Length > 0).ShouldBe(items.Length);
    }

    private static async Task<LoopbackApi> RunAsync(string body, string expected = "", Func<string>? respond = null)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        var server = new LoopbackApi(line =>
            line.StartsWith("GET", StringComparison.Ordinal) || line.StartsWith("POST", StringComparison.Ordinal)
                ? respond?.Invoke() ?? """{"name":"n"}"""
                : "HTTP/1.1 204 No Content\nConnection: close\n\n"
        );
        var result = await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}}""",
            server.Address
        );
        result.ShouldBe(expected);
        return server;
    }
}
