namespace Verification.Generator.Documents;

/// <summary>Something in another file that a document refers to.</summary>
/// <param name="Reference">Where it stands.</param>
/// <param name="Node">What stands there.</param>
/// <param name="Section">The section of the components that it becomes part of.</param>
internal sealed record PartTarget(PartReference Reference, SpecNode Node, string Section)
{
    /// <summary>Its name among the components.</summary>
    internal string Name { get; set; } = "";

    /// <summary>Whether the document has a component that is nothing but a reference to it.</summary>
    internal bool IsOwned { get; set; }
}

/// <summary>Finds all that a document and its files refer to, and gives it names that do not depend on the order.</summary>
/// <param name="root">The outermost object of the document.</param>
/// <param name="files">The files.</param>
internal sealed class PartTargets(SpecObject root, PartFiles files)
{
    private readonly Dictionary<(PartReference Reference, string Section), PartTarget> targets = [];
    private readonly Dictionary<PartReference, SpecNode> values = [];
    private readonly Dictionary<SpecNode, PartTarget> owners = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(SpecNode Node, string Kind)> seen = [];
    private readonly Stack<(string Part, SpecNode Node, bool IsNameMap, string Kind)> waiting = new();

    /// <summary>What becomes a component, sorted.</summary>
    internal IEnumerable<PartTarget> Imported =>
        targets
            .Values.Where(target => !target.IsOwned && target.Section is not PartKind.PathItems)
            .OrderBy(target => target.Section, StringComparer.Ordinal)
            .ThenBy(target => target.Name, StringComparer.Ordinal);

    /// <summary>Finds everything.</summary>
    internal void Collect()
    {
        waiting.Push(("", root, false, ""));
        while (waiting.TryPop(out var next))
        {
            if (seen.Add((next.Node, next.Kind)))
                Visit(next.Part, next.Node, next.IsNameMap, next.Kind);
        }

        FindOwners();
        foreach (var section in targets.Values.Where(target => !target.IsOwned).GroupBy(target => target.Section))
            Name(section.Key, [.. section.OrderBy(Place, StringComparer.Ordinal)]);
    }

    /// <summary>The path item of another file that stands in place of a reference; null for any other object.</summary>
    internal PartTarget? PathItemOf(string part, SpecObject map) =>
        map["$ref"] is SpecScalar { Type: SpecScalarType.Text } text
            ? targets.GetValueOrDefault((files.Resolve(part, text), PartKind.PathItems))
            : null;

    /// <summary>
    /// The text or list of another file that stands in place of a reference; null for any other object. OpenAPI has no such references, but
    /// documents in several files share their descriptions by them.
    /// </summary>
    internal SpecNode? ValueOf(string part, SpecNode node) =>
        node is SpecObject { Members: [{ Name: "$ref", Value: SpecScalar { Type: SpecScalarType.Text } text }] }
            ? values.GetValueOrDefault(files.Resolve(part, text))
            : null;

    /// <summary>What a component of the document is, where it is nothing but a reference to it.</summary>
    internal PartTarget? OwnerOf(SpecNode component) => owners.GetValueOrDefault(component);

    /// <summary>The reference to a target within the bundle.</summary>
    internal string PointerOf(PartReference reference, string kind) =>
        targets.GetValueOrDefault((reference, kind)) is { Section: not PartKind.PathItems } target
            ? $"#/components/{target.Section}/{Escape(target.Name)}"
            : reference.Pointer;

    private void Visit(string part, SpecNode node, bool isNameMap, string kind)
    {
        if (node is SpecArray list)
            list.Items.ForEach(item => waiting.Push((part, item, false, kind)));
        if (node is not SpecObject map)
            return;
        foreach (var link in isNameMap ? [] : PartLinks.Of(map))
            Add(part, link.Text, link.KindIn(kind));
        foreach (var member in map.Members)
        {
            if (SpecVocabulary.LeadsToKeywords(member.Name, isNameMap, out var isMap))
                waiting.Push((part, member.Value, isMap, PartKind.Below(kind, isNameMap, member.Name)));
        }
    }

    private void Add(string part, SpecScalar text, string kind)
    {
        var reference = files.Resolve(part, text);
        if (reference.Part.Length == 0 || targets.ContainsKey((reference, kind)) || values.ContainsKey(reference))
            return;
        var node = files.Find(reference, text);
        if (node is not SpecObject)
        {
            values.Add(reference, node);
            return;
        }

        var target = new PartTarget(reference, node, kind);
        targets.Add((reference, kind), target);
        waiting.Push((reference.Part, target.Node, false, kind));
    }

    /// <summary>A component that is nothing but a reference to another file gives what stands there its name.</summary>
    private void FindOwners()
    {
        foreach (var (section, components) in Sections())
        {
            foreach (var component in components.Members)
            {
                if (component.Value is not SpecObject { Members: [{ Name: "$ref", Value: SpecScalar { Type: SpecScalarType.Text } text }] })
                    continue;
                if (targets.GetValueOrDefault((files.Resolve("", text), section)) is not { IsOwned: false } target)
                    continue;
                target.Name = component.Name;
                target.IsOwned = true;
                owners.Add(component.Value, target);
            }
        }
    }

    private IEnumerable<(string Section, SpecObject Components)> Sections() =>
        from section in root.Object("components")?.Members ?? []
        where section.Value is SpecObject && section.Name is not PartKind.PathItems
        select (section.Name, (SpecObject)section.Value);

    private void Name(string section, List<PartTarget> unnamed)
    {
        var taken = new HashSet<string>(
            root.Object("components")?.Object(section)?.Members.Select(member => member.Name) ?? [],
            StringComparer.Ordinal
        );
        var sameNames = unnamed.ToLookup(ShortName, StringComparer.Ordinal);
        foreach (var target in unnamed)
        {
            var name = ShortName(target);
            var isAlone = sameNames[name].Count() == 1 && !taken.Contains(name);
            target.Name = isAlone ? name : LongName(target);
        }

        foreach (var target in unnamed)
        {
            var name = target.Name;
            for (var number = 2; !taken.Add(target.Name); number++)
                target.Name = $"{name}_{number}";
        }
    }

    /// <summary>The last name of the pointer, else that of the file.</summary>
    private static string ShortName(PartTarget target)
    {
        var pointer = target.Reference.Pointer;
        return Plain(
            pointer.Contains('/') ? pointer[(pointer.LastIndexOf('/') + 1)..] : Path.GetFileNameWithoutExtension(target.Reference.Part)
        );
    }

    private static string LongName(PartTarget target)
    {
        var file = Path.ChangeExtension(target.Reference.Part, null);
        return Plain(target.Reference.Pointer is "#" ? file : $"{file}_{ShortName(target)}");
    }

    private static string Place(PartTarget target) => target.Reference.Part + target.Reference.Pointer;

    /// <summary>OpenAPI allows letters, digits, dots, dashes and underscores in the name of a component.</summary>
    private static string Plain(string text) =>
        string.Concat(
            Uri.UnescapeDataString(text)
                .Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_')
        );

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
