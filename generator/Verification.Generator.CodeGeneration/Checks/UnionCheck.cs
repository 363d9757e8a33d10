using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what of unions has no C#.</summary>
internal sealed class UnionCheck
{
    /// <summary>Unions within unions that are counted.</summary>
    private const int DeepestUnion = 32;

    private const string Circular = "this choice leads back to the schema whose choice it is; it is ignored.";

    private readonly ContractDocument document;
    private readonly Omissions omissions;
    private readonly Dictionary<SpecObject, int> counts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The schemas that are no choice of themselves.</summary>
    private readonly HashSet<SpecObject> finished = new(ReferenceEqualityComparer.Instance);

    private UnionCheck(ContractDocument document, Omissions omissions) => (this.document, this.omissions) = (document, omissions);

    /// <summary>Checks all unions of a document.</summary>
    public static void Run(ContractDocument document, Omissions omissions)
    {
        var check = new UnionCheck(document, omissions);
        foreach (var schema in SchemaWalk.All(document))
        {
            check.CheckChoices(schema.Node);
            check.CheckMapping(schema.Node);
            check.CheckCombinations(schema.Node);
        }
    }

    /// <summary>A choice that leads back to its own schema says nothing, and would lead NJsonSchema round for ever.</summary>
    private void CheckChoices(SpecObject start)
    {
        var above = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(SpecObject Schema, SpecObject? Choice, bool IsLeft)>([(start, null, false)]);
        while (waiting.TryPop(out var next))
        {
            var schema = document.Resolve(next.Schema);
            if (next.IsLeft)
                finished.Add(schema);
            if (finished.Contains(schema))
                continue;
            if (!above.Add(schema))
            {
                if (next.Choice is { } choice)
                    omissions.Drop(choice, document.Error(choice, DocumentErrorCode.Structure, Circular));
                continue;
            }

            waiting.Push((schema, null, true));
            foreach (var part in OnlyPart(schema))
                waiting.Push((part, next.Choice, false));
            foreach (var choice in Choices(schema))
                waiting.Push((choice, choice, false));
        }
    }

    private static IEnumerable<SpecObject> Choices(SpecObject schema) =>
        (schema.Array("oneOf")?.Items ?? []).Concat(schema.Array("anyOf")?.Items ?? []).OfType<SpecObject>();

    /// <summary>The part of a schema that says nothing else.</summary>
    private static IEnumerable<SpecObject> OnlyPart(SpecObject schema) =>
        schema["properties"] is null && schema.Array("allOf") is { Items: [SpecObject only] } ? [only] : [];

    private void CheckMapping(SpecObject schema)
    {
        if (schema.Object("discriminator") is not { } discriminator || (schema["oneOf"] is null && schema["anyOf"] is null))
            return;
        foreach (var entry in discriminator.Object("mapping")?.Members ?? [])
        {
            if (document.MappedTo(entry.Value) is null)
                Note(entry.Value, $"the mapping of '{entry.Name}' names no schema: such values stay raw JSON.");
        }
    }

    private void CheckCombinations(SpecObject schema)
    {
        if (schema.Array("allOf") is { } parts && CountOf(schema, 0) > UnionShape.MostCombined)
        {
            Note(
                parts,
                $"this schema combines unions to more than {UnionShape.MostCombined} kinds of values: only those of the first are rendered."
            );
        }
    }

    private void Note(SpecNode node, string reason) => omissions.Note(document.Error(node, DocumentErrorCode.Unsupported, reason));

    /// <summary>How many kinds of values unions have together; one that leads to itself counts once.</summary>
    private int CountOf(SpecObject written, int depth)
    {
        var schema = document.Resolve(written);
        if (depth > DeepestUnion)
            return 1;
        if (!counts.TryAdd(schema, 1))
            return counts[schema];
        long count = 1;
        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            var choices = schema.Array(keyword)?.Items.OfType<SpecObject>() ?? [];
            count = Math.Max(count, choices.Sum(choice => (long)CountOf(choice, depth + 1)));
        }

        foreach (var part in schema.Array("allOf")?.Items.OfType<SpecObject>() ?? [])
            count = Math.Min(count * CountOf(part, depth + 1), int.MaxValue);
        return counts[schema] = (int)Math.Min(count, int.MaxValue);
    }
}
