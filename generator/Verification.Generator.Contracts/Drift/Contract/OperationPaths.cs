using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Rules;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>Finds the operations that paths of a page belong to; each path is looked for once.</summary>
internal sealed class OperationPaths
{
    /// <summary>How many paths of pages and of operations may be compared with each other.</summary>
    private const int MostComparisons = 5_000_000;

    private readonly ContractDocument document;
    private readonly ILookup<int, (PlacedOperation Operation, Regex Shape)> bySegments;
    private readonly Dictionary<string, PlacedOperation[]> known = new(StringComparer.Ordinal);
    private int comparisons;

    /// <summary>Indexes the operations of a document.</summary>
    public OperationPaths(ContractDocument document, IEnumerable<PlacedOperation> operations)
    {
        this.document = document;
        bySegments = operations.ToLookup(operation => Segments(operation.Path), operation => (operation, PathShape.Of(operation.Path)));
    }

    /// <summary>The operations that a path fits, in the order of the document.</summary>
    public IReadOnlyList<PlacedOperation> Fitting(string path)
    {
        if (known.TryGetValue(path, out var found))
            return found;
        (PlacedOperation Operation, Regex Shape)[] candidates = [.. bySegments[Segments(path)]];
        comparisons += candidates.Length;
        if (comparisons > MostComparisons)
        {
            throw document.Error(
                document.Root,
                DocumentErrorCode.TooLarge,
                "the document and the page have too many paths to find out which belong together; compare parts of them."
            );
        }

        found = [.. candidates.Where(candidate => candidate.Shape.IsMatch(path)).Select(candidate => candidate.Operation)];
        known.Add(path, found);
        return found;
    }

    private static int Segments(string path) => path.TrimEnd('/').Count(character => character is '/');
}
