using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>The two sides of one contract.</summary>
/// <param name="Base">The document before; null when it is new.</param>
/// <param name="Revision">The document after; null when it is gone.</param>
internal sealed record ContractPair(ContractDocument? Base, ContractDocument? Revision)
{
    /// <summary>What was compared with what, for a reader of a report.</summary>
    public string Compared { get; init; } = "";

    /// <summary>The file that holds the document after; null when it is gone.</summary>
    public ContractFile? RevisionFile { get; init; }

    /// <summary>The findings that are accepted for the document after, by the file beside it.</summary>
    /// <exception cref="DocumentException">There is one, and it cannot be read.</exception>
    public AcceptFile Accepted() =>
        RevisionFile is { Accepted: { } content } file ? AcceptFile.Parse(file.AcceptedLabel, content) : AcceptFile.None;
}
