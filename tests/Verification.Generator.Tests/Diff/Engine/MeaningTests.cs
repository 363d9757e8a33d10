using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>
/// Documents are compared by what they mean: equal ones are equal however they are written, and different ones are never called equal.
/// </summary>
public sealed class MeaningTests
{
    [Theory]
    [InlineData("{anyOf: [{type: integer}, {type: number}]}", "{oneOf: [{type: integer}, {type: number}]}", "request-type-narrowed")]
    [InlineData("{oneOf: [{type: integer}, {type: number}]}", "{type: number}", "response-type-widened")]
    [InlineData("{anyOf: [{type: string}, {type: integer}]}", "{type: string}", "request-type-narrowed")]
    [InlineData(
        "{anyOf: [{type: string, maxLength: 5}, {type: string, minLength: 3}]}",
        "{oneOf: [{type: string, maxLength: 5}, {type: string, minLength: 3}]}",
        "request-any-of-became-one-of"
    )]
    public void Unions_that_differ_are_not_called_equal(string before, string after, string rule) =>
        Rules(before, after).ShouldContain(rule);

    [Theory]
    [InlineData("{anyOf: [{type: string}, {type: boolean}]}", "{oneOf: [{type: boolean}, {type: string}]}")]
    [InlineData(
        "{anyOf: [{type: string, maxLength: 5}, {type: integer, minimum: 1}]}",
        "{oneOf: [{type: string, maxLength: 5}, {type: integer, minimum: 1}]}"
    )]
    [InlineData("{anyOf: [{type: string, enum: [a]}, {type: string, enum: [b, c]}]}", "{type: string, enum: [a, b, c]}")]
    [InlineData("{oneOf: [{const: a, title: A}, {const: b, title: B}]}", "{type: string, enum: [a, b]}")]
    [InlineData("{anyOf: [{enum: [a, b]}, {enum: [c]}]}", "{anyOf: [{enum: [a]}, {enum: [b, c]}]}")]
    [InlineData(
        "{type: object, properties: {k: {type: string}}, additionalProperties: false}",
        "{allOf: [{type: object, properties: {k: {type: string}}}], unevaluatedProperties: false}"
    )]
    public void Unions_and_closed_objects_that_mean_the_same_are_equal(string before, string after)
    {
        Contracts.Compare(Contracts.WithBody(before), Contracts.WithBody(after)).ShouldAllBe(change => change.Level == FindingLevel.None);
        Contracts.Compare(Contracts.WithBody(after), Contracts.WithBody(before)).ShouldAllBe(change => change.Level == FindingLevel.None);
    }

    [Theory]
    [InlineData(
        "{allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: false}, {properties: {b: {type: string}}}]}",
        "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {b: {type: string}}}], unevaluatedProperties: false}"
    )]
    [InlineData("{oneOf: [{enum: [a, b]}, {enum: [b, c]}]}", "{enum: [a, b, c]}")]
    public void What_only_looks_the_same_is_a_change(string before, string after) =>
        Contracts.Compare(Contracts.WithBody(before), Contracts.WithBody(after)).ShouldNotBeEmpty();

