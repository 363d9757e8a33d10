using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>Writes <c>docs/compatibility.md</c> from what was measured.</summary>
internal static class CompatibilityPage
{
    private const string Introduction = """
        # What a change of a contract means for C# code

        The generated clients are shaped so that **whatever is safe on the wire is safe in C#**: a change that requests and responses
        survive requires neither a change of a caller (*source*) nor a new compilation (*binary*). This page is measured:
        for each change, a test generates the clients of both documents, compiles code that uses everything the first one offers
        against the second, and compares what they declare. The last column is NSwag with its own templates and defaults, on the same
        two documents. `vgen diff` measures the same way.

        - *source*: code that compiled no longer does.
        - *binary*: compiled code no longer runs, or (an enum's number) means something else.
        - *behaviour*: code compiles and behaves differently on the wire: another request, another success, a stricter check. NSwag's code
          does not show it, so its column leaves it out.

        A nullable annotation (`string` → `string?`) causes at most a warning and does not count. A constructor, a parameter
        list or an enum's number never changes with an addition, because there are no such lists: queries are records, responses are
        classes with properties, and enums are open structs over the text.


        """;

    private const string AfterExceptions = """
        No generator that reads one document at a time can avoid these. `vgen diff` reports each as breaking in C#, whatever it
        is on the wire. To keep the C# type, keep the document and put the rest into the description; to keep a value that the
        vendor no longer sends, leave it in the list.

        One case remains for the caller: a test double that overrides a method without a query still compiles when the operation gets
        its first parameter, but calls without arguments then use the new overload; override that one too.


        """;

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<CompatibilityRow> rows)
    {
        CompatibilityRow[] promised = [.. rows.Where(row => row.Case.IsPromised)];
        var spared = promised.Count(row => row.Default.Length > 0);
        IEnumerable<string> parts =
        [
            Introduction,
            $"Of the {promised.Length} changes below the first heading, the default generator breaks {spared}, and ours none.\n\n",
            .. Section("Compatible or risky on the wire: the promise", promised),
            .. Section("Nothing on the wire, in any document", rows.Where(row => row.Case is { Wire: FindingLevel.None, CSharp: "" })),
            .. Section("The exceptions", rows.Where(row => row.Case.Why is not null), withReason: true),
            AfterExceptions,
            .. Section(
                "Names: nothing on the wire, but C# has them",
                rows.Where(row => row.Case is { Wire: FindingLevel.None, CSharp: not "" })
            ),
            .. Section("Breaking on the wire", rows.Where(row => row.Case.Wire is FindingLevel.Breaking)),
        ];
        return string.Concat(parts).TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Section(string title, IEnumerable<CompatibilityRow> rows, bool withReason = false)
    {
        yield return $"## {title}\n\n| change | wire | C# | {(withReason ? "why | " : "")}default generator |\n|---|---|---|---|{(withReason ? "---|" : "")}\n";
        foreach (var row in rows)
        {
            yield return $"| {row.Case.Name} | {row.Case.Wire.ToString().ToLowerInvariant()} | {Cell(row.Ours)} | {(withReason ? row.Case.Why + " | " : "")}{Cell(row.Default)} |\n";
        }

        yield return "\n";
    }

    private static string Cell(string impact) => impact.Length == 0 ? "–" : impact;
}
