using System.Text;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Lint;

/// <summary>The rules of <c>vgen lint</c> for people: the end of <c>docs/rules.md</c>.</summary>
internal static class LintRuleDocument
{
    private const string Head = """

        ## Rules of `vgen lint`

        `--rule ID=LEVEL` sets the level of a rule to `note`, `warning` or `error`, or switches it `off` or `on`; the option may be repeated, and the
        last one counts. Rules of house style are off unless they are asked for: `--rule house=on` switches on all of them, and
        `--rule house=on --rule tag-undeclared=off` all but one. `--fail-on` says which findings set exit code 1: `breaking` (errors), `risky`
        (also warnings, by default), `any` (also notes) or `none`.

        | rule | level | house style | finds |
        |---|---|---|---|

        """;

    /// <summary>The text.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var rule in LintRules.Catalogue)
        {
            text.Append("| `").Append(rule.Id).Append("` | ").Append(ReportKind.Lint.Word(rule.Level)).Append(" | ");
            text.Append(rule.IsHouse ? "yes" : "").Append(" | ").Append(rule.Meaning).Append(" |\n");
        }

        return text.ToString();
    }
}