    [Theory]
    [InlineData(
        "{oneOf: [{type: string, maxLength: 5}, {type: string, minLength: 6}]}",
        "{oneOf: [{type: string, maxLength: 8}, {type: string, minLength: 6}]}"
    )]
    [InlineData(
        "{oneOf: [{type: integer, maximum: 9}, {type: integer, minimum: 10}]}",
        "{oneOf: [{type: integer, maximum: 10}, {type: integer, minimum: 10}]}"
    )]
    [InlineData(
        "{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}",
        "{oneOf: [{type: string, enum: [a, b]}, {type: string, enum: [b]}]}"
    )]
    [InlineData(
        "{oneOf: [{type: string, enum: [a, b]}, {type: string, enum: [b, c]}]}",
        "{oneOf: [{type: string, enum: [a, b, c]}, {type: string, enum: [b, c]}]}"
    )]
    [InlineData(
        "{oneOf: [{type: string, format: uuid}, {type: integer}]}",
        "{oneOf: [{type: string, format: uuid}, {type: integer}, {type: string}]}"
    )]
    [InlineData(
        "{oneOf: [{type: string, pattern: '^VE'}, {type: string, pattern: '^VL'}]}",
        "{oneOf: [{type: string, pattern: '^VE'}, {type: string, pattern: '^V'}]}"
    )]
    [InlineData(
        "{oneOf: [{type: array, items: {type: string}, minItems: 1}, {type: array, items: {type: integer}}]}",
        "{oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}"
    )]
    [InlineData(
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b], properties: {b: {}}}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, properties: {b: {}}}]}"
    )]
    [InlineData(
        "{oneOf: [{type: object, required: [k], properties: {k: {const: x}}}, {type: object, required: [k], properties: {k: {const: y}}}]}",
        "{oneOf: [{type: object, required: [k], properties: {k: {const: x}}}, {type: object, required: [k], properties: {k: {enum: [x, y]}}}]}"
    )]
    [InlineData(
        "{type: object, required: [a], properties: {a: {}}}",
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [a, b], properties: {a: {}, b: {}}}]}"
    )]
    public void A_request_that_fitted_one_alternative_and_now_fits_two_is_refused(string before, string after)
    {
        Rules(before, after).ShouldContain("request-union-member-overlaps");
        Rules(before.Replace("oneOf", "anyOf", StringComparison.Ordinal), after.Replace("oneOf", "anyOf", StringComparison.Ordinal))
            .ShouldNotContain("request-union-member-overlaps");
    }

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "{oneOf: [{type: string}, {type: integer}, {type: boolean}]}")]
    [InlineData(
        "{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}",
        "{oneOf: [{type: string, enum: [a, c]}, {type: string, enum: [b]}]}"
    )]
    [InlineData(
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b], properties: {b: {}}}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b], properties: {b: {}}}, {type: object, required: [c], properties: {c: {}}}]}"
    )]
    [InlineData(
        "{oneOf: [{type: object, required: [k], properties: {k: {const: x}}}, {type: integer}]}",
        "{oneOf: [{type: object, required: [k], properties: {k: {const: x}}}, {type: integer}, {type: object, required: [k], properties: {k: {const: z}}}]}"
    )]
    [InlineData(
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: string}], discriminator: {propertyName: a}}",
        "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: string}, {type: object, properties: {a: {}}}], discriminator: {propertyName: a}}"
    )]
    [InlineData(
        "{oneOf: [{type: array}, {type: boolean}]}",
        "{oneOf: [{type: array}, {type: boolean}, {type: object, required: [k], properties: {k: {type: string}}}]}"
    )]
    [InlineData("{type: string, minLength: 2}", "{oneOf: [{type: string, minLength: 2}, {enum: [a, b]}]}")]
    public void Alternatives_that_stay_apart_do_no_harm_to_requests(string before, string after) =>
        Contracts
            .Compare(Contracts.WithBody(before), Contracts.WithBody(after))
            .ShouldAllBe(change =>
                !change.Rule.StartsWith("request-", StringComparison.Ordinal) || change.Level <= FindingLevel.Compatible
            );

    [Theory]
    [InlineData("{}", "{type: [string, 'null']}", "response-type-narrowed")]
    [InlineData("{description: Free.}", "{type: string, nullable: true}", "response-type-narrowed")]
    public void A_schema_without_a_type_takes_null(string before, string after, string rule)
    {
        var rules = Rules(before, after);

        rules.ShouldContain(rule);
        rules.ShouldNotContain(other => other.Contains("null", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Rules(string before, string after)
    {
        // The shared schema stands in a request and in a response: each direction has a finding of its own.
        static string Document(string schema) => Contracts.WithBody($"{{type: object, properties: {{value: {schema}}}}}");
        return [.. Contracts.Compare(Document(before), Document(after)).Select(change => change.Rule)];
    }
}
