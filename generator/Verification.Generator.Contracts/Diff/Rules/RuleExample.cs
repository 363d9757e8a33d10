using Verification.Generator.Contracts.Diff.Engine;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>What the two texts of an example are.</summary>
internal enum ExampleScope
{
    /// <summary>The schema of a property <c>value</c> of a body.</summary>
    Schema,

    /// <summary>The operation <c>GET /things/{id}</c>, path parameter included.</summary>
    Operation,

    /// <summary>The members of a document besides <c>openapi</c> and <c>info</c>.</summary>
    Document,
}

/// <summary>Two documents between which a rule applies, as far as they matter: YAML, before and after.</summary>
/// <param name="Scope">What the texts are.</param>
/// <param name="Base">The text before.</param>
/// <param name="Revision">The text after.</param>
internal sealed record RuleExample(ExampleScope Scope, string Base, string Revision)
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\n";

    /// <summary>Members of both documents that the texts refer to.</summary>
    public string Appendix { get; init; } = "";

    /// <summary>An example between two schemas.</summary>
    public static RuleExample Schema(string before, string after) => new(ExampleScope.Schema, before, after);

    /// <summary>An example between two operations, without their responses.</summary>
    public static RuleExample Operation(string before, string after) => new(ExampleScope.Operation, before, after);

    /// <summary>An example between two documents.</summary>
    public static RuleExample Document(string before, string after) => new(ExampleScope.Document, before, after);

    /// <summary>Both texts as whole documents.</summary>
    /// <param name="direction">Where a schema stands: in the body of a request or in that of a response.</param>
    public (string Base, string Revision) Documents(Direction direction) =>
        (Wrap(Base, direction) + Appendix, Wrap(Revision, direction) + Appendix);

    private string Wrap(string text, Direction direction) =>
        Scope switch
        {
            ExampleScope.Document => Head + text + "\n",
            ExampleScope.Operation => $"{Head}paths:\n  /things/{{id}}:\n    get: {text}\n",
            _ when direction is Direction.Request =>
                $"{Head}paths:\n  /things:\n    post:\n      requestBody: {{required: true, content: {Content(text)}}}\n      responses: "
                    + $"{{'204': {{description: Done}}}}\n",
            _ => $"{Head}paths:\n  /things:\n    get:\n      responses: {{'200': {{description: Things, content: {Content(text)}}}}}\n",
        };

    private static string Content(string schema) => $"{{application/json: {{schema: {{type: object, properties: {{value: {schema}}}}}}}}}";
}
