using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>Each difference of C# stands at the change of the wire that causes it.</summary>
public sealed class CauseTests
{
    private const string Schemas = "#/components/schemas/";

    [Fact]
    public async Task A_removed_property_causes_the_loss_of_its_member_only()
    {
        var cause = CSharpSide.Wire(
            "response-property-removed",
            FindingLevel.Breaking,
            "property",
            "note",
            Schemas + "Attempt/properties/note",
            null
        );
        var other = CSharpSide.Wire(
            "response-property-removed",
            FindingLevel.Breaking,
            "property",
            "price",
            Schemas + "Attempt/properties/price",
            null
        );

        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With("        note: {type: string, maxLength: 100}\n", ""),
            cause,
            other
        );

        changes.Count.ShouldBe(2);
        changes[0].CSharp.Source.ShouldBeTrue();
        changes[0].CSharp.Members.ShouldHaveSingleItem().ShouldBe(new MemberChange("public string? Attempt.Note { get; init; }", null));
        changes[1].CSharp.IsBreaking.ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_enum_value_is_named_as_a_new_member_at_the_root_of_the_reference()
    {
        var cause = CSharpSide.Wire(
            "response-enum-value-added",
            FindingLevel.Risky,
            "enum-value",
            "rbm",
            Schemas + "Channel/enum",
            Schemas + "Channel/enum/2"
        );

        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With("Channel: {type: string, enum: [sms, call]}", "Channel: {type: string, enum: [sms, call, rbm]}"),
            cause
        );

