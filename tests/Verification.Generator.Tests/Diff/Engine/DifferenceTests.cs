using System.Globalization;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

public sealed class DifferenceTests
{
    private const string Shared = """
        openapi: 3.0.3
        info: {title: Acme, version: 1.0.0}
        paths:
          /things:
            get:
              parameters:
                - {name: Channel, in: query, schema: {$ref: '#/components/schemas/Channel'}}
              responses:
                '200': {description: Page, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
          /things/{id}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                '200': {description: Thing, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
        components:
          schemas:
            Page:
              type: object
              properties:
                things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
            Thing:
              type: object
              properties:
                parent: {$ref: '#/components/schemas/Thing'}
                channel: {$ref: '#/components/schemas/Channel'}
            Channel:
              type: string
              enum:
                - sms
                - call

        """;

    [Fact]
    public void A_shared_schema_is_reported_once_where_it_stands_with_all_operations()
    {
        var change = Contracts.Compare(Shared, Shared + "        - rbm\n").ShouldHaveSingleItem();

        change.Rule.ShouldBe("response-enum-value-added");
        change.Wire.ShouldBe(FindingLevel.Risky);
        change.Operations.ShouldBe(["GET /things", "GET /things/{id}"]);
        change.Subject.ShouldBe(new ChangeSubject("enum-value", "rbm", "things.channel"));
        change.Revision.ShouldBe(new FindingPlace("acme", "revision.yaml", "#/components/schemas/Channel/enum/2", 32));
        change.Base!.Pointer.ShouldBe("#/components/schemas/Channel/enum");
        change.Base.Line.ShouldBe(29);
        change.Message.ShouldContain("'rbm'");
    }

    [Fact]
    public void A_schema_that_travels_both_ways_gets_the_worse_level()
    {
        var change = Contracts.Compare(Shared, Shared.Replace("        - call\n", "", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (change.Rule, change.Wire, change.Subject.Path).ShouldBe(("request-enum-value-removed", FindingLevel.Breaking, "Channel"));
    }

    [Fact]
    public void Fingerprints_stay_while_other_places_move()
    {
        var after = Shared + "        - rbm\n";
        var moved =
            "# A comment moves every line.\n"
            + after.Replace("things: {type", "count: {type: integer}\n        things: {type", StringComparison.Ordinal);

        var id = Contracts.Compare(Shared, after).Single().Id;

        Contracts.Compare(Shared, moved).ShouldContain(change => change.Id == id);
    }

    [Fact]
    public void A_changed_description_is_a_change_of_wording()
    {
        var changes = Contracts.Compare(Contracts.WithBody("{type: string}"), Contracts.WithBody("{type: string, description: A text}"));

        changes.Select(change => (change.Rule, change.Wire)).Distinct().ShouldBe([("documentation-changed", FindingLevel.None)]);
        changes.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_only_properties_do_not_matter_to_requests()
    {
        const string Before = "{type: object, required: [id], properties: {id: {type: integer, readOnly: true, maximum: 20}}}";
        const string After = "{type: object, required: [id], properties: {id: {type: integer, readOnly: true, maximum: 10}}}";

        Contracts
            .Compare(Contracts.WithBody(Before), Contracts.WithBody(After))
            .ShouldAllBe(change => change.Wire == FindingLevel.Compatible);
    }

    [Fact]
    public void In_a_webhook_the_client_receives_the_request()
    {
        var change = Contracts.Compare(Webhook("[done]"), Webhook("[done, failed]")).ShouldHaveSingleItem();

        (change.Rule, change.Wire).ShouldBe(("response-enum-value-added", FindingLevel.Risky));
        change.Operations.ShouldBe(["POST webhook finished"]);
    }

    [Fact]
    public void A_schema_that_no_operation_uses_is_compatible_at_worst()
    {
        var change = Contracts
            .Compare(
                "openapi: 3.1.0\ncomponents: {schemas: {A: {type: string}}}",
                "openapi: 3.1.0\ncomponents: {schemas: {A: {type: integer}}}"
            )
            .ShouldHaveSingleItem();

        (change.Rule, change.Wire, change.Operations.Count).ShouldBe(("response-type-changed", FindingLevel.Compatible, 0));
    }

    [Fact]
    public void Two_runs_give_the_same_changes_in_the_same_order()
    {
        var after = Shared
            .Replace("type: string", "type: integer", StringComparison.Ordinal)
            .Replace("things:", "items:", StringComparison.Ordinal);

        string[] first = [.. Contracts.Compare(Shared, after).Select(Describe)];

        first.ShouldBe(Contracts.Compare(Shared, after).Select(Describe));
        first.Length.ShouldBeGreaterThan(2);
    }

    private static string Describe(Change change) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Id} {change.Message} {change.Base} {change.Revision} {string.Join(',', change.Operations)}"
        );

    private static string Webhook(string values) =>
        $$"""
            openapi: 3.1.0
            webhooks:
              finished:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            state: {type: string, enum: {{values}}}
            """;
}
