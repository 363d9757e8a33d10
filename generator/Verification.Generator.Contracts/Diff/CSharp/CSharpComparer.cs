using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Diff.CSharp;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff;

/// <summary>
/// Says what a change of a document means for C# code: generates the clients of both sides as the build does, compiles them in
/// memory and compares what they offer.
/// </summary>
internal static class CSharpComparer
{
    /// <summary>How much C# of one side is compiled, in characters: about what a contract of seven hundred kilobytes becomes.</summary>
    private const long LongestCode = 2L << 20;

    /// <summary>Adds the C# side to the changes of the wire.</summary>
    /// <param name="baseDocument">The document before; null when there was none.</param>
    /// <param name="revision">The document after; null when there is none any more.</param>
    /// <param name="changes">The changes of the wire between the two.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>
    /// The changes in their order, each with the members that it changes, then those of C# alone: renamed schemas, operationIds and
    /// tags (<c>csharp-member-removed</c>, <c>csharp-member-changed</c>, <c>csharp-behaviour-changed</c>, <c>csharp-member-added</c>).
    /// When there is no C# for one of the documents, a change <c>csharp-not-rendered</c> says why, and the others are as they were.
    /// </returns>
    /// <exception cref="DocumentException">Generated C# does not compile, a reference that is not found included.</exception>
    public static Task<IReadOnlyList<Change>> AddImpactAsync(
        ContractDocument? baseDocument,
        ContractDocument? revision,
        IReadOnlyList<Change> changes,
        CancellationToken cancellationToken
    ) => AddImpactAsync(ComparedClients.Own, baseDocument, revision, changes, cancellationToken);

    /// <summary>Adds what changes for C# code with clients of one kind.</summary>
    /// <inheritdoc cref="AddImpactAsync(ContractDocument, ContractDocument, IReadOnlyList{Change}, CancellationToken)"/>
    public static async Task<IReadOnlyList<Change>> AddImpactAsync(
        ComparedClients kind,
        ContractDocument? baseDocument,
        ContractDocument? revision,
        IReadOnlyList<Change> changes,
        CancellationToken cancellationToken
    )
    {
        if (IsSame(baseDocument, revision))
            return changes;
        var name = (revision ?? baseDocument)!.Name;
        // Begins now, since it takes longest.
        Task runtime = Task.Run(() => kind.References, cancellationToken);
        var both = await Task.WhenAll(
            RenderAsync(kind, baseDocument, name, isRevision: false, cancellationToken),
            RenderAsync(kind, revision, name, isRevision: true, cancellationToken)
        );
        if (both is not [{ Clients: { } before }, { Clients: { } after }])
            return [.. changes, .. both.Select(side => side.Notice).OfType<Change>()];

        await runtime;
        var selection = kind.Select(before, after);
        if (
            (TooLarge(baseDocument, selection.Before, isRevision: false) ?? TooLarge(revision, selection.After, isRevision: true)) is
            { } notice
        )
        {
            return [.. changes, notice];
        }

        var compiled = await Task.WhenAll(
            Task.Run(() => CompiledContract.Create(kind, baseDocument, before, selection.Before, cancellationToken), cancellationToken),
            Task.Run(() => CompiledContract.Create(kind, revision, after, selection.After, cancellationToken), cancellationToken)
        );
        return [.. ImpactReport.Create(compiled[0], compiled[1], changes), .. LeftOut(baseDocument, before, revision, after)];
    }

    /// <summary>What one side leaves out and the other does not: its C# is not compared.</summary>
    private static IEnumerable<Change> LeftOut(
        ContractDocument? baseDocument,
        GeneratedClients before,
        ContractDocument? revision,
        GeneratedClients after
    )
    {
        foreach (var reason in before.LeftOut.ExceptBy(after.LeftOut.Select(other => other.Reason), reason => reason.Reason))
            yield return CSharpChange.LeftOut(baseDocument!, isRevision: false, reason);
        foreach (var reason in after.LeftOut.ExceptBy(before.LeftOut.Select(other => other.Reason), reason => reason.Reason))
            yield return CSharpChange.LeftOut(revision!, isRevision: true, reason);
    }

    /// <summary>The notice that too much C# differs to compile it in memory; null when it does not.</summary>
    private static Change? TooLarge(ContractDocument? document, IReadOnlyList<GeneratedFile> files, bool isRevision)
    {
        var length = files.Sum(file => (long)file.Content.Length);
        if (document is null || length <= LongestCode)
            return null;
        return CSharpChange.NotCompared(
            document,
            isRevision,
            $"{length} characters of C# differ, and at most {LongestCode} are compiled for a comparison."
        );
    }

    private static Task<Rendering> RenderAsync(
        ComparedClients kind,
        ContractDocument? document,
        string name,
        bool isRevision,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            async () =>
            {
                if (document is null)
                    return new Rendering(new GeneratedClients([], []), Notice: null);
                try
                {
                    return new Rendering(
                        await kind.GenerateAsync(document.As(name), CompiledContract.Namespace, cancellationToken),
                        Notice: null
                    );
                }
                catch (DocumentException exception)
                {
                    return new Rendering(Clients: null, CSharpChange.NotRendered(document, isRevision, exception));
                }
            },
            cancellationToken
        );

    /// <summary>Documents that differ in comments, examples and order of YAML notation only give the same C#.</summary>
    private static bool IsSame(ContractDocument? baseDocument, ContractDocument? revision) =>
        baseDocument is not null && revision is not null && ContractJson.Write(baseDocument).Text == ContractJson.Write(revision).Text;

    private sealed record Rendering(GeneratedClients? Clients, Change? Notice);
}
