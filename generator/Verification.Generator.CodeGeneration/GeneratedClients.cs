using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>What the generator makes of a document.</summary>
/// <param name="Files">The C# files, sorted by name.</param>
/// <param name="Origins">Where the public types and members come from, in the order in which they were rendered.</param>
public sealed record GeneratedClients(IReadOnlyList<GeneratedFile> Files, IReadOnlyList<MemberOrigin> Origins)
{
    /// <summary>The schema of the section of <c>appsettings.json</c> that configures the client; null without a document.</summary>
    public GeneratedFile? ConfigurationSchema { get; init; }

    /// <summary>What the document holds that there is no C# for, and that was left out.</summary>
    public IReadOnlyList<DocumentException> LeftOut { get; init; } = [];
}
