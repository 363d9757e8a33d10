using System.Text;
using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Lint;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>The catalogue of rules for people: <c>docs/rules.md</c>.</summary>
internal static class RuleDocument
{
    private const string Head = """
        # Rules of `vgen diff`

        This file is written by `vgen rules > docs/rules.md`; a test fails when it is out of date. Every example here is run by the tests
        and must give exactly the rule and the level that stand above it.

        The point of view is the client's. *Breaking*: requests that worked may be refused, or reading a response may fail or lose data.
        *Risky*: a well-written client may meet something new. *Compatible*: any other change. *Wording*: documentation, names and extensions,
        which nobody sees on the wire. Direction matters: to narrow a request is breaking, to widen it compatible; to widen a response is
        risky, and breaking where a promise of type or shape is given up; to narrow it is compatible. A schema that travels both ways gets the
        worse level, and a changed place is reported once, with all operations that it touches. In webhooks and callbacks the server is the
        caller, so directions are the other way round.

        Documents are compared by what they mean: references are followed, `allOf` is merged, `nullable` and type lists, `const` and an enum
        of one, path-level and operation-level parameters, and both forms of `exclusiveMinimum` are the same. Order is no change. Defaults count
        as if they were written out, in the `encoding` of a form as well. A union of enums is one enum, `anyOf` of disjoint alternatives is
        `oneOf`, an exploded form object is the parameters that it puts into the query, and a schema without a type takes null.

        A request with `oneOf` is refused when it fits two alternatives. An alternative that joins or grows is therefore compared with its
        neighbours, as far as types, values, bounds, formats, required and closed properties tell. Objects count with the properties that
        their schemas describe; alternatives with a `discriminator` never overlap.

        Requests go to the address that server and path give together. A part that moves from the path into the server, or out of it, is one
        compatible change; a path with other words and the same operations is one breaking change.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach ((var subject, var rules) in RuleCatalogue.Groups)
        {
            text.Append("## ").Append(subject).Append("\n\n");
            foreach (var rule in rules)
                Write(text, rule);
        }

        return text.Append(PolicyDifferences.Text).Append(LintRuleDocument.Write()).ToString();
    }

    /// <summary>Level, message and advice of a rule.</summary>
    public static string Sentence(Rule rule, Direction direction) =>
        $"*{Label(rule.LevelOf(direction))}*. {Plain(rule.Message)} {rule.AdviceFor(direction)}";

    private static void Write(StringBuilder text, Rule rule)
    {
        foreach (var direction in rule.Directions)
        {
            text.Append("### `").Append(rule.IdFor(direction)).Append("`\n\n");
            text.Append(Sentence(rule, direction)).Append("\n\n");
        }

        text.Append("```yaml\n");
        Append(text, "before", rule.Example.Base);
        Append(text, "after", rule.Example.Revision);
        text.Append("```\n\n");
    }

    private static void Append(StringBuilder text, string side, string example)
    {
        text.Append("# ").Append(side).Append('\n').Append(example.Length > 0 ? example : "# no document").Append('\n');
    }

    /// <summary>The message with words for what it is filled with.</summary>
    private static string Plain(string message)
    {
        var plain = message
            .Replace("{where}", "*the place*", StringComparison.Ordinal)
            .Replace("{name}", "*name*", StringComparison.Ordinal)
            .Replace("{before}", "*before*", StringComparison.Ordinal)
            .Replace("{after}", "*after*", StringComparison.Ordinal);
        return plain.StartsWith("*the", StringComparison.Ordinal) ? "*The" + plain[4..] : plain;
    }

    private static string Label(FindingLevel level) => level is FindingLevel.None ? "Wording" : level.ToString();
}