        var change = changes.ShouldHaveSingleItem();
        change.CSharp.IsBreaking.ShouldBeFalse();
        change.Level.ShouldBe(FindingLevel.Risky);
        change.CSharp.Members.ShouldHaveSingleItem().ShouldBe(new MemberChange(null, "public static Channel Channel.Rbm { get; }"));
    }

    [Fact]
    public async Task A_changed_type_behind_a_reference_is_the_cause_of_every_member_of_that_type()
    {
        var cause = CSharpSide.Wire(
            "schema-type-changed",
            FindingLevel.Breaking,
            "schema",
            "Channel",
            Schemas + "Channel/type",
            Schemas + "Channel/type"
        );
        var description = CSharpSide.Wire(
            "description-changed",
            FindingLevel.None,
            "schema",
            "Channel",
            Schemas + "Channel/description",
            Schemas + "Channel/description"
        );

        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With("Channel: {type: string, enum: [sms, call]}", "Channel: {type: integer}"),
            cause,
            description
        );

        changes.Count.ShouldBe(2, string.Join('\n', changes.Select(change => change.Message)));
        changes[0]
            .CSharp.Members.ShouldContain(
                new MemberChange("public Channel? Attempt.Channel { get; init; }", "public long? Attempt.Channel { get; init; }")
            );
        changes[0].CSharp.Members.ShouldContain(new MemberChange("public readonly record struct Channel", null));
        changes[1].CSharp.IsBreaking.ShouldBeFalse();
    }

    [Fact]
    public async Task A_removed_operation_takes_its_methods_and_the_types_that_only_it_used()
    {
        var cause = CSharpSide.Wire("path-removed", FindingLevel.Breaking, "path", "/v1/search", "#/paths/~1v1~1search", null);
        const string Operation = """
              /v1/search:
                get:
                  tags: [Attempts]
                  operationId: searchEvents
                  parameters: [{name: page, in: query, required: true, schema: {type: integer}}]
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Event'}}}}}

            """;

        var changes = await CSharpSide.CompareAsync(SampleContract.Text, SampleContract.With(Operation, ""), cause);

        string[] gone = [.. changes.ShouldHaveSingleItem().CSharp.Members.Select(member => member.Before!)];
        gone.ShouldContain("public class Event");
        gone.ShouldContain("public sealed class Sent : Event");
        gone.ShouldContain("public sealed record SearchEventsQuery");
        gone.ShouldContain(member => member.Contains("AttemptsClient.SearchEventsAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lower_maximum_is_the_cause_of_the_stricter_check_and_the_default_is_not()
    {
        const string Limit = "#/paths/~1v1~1attempts/get/parameters/0/schema/";
        var other = CSharpSide.Wire(
            "parameter-default-changed",
            FindingLevel.Risky,
            "parameter",
            "limit",
            Limit + "default",
            Limit + "default"
        );
        var cause = CSharpSide.Wire(
            "parameter-maximum-lowered",
            FindingLevel.Breaking,
            "parameter",
            "limit",
            Limit + "maximum",
            Limit + "maximum"
        );

        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With("minimum: 1, maximum: 100, default", "minimum: 1, maximum: 50, default"),
            other,
            cause
        );

        changes.Count.ShouldBe(2);
        changes[0].CSharp.Behaviour.ShouldBeFalse();
        changes[1].CSharp.Behaviour.ShouldBeTrue();
        changes[1]
            .CSharp.Members.ShouldHaveSingleItem()
            .After.ShouldBe("public long? ListAttemptsQuery.Limit { get; init; } // maximum: 50");
    }

    [Fact]
    public async Task A_renamed_operation_is_a_change_of_its_own()
    {
        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With("operationId: cancelAttempt", "operationId: stopAttempt")
        );

        var change = changes.ShouldHaveSingleItem();
        change.Rule.ShouldBe("csharp-member-changed");
        change.Wire.ShouldBe(FindingLevel.None);
        change.Level.ShouldBe(FindingLevel.Breaking);
        change.Operations.ShouldBe(["POST /v1/attempts/{id}/cancel"]);
        change.Base!.Pointer.ShouldBe("#/paths/~1v1~1attempts~1{id}~1cancel/post");
        change.Base.Line.ShouldBe(35);
        change.CSharp.Members.Count.ShouldBe(2);
        change.CSharp.Members.ShouldAllBe(member => member.After!.Contains("AttemptsClient.StopAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_without_CSharp_is_reported_and_does_not_spoil_the_other_changes()
    {
        var wire = CSharpSide.Wire(
            "parameter-added",
            FindingLevel.Compatible,
            "parameter",
            "X-Tenant",
            null,
            "#/paths/~1v1~1attempts~1{id}/get/parameters/1"
        );

        var changes = await CSharpSide.CompareAsync(
            SampleContract.Text,
            SampleContract.With(
                "operationId: cancelAttempt\n      parameters: [",
                "operationId: cancelAttempt\n      parameters: [{name: X-Tenant, in: query, content: {application/octet-stream: {schema: {type: string}}}}, "
            ),
            wire
        );

        changes[0].ShouldBe(wire);
        changes[1].Rule.ShouldBe("csharp-not-rendered");
        changes[1].Level.ShouldBe(FindingLevel.None);
        changes[1].Revision.ShouldNotBeNull();
        changes[1].Message.ShouldContain("X-Tenant");
    }

    [Fact]
    public async Task A_removed_document_takes_all_its_types()
    {
        using var folder = new Scaffolding.TemporaryFolder();
        var document = ContractDocument.Load(folder.Write("sample.yaml", SampleContract.Text));
        var cause = CSharpSide.Wire("document-removed", FindingLevel.Breaking, "document", "sample", "#", null);

        var removed = await CSharpComparer.AddImpactAsync(document, revision: null, [cause], TestContext.Current.CancellationToken);
        var added = await CSharpComparer.AddImpactAsync(
            baseDocument: null,
            document,
            [cause with { Base = null, Revision = cause.Base }],
            TestContext.Current.CancellationToken
        );

        removed.ShouldHaveSingleItem().CSharp.Source.ShouldBeTrue();
        added.ShouldHaveSingleItem().CSharp.IsBreaking.ShouldBeFalse();
        added[0].CSharp.Members.Count.ShouldBe(removed[0].CSharp.Members.Count);
    }

    [Fact]
    public async Task The_order_of_the_changes_and_their_fingerprints_are_the_same_in_every_run()
    {
        var revision = SampleContract.With("{name: state, in: query", "{name: status, in: query");

        var first = await CSharpSide.CompareAsync(SampleContract.Text, revision);
        var second = await CSharpSide.CompareAsync(SampleContract.Text, revision);

        first.Select(change => change.Id).ShouldBe(second.Select(change => change.Id));
        first.Select(change => change.Id).ShouldBeUnique();
    }
}
