namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>A foreign document with one of each fact that becomes C#, which tests change in one place.</summary>
internal static class AcmeDocument
{
    public const string Text = """
        openapi: 3.0.3
        info: {title: Acme checks, version: '1', description: The checks of an account.}
        servers: [{url: 'https://api.acme.example'}]
        x-rate-limit: {permits: 50, window-seconds: 10}
        x-attempt-timeout-seconds: 20
        tags: [{name: Checks, description: Reads checks.}]
        security: [{key: []}]
        paths:
          /v1/checks:
            get:
              operationId: listChecks
              tags: [Checks]
              summary: Lists checks.
              description: Returns a page of checks.
              x-exclusive: [state, owner]
              x-pagination: {style: token, items: checks, next: next, token: after, page-size: size, default-page-size: 25, maximum-page-size: 200, identity: id}
              parameters:
                - {name: state, in: query, schema: {type: string}}
                - {name: owner, in: query, schema: {type: boolean}}
                - {name: size, in: query, schema: {type: integer}}
                - {name: after, in: query, schema: {type: string}}
              responses:
                '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/CheckPage'}}}}
          /v1/checks/{id}:
            get:
              operationId: getCheck
              tags: [Checks]
              summary: Reads a check.
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: A check., content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Acme-Key, description: The key of an account., x-credentials: {hint: copy it from the console}}
          schemas:
            CheckPage:
              type: object
              required: [checks]
              properties:
                checks: {type: array, items: {$ref: '#/components/schemas/Item'}}
                next: {type: string, nullable: true}
            Item:
              type: object
              properties:
                id: {type: string}
        """;

    private const string Key =
        "key: {type: apiKey, in: header, name: X-Acme-Key, description: The key of an account., x-credentials: {hint: copy it from the console}}";

    /// <summary>The document with one text replaced by another.</summary>
    public static string With(string from, string to)
    {
        Text.ShouldContain(from);
        return Text.Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>The document with other security schemes and requirements.</summary>
    public static string Secured(string schemes, string requirements = "[{key: []}]") =>
        With(Key, schemes).Replace("security: [{key: []}]", "security: " + requirements, StringComparison.Ordinal);
}
