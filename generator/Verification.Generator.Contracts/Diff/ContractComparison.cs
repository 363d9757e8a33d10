using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff;

/// <summary>Compares two sides of a contract, on the wire and in C#.</summary>
/// <param name="baseDocument">The document before; null when it is new.</param>
/// <param name="revision">The document after; null when it is gone.</param>
/// <param name="cancellationToken">Cancels the comparison.</param>
internal delegate Task<IReadOnlyList<Change>> ContractComparison(
    ContractDocument? baseDocument,
    ContractDocument? revision,
    CancellationToken cancellationToken
);
