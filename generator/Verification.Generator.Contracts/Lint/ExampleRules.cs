using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Examples and defaults have to fit their schemas, wherever they are written.</summary>
internal static class ExampleRules
{
    /// <summary>Checks the examples of schemas, parameters, headers and media types, and the files under <c>examples</c>.</summary>
    public static void Run(ContractDocument document, FindingList findings)
    {
        foreach (var schema in SchemaWalk.All(document))
            CheckSchema(document, schema, findings);
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in Holders(document))
            CheckHolder(document, holder, files, findings);
        FindUnused(document, files, findings);
    }

    private static void CheckSchema(ContractDocument document, PlacedNode schema, FindingList findings)
    {
        foreach (var keyword in (string[])["example", "default"])
        {
            if (schema.Node[keyword] is { } value)
                Validate(document, document.File, value, schema, keyword, findings);
        }

        foreach (var value in document.IsVersion31 ? schema.Node.Array("examples")?.Items ?? [] : [])
            Validate(document, document.File, value, schema, "example", findings);
    }

    /// <summary>Everything that has a schema and examples beside it.</summary>
    private static IEnumerable<PlacedNode> Holders(ContractDocument document)
    {
        var seen = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PlacedNode>([new PlacedNode(document.Root, "#")]);
        while (waiting.TryPop(out var place))
        {
            if (!seen.Add(place.Node))
                continue;
            if (place.Node["schema"] is SpecObject)
                yield return place;
            foreach (var member in place.Node.Members)
            {
                if (SpecVocabulary.IsData(member.Name))
                    continue;
                if (place.Member(member.Name) is { } child)
                {
                    waiting.Push(child);
                }
                else
                {
                    foreach ((_, var item) in place.Children(member.Name))
                        waiting.Push(item);
                }
            }
        }
    }

    private static void CheckHolder(ContractDocument document, PlacedNode holder, HashSet<string> files, FindingList findings)
    {
        var schema = holder.Member("schema")!.Value;
        if (holder.Node["example"] is { } single)
            Validate(document, document.File, single, schema, "example", findings);
        foreach ((var name, var entry) in holder.Children("examples"))
        {
            var example = entry.Resolve(document).Node;
            if (example["value"] is { } value)
                Validate(document, document.File, value, schema, name, findings);
            if (example["externalValue"] is SpecScalar { Type: SpecScalarType.Text } external)
                CheckFile(document, external, schema, files, findings);
        }
    }

    private static void CheckFile(
        ContractDocument document,
        SpecScalar external,
        PlacedNode schema,
        HashSet<string> files,
        FindingList findings
    )
    {
        if (external.Value.Contains("://", StringComparison.Ordinal))
            return;
        var folder = Folder(document);
        var file = Path.GetRelativePath(folder, Path.Combine(folder, external.Value)).Replace('\\', '/');
        if (file.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(file))
        {
            findings.Add(
                LintRules.ExampleUnreadable,
                FindingLevel.Error,
                external.Value,
                external.Position,
                schema.Pointer,
                $"the example '{external.Value}' is outside the folder of the document."
            );
            return;
        }

        files.Add(file);
        var shown = Path.Combine(Path.GetDirectoryName(document.File) ?? "", file);
        try
        {
            Validate(document, shown, DocumentReader.Read(shown), schema, Path.GetFileName(file), findings);
        }
        catch (DocumentException problem)
        {
            findings.Add(
                LintRules.ExampleUnreadable,
                FindingLevel.Error,
                external.Value,
                external.Position,
                schema.Pointer,
                $"the example '{external.Value}' cannot be read: {problem.Reason}"
            );
        }
    }

    private static void Validate(
        ContractDocument document,
        string file,
        SpecNode value,
        PlacedNode schema,
        string name,
        FindingList findings
    )
    {
        foreach (var violation in SchemaValidator.Validate(document, value, schema))
        {
            var place = violation.Path.Length == 0 ? "" : $"'{violation.Path}' of ";
            var shown = violation.Value is SpecScalar ? $" ({ValueTypes.Show(violation.Value)})" : "";
            findings.AddAt(
                file,
                LintRules.ExampleBreaksSchema,
                FindingLevel.Error,
                name,
                violation.Value.Position,
                violation.Pointer,
                $"{place}the value '{name}'{shown} {violation.Reason}.",
                (violation.Value as SpecScalar)?.Value
            );
        }
    }

    private static void FindUnused(ContractDocument document, HashSet<string> files, FindingList findings)
    {
        var folder = Path.Combine(Folder(document), "examples");
        if (files.Count == 0 || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = "examples/" + Path.GetFileName(file);
            if (!files.Contains(name))
            {
                findings.Add(
                    LintRules.ExampleUnused,
                    FindingLevel.Warning,
                    name,
                    SourcePosition.Start,
                    "#",
                    $"the document does not name the example '{name}'."
                );
            }
        }
    }

    private static string Folder(ContractDocument document) => Path.GetDirectoryName(Path.GetFullPath(document.File))!;
}
