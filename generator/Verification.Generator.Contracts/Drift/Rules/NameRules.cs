using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds names in sentences that the document does not have: parameters that are called so, names with their values, subjects of sentences,
/// names in code.
/// </summary>
internal sealed class NameRules(ContractInventory inventory, PageFacts page, DriftFindings findings)
{
    public void Run(TextLine line)
    {
        foreach (
            var name in ParameterPhrase
                .Called(line.Text)
                .Concat(ParameterPhrase.Valued(line.Text))
                .Where(name => IsUnknown(name) && PageWords.IsIdentifier(name))
        )
        {
            Add(
                DriftRules.ParameterNotInDocument,
                name,
                line.Line,
                "#/paths",
                $"the page describes the parameter '{name}', which the document does not have."
            );
        }

        foreach (var phrase in SubjectPhrase.Named(line.Text).Where(phrase => IsUnknown(phrase.Name)))
        {
            Add(
                DriftRules.FieldNotInDocument,
                phrase.Name,
                line.Line,
                "#",
                $"the page speaks of '{phrase.Name}', which the document does not have."
            );
        }

        foreach (var name in line.Codes.Where(code => IsMemberName(code) && IsNew(code)))
        {
            Add(DriftRules.FieldNotInDocument, name, line.Line, "#", $"the page names '{name}', which the document does not have.");
        }
    }

    /// <summary>A name with an underscore in it, as members of JSON have, and no value or word.</summary>
    private static bool IsMemberName(string code) =>
        CellFacts.IsName(code)
        && char.IsAsciiLetterLower(code[0])
        && code.IndexOf('_', StringComparison.Ordinal) is > 0 and var at
        && at < code.Length - 1;

    /// <summary>Where a page loses its layout, a word sticks to the name behind it.</summary>
    private bool IsUnknown(string name) => IsNew(name) && !Enumerable.Range(0, name.Length).Any(index => inventory.IsKnown(name[index..]));

    private bool IsNew(string name) =>
        !inventory.IsKnown(name)
        && !inventory.Enums.HasValue(name)
        && !StandardHeaders.IsStandard(name)
        && !inventory.Names.IsRequestHeader(name)
        && !IsSpeltOtherwise(name);

    private bool IsSpeltOtherwise(string name) =>
        inventory.IsKnown(char.ToLowerInvariant(name[0]) + name[1..]) || inventory.Enums.HavingSpelt([name]).Any();

    private void Add(string rule, string name, int line, string pointer, string message) =>
        findings.Add(rule, FindingLevel.Error, name, null, page, line, pointer, message);
}
