using Microsoft.CodeAnalysis.CSharp;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>The webhooks of a document become a reader with typed payloads, which is open for what it does not know.</summary>
public sealed class WebhookTests
{
    private static readonly Uri Nowhere = new("http://localhost");

    [Theory]
    [InlineData("3.1.0", "webhooks")]
    [InlineData("3.0.3", "x-webhooks")]
    public async Task A_member_of_the_body_decides_the_kind(string version, string member)
    {
        var api = await CompiledApi.GenerateAsync(Document(version, member));

        (await ReadAsync(api, """{"event":"check.completed","id":"7","new":1}""")).ShouldBe("check.completed: Check 7 + new");
        (await ReadAsync(api, """{"id":"8","event":"check.renamed","check":{"id":"9"}}""")).ShouldBe("check.changed: Change 9");
        (await ReadAsync(api, """{"event":"check.exploded","id":"7"}""")).ShouldBe(
            """check.exploded: {"event":"check.exploded","id":"7"}"""
        );
        (await ReadAsync(api, """{"id":"7"}""")).ShouldBe(""": {"id":"7"}""");
        (await ReadAsync(api, """{"event":"check.completed","event":"check.changed"}""")).ShouldStartWith(": {");
        (await ReadAsync(api, "[1]")).ShouldBe(": [1]");
        api.Warnings.Select(warning => warning.Reason)
            .ShouldBe(["the webhook 'check.text' is left out: it has no request with a JSON body and a schema."]);
    }

    [Fact]
    public async Task The_caller_may_say_the_kind()
    {
        var api = await CompiledApi.GenerateAsync(Document());

        (await ReadAsync(api, """{"id":"7"}""", "kind: AcmeWebhooks.CheckCompleted")).ShouldBe("check.completed: Check 7");
        (await ReadAsync(api, """{"id":"7"}""", "kind: \"check.lost\"")).ShouldBe("""check.lost: {"id":"7"}""");
    }

    [Fact]
    public async Task The_only_kind_needs_no_member()
    {
        const string Only = """
            openapi: 3.1.0
            info: {title: Acme, version: '1'}
            webhooks:
              decided:
                post: {requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
            """;
        var api = await CompiledApi.GenerateAsync(Only);

        var id = await api.RunAsync(
            """
            await Task.Yield();
            var webhook = new AcmeWebhooks().Read("{\"id\":\"7\"}"u8.ToArray());
            return webhook is Webhook<DecidedWebhook> { Payload.Id: var id } ? id! : "unknown";
                }

                public sealed class Item
                {
                    public string? Id { get; init; }
            """,
            Nowhere
        );

        id.ShouldBe("7");
    }

    [Theory]
    [InlineData("", "ResponseFormatException", "the body is empty")]
    [InlineData("{", "ResponseFormatException", "Pass the body exactly as it was received")]
    [InlineData("not json", "ResponseFormatException", "not valid JSON")]
    [InlineData("{} {}", "ResponseFormatException", "not valid JSON")]
    [InlineData("""{"event":"check.completed"}""", "ResponseFormatException", "$.id")]
    [InlineData(
        """{"event":"check.completed","id":"77777777777777777777777777777777777"}""",
        "ResponseTooLargeException",
        "larger than 64 bytes"
    )]
    public async Task A_body_that_is_not_a_webhook_is_a_typed_exception(string body, string type, string message)
    {
        var api = await CompiledApi.GenerateAsync(Document());

        var refusal = await ReadAsync(api, body, maximum: 64);

        refusal.ShouldStartWith(type + ": ");
        refusal.ShouldContain(message);
        refusal.ShouldNotContain("777");
    }

    [Fact]
    public async Task A_part_of_the_class_checks_who_has_sent_it_before_anything_is_read()
    {
        var api = await CompiledApi.GenerateAsync(Document());

        var results = await api.RunAsync(
            """
            var webhooks = new AcmeWebhooks("secret");
            var results = new List<string>();
            foreach (var key in new[] { "secret", "other", null })
            {
                try { results.Add(webhooks.Read("no json"u8.ToArray(), name => name == "X-Key" ? key : null).Kind!); }
                catch (VerificationException exception) { results.Add(exception.GetType().Name); }
            }
            return string.Join(" ", results);
                }
            }

            namespace Sample.Acme
            {
                public partial class AcmeWebhooks
                {
                    private readonly string secret;

                    /// <summary>Takes the secret.</summary>
                    public AcmeWebhooks(string secret) => this.secret = secret;

                    partial void Verify(ReadOnlyMemory<byte> body, Func<string, string?> header)
                    {
                        if (header("X-Key") != secret) throw new SignatureException("acme", "webhook", "wrong key");
                    }
                }
            }

            internal static partial class Caller
            {
                public static void Nothing()
                {
            """,
            Nowhere
        );

        results.ShouldBe("ResponseFormatException SignatureException SignatureException");
    }

    [Fact]
    public async Task A_webhook_may_be_written_like_a_callback()
    {
        var document = Document("3.0.3", "x-webhooks")
            .Replace(
                "  check.changed:\n    post:\n",
                "  check.changed:\n    '{$request.body#/callback}':\n     post:\n",
                StringComparison.Ordinal
            );
        var api = await CompiledApi.GenerateAsync(document);

        (await ReadAsync(api, """{"event":"check.renamed","check":{"id":"9"}}""")).ShouldBe("check.changed: Change 9");
    }

    [Fact]
    public async Task Webhooks_of_another_form_are_ignored_with_a_warning()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("paths:\n", "x-webhooks: [one, two]\npaths:\n"));

        api.Warnings.Single().Reason.ShouldEndWith("x-webhooks is ignored.");
        api.Code.ShouldNotContain("AcmeWebhooks");
    }

    private static Task<string> ReadAsync(CompiledApi api, string body, string arguments = "kind: null", int maximum = 1000) =>
        api.RunAsync(
            $$""""
            var webhooks = new AcmeWebhooks { MaximumBodyBytes = {{maximum}} };
            try
            {
                return webhooks.Read(System.Text.Encoding.UTF8.GetBytes({{SymbolDisplay.FormatLiteral(
                body,
                quote: true
            )}}), {{arguments}}) switch
                {
                    Webhook<Report> check => $"{check.Kind}: Check {check.Payload.Id}" + string.Concat(check.Payload.AdditionalProperties.Keys.Select(key => " + " + key)),
                    Webhook<CheckChangedWebhook> change => $"{change.Kind}: Change {change.Payload.Check!.Id}",
                    var other => other.Kind + ": " + other.Body.GetRawText(),
                };
            }
            catch (VerificationException exception) { return exception.GetType().Name + ": " + exception.Message; }
            """",
            Nowhere
        );

    private static string Document(string version = "3.1.0", string member = "webhooks") =>
        $$"""
            openapi: {{version}}
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items/{id}:
                get:
                  operationId: getItem
                  tags: [Items]
                  parameters: [{name: id, in: path, required: true, schema: {type: string} }]
                  responses:
                    '200': {description: An item., content: {application/json: {schema: {$ref: '#/components/schemas/Item'} } } }
            {{member}}:
              check.completed:
                post:
                  summary: A check is complete.
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Report'} } } }
              check.changed:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            event: {type: string, enum: [check.changed, check.renamed]}
                            check: {$ref: '#/components/schemas/Report'}
              check.text:
                post:
                  requestBody: {content: {text/plain: {schema: {type: string} } } }
            components:
              schemas:
                Item: {type: object, properties: {id: {type: string} } }
                Report:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    event: {type: string, enum: [check.completed]}
            """;
}
