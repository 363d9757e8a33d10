namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>An operation that is added never renames the types of another.</summary>
public sealed class StableNameTests
{
    private const string Body = "content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}";
    private const string Page =
        "content: {application/json: {schema: {type: object, properties: {rows: {type: array, items: {type: object, properties: {id: {type: string}}}}}}}}";
    private const string Ok = "responses: {'200': {description: ok, PAGE}}";

    private const string Added = """
          /first:
            parameters: [{$ref: '#/components/parameters/State'}]
            post: {operationId: addFirst, tags: [Items], requestBody: {required: true, BODY}, OK}
            put: {operationId: putFirst, tags: [Items], requestBody: {$ref: '#/components/requestBodies/New'}, responses: {'200': {$ref: '#/components/responses/All'}}}
        """;

    private const string Paths = """
          /items:
            parameters: [{name: kind, in: query, schema: {type: string, enum: [x]}}]
            post: {operationId: addItem, tags: [Items], requestBody: {required: true, BODY}, OK}
            put: {operationId: putItem, tags: [Items], parameters: [{$ref: '#/components/parameters/State'}], requestBody: {$ref: '#/components/requestBodies/New'}, responses: {'200': {$ref: '#/components/responses/All'}}}
            get: {operationId: listItems, tags: [Items], parameters: [{name: state, in: query, schema: {type: string, enum: [a]}}], responses: {'200': {description: ok, PAGE}, '202': {description: later, BODY}}}
        """;

    private const string Components = """
        components:
          parameters: {State: {name: state, in: query, schema: {type: string, enum: [open]}}}
          requestBodies: {New: {required: true, BODY}}
          responses: {All: {description: ok, PAGE}}
          schemas:
            AddItemBody: {type: object, properties: {id: {type: string}}}
            Used: {type: object, properties: {x: {$ref: '#/components/schemas/AddItemBody'}}}
        """;

    [Fact]
    public async Task Types_without_a_name_have_those_of_their_operation_or_component()
    {
        var api = await CompiledApi.GenerateAsync(DocumentOf(Paths));

        api.Types.ShouldBe([
            "AddItemBody2",
            "AddItemQuery",
            "AddItemResult",
            "AddItemResultRows",
            "AllResult",
            "AllResultRows",
            "ItemsKind",
            "ListItemsAcceptedResult",
            "ListItemsQuery",
            "ListItemsResponse",
            "ListItemsResult",
            "ListItemsResultRows",
            "ListItemsState",
            "NewBody",
            "PutItemQuery",
            "StateParameter",
        ]);
    }

    [Fact]
    public async Task An_operation_that_is_added_renames_nothing()
    {
        var before = await CompiledApi.GenerateAsync(DocumentOf(Paths));
        var after = await CompiledApi.GenerateAsync(DocumentOf(Added + "\n" + Paths));

        before.Types.Except(after.Types, StringComparer.Ordinal).ShouldBeEmpty();
        after
            .Types.Except(before.Types, StringComparer.Ordinal)
            .ShouldBe(["AddFirstBody", "AddFirstQuery", "AddFirstResult", "AddFirstResultRows", "PutFirstQuery"]);
    }

    private static string DocumentOf(string paths) =>
        $"openapi: 3.0.3\ninfo: {{title: Acme, version: '1'}}\npaths:\n{paths}\n{Components}\n"
            .Replace("OK", Ok, StringComparison.Ordinal)
            .Replace("PAGE", Page, StringComparison.Ordinal)
            .Replace("BODY", Body, StringComparison.Ordinal);
}
