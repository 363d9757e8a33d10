using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>The two sides of one contract.</summary>
/// <param name="Base">The document before; null when it is new.</param>
/// <param name="Revision">The document after; null when it is gone.</param>
internal sealed record ContractPair(ContractDocument? Base, ContractDocument? Revision);
