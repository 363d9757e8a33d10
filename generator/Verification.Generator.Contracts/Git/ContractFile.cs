using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Git;

/// <summary>A file that holds a contract, read but not parsed.</summary>
/// <param name="Key">Its path below what was named, without extension: files with the same one belong together.</param>
/// <param name="Name">The name of its contract.</param>
/// <param name="Label">What to call it in messages.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ContractFile(string Key, string Name, string Label, byte[] Content)
{
    /// <summary>The files that it may refer to.</summary>
    public IDocumentFiles? Files { get; init; }

    /// <summary>The bytes of the accept file beside it; null when there is none.</summary>
    public byte[]? Accepted { get; init; }

    /// <summary>What to call the accept file in messages.</summary>
    public string AcceptedLabel => Label[..(Label.LastIndexOfAny(['/', '\\', ':']) + 1)] + AcceptFile.Name;

    /// <summary>Parses it.</summary>
    /// <param name="name">The name of the contract: both sides of a pair have one.</param>
    /// <exception cref="DocumentException">It is no OpenAPI document.</exception>
    public ContractDocument Parse(string name) => ContractDocument.Parse(Label, Content, name, Files);
}
