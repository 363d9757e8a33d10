namespace Verification.Generator.Documents;

/// <summary>
/// Makes one document of a document and the files that it refers to: what they refer to becomes a component, and a path item stands where it
/// is referred to. All nodes keep their places in their files.
/// </summary>
internal sealed class DocumentBundle
{
    private readonly string file;
    private readonly SpecObject root;
    private readonly PartFiles files;
    private readonly PartTargets targets;
    private readonly Dictionary<(SpecNode Node, string Kind), SpecNode> rewritten = [];
    private readonly HashSet<SpecNode> inlining = new(ReferenceEqualityComparer.Instance);

    private DocumentBundle(string file, SpecObject root, PartFiles files)
    {
        this.file = file;
        this.root = root;
        this.files = files;
        targets = new PartTargets(root, files);
    }

    /// <summary>Reads what a document refers to.</summary>
    /// <param name="file">The document.</param>
    /// <param name="root">Its outermost object.</param>
    /// <param name="files">The files of its folder; null where it cannot refer to any.</param>
    /// <returns>The document with all of that in it, and the files that were read.</returns>
    /// <exception cref="DocumentException">A reference leads out of the folder, or to nothing.</exception>
    internal static (SpecObject Root, IReadOnlyList<string> Parts) Of(string file, SpecObject root, IDocumentFiles? files)
    {
        if (!HasParts(root))
            return (root, []);
        var parts = new PartFiles(file, root, files ?? NoFiles.Instance);
        var bundle = new DocumentBundle(file, root, parts);
        bundle.targets.Collect();
        return (bundle.Write(), parts.Labels);
    }

    /// <summary>A document of one file is not touched.</summary>
    private static bool HasParts(SpecObject root) =>
        KeywordWalk.Objects(root).SelectMany(PartLinks.Of).Any(link => !link.Text.Value.StartsWith('#'));

    private SpecObject Write()
    {
        var own = (SpecObject)Rewrite("", root, isNameMap: false, kind: "");
        var components = own.Object("components") ?? new SpecObject(root.Position);
        foreach (var section in targets.Imported.GroupBy(target => target.Section))
        {
            var entries = Copy(components.Object(section.Key) ?? new SpecObject(components.Position));
            foreach (var target in section)
                entries.TryAdd(new SpecMember(target.Name, target.Node.Position, RewriteTarget(target)));
            components = With(components, section.Key, entries);
        }

        return With(own, "components", components);
    }

    private SpecNode RewriteTarget(PartTarget target) => Rewrite(target.Reference.Part, target.Node, isNameMap: false, target.Section);

    private SpecNode Rewrite(string part, SpecNode node, bool isNameMap, string kind)
    {
        if (rewritten.TryGetValue((node, kind), out var known))
            return known;
        var copy = node switch
        {
            SpecArray list => RewriteList(part, list, kind),
            SpecObject map when isNameMap => RewriteNames(part, map, kind),
            SpecObject map when kind is PartKind.PathItems && targets.PathItemOf(part, map) is { } item => Inline(map, item),
            SpecObject map => RewriteKeywords(part, map, kind),
            _ => node,
        };
        return rewritten[(node, kind)] = copy;
    }

    /// <summary>A path item that refers to another one of another file is that one.</summary>
    private SpecNode Inline(SpecObject map, PartTarget item)
    {
        if (!inlining.Add(map))
            throw new DocumentException(file, map.Position, DocumentErrorCode.Reference, "this $ref leads back to itself.");
        var copy = Rewrite(item.Reference.Part, item.Node, isNameMap: false, PartKind.PathItems);
        inlining.Remove(map);
        return copy;
    }

    private SpecArray RewriteList(string part, SpecArray list, string kind)
    {
        var copy = new SpecArray(list.Position);
        copy.Items.AddRange(list.Items.Select(item => Rewrite(part, item, isNameMap: false, kind)));
        return copy.Items.SequenceEqual(list.Items, ReferenceEqualityComparer.Instance) ? list : copy;
    }

    private SpecObject RewriteNames(string part, SpecObject map, string kind) =>
        Change(
            map,
            member =>
                part.Length == 0 && targets.OwnerOf(member.Value) is { } target
                    ? member with
                    {
                        Value = RewriteTarget(target),
                    }
                    : member with
                    {
                        Value = Rewrite(part, member.Value, isNameMap: false, kind),
                    }
        );

    private SpecObject RewriteKeywords(string part, SpecObject map, string kind)
    {
        var links = new Dictionary<SpecNode, PartLink>(ReferenceEqualityComparer.Instance);
        foreach (var link in PartLinks.Of(map))
            links[link.Text] = link;
        return Change(map, member => RewriteMember(part, map, member, kind, links));
    }

    private SpecMember RewriteMember(string part, SpecObject owner, SpecMember member, string kind, Dictionary<SpecNode, PartLink> links)
    {
        if (targets.ValueOf(part, member.Value) is { } value)
            return member with { Value = value };
        if (links.TryGetValue(member.Value, out var link))
            return member with { Value = Pointer(part, link.Text, link.KindIn(kind)) };
        if (member.Name is "discriminator" && member.Value is SpecObject discriminator)
            return member with { Value = RewriteMapping(part, discriminator, links) };
        return SpecVocabulary.LeadsToKeywords(member.Name, isName: false, out var isNameMap)
            ? member with
            {
                Value = Rewrite(part, member.Value, isNameMap, PartKind.Below(kind, isNameMap: false, member.Name)),
            }
            : member;
    }

    private SpecObject RewriteMapping(string part, SpecObject discriminator, Dictionary<SpecNode, PartLink> links) =>
        Change(
            discriminator,
            member =>
                member is { Name: "mapping", Value: SpecObject mapping }
                    ? member with
                    {
                        Value = Change(
                            mapping,
                            entry =>
                                links.TryGetValue(entry.Value, out var link)
                                    ? entry with
                                    {
                                        Value = Pointer(part, link.Text, PartKind.Schemas),
                                    }
                                    : entry
                        ),
                    }
                    : member
        );

    private SpecScalar Pointer(string part, SpecScalar text, string kind)
    {
        var pointer = targets.PointerOf(files.Resolve(part, text), kind);
        return pointer == text.Value ? text : new SpecScalar(text.Position, SpecScalarType.Text, pointer);
    }

    /// <summary>The same object where nothing in it changes.</summary>
    private static SpecObject Change(SpecObject map, Func<SpecMember, SpecMember> change)
    {
        var copy = new SpecObject(map.Position);
        var isSame = true;
        foreach (var member in map.Members)
        {
            var changed = change(member);
            isSame &= ReferenceEquals(changed.Value, member.Value);
            copy.TryAdd(changed);
        }

        return isSame ? map : copy;
    }

    private static SpecObject Copy(SpecObject map)
    {
        var copy = new SpecObject(map.Position);
        foreach (var member in map.Members)
            copy.TryAdd(member);
        return copy;
    }

    private static SpecObject With(SpecObject map, string name, SpecObject value)
    {
        if (map[name] is not null)
            return Change(map, member => member.Name == name ? member with { Value = value } : member);
        var copy = Copy(map);
        copy.TryAdd(new SpecMember(name, value.Position, value));
        return copy;
    }

    /// <summary>A document that is no file has none beside it.</summary>
    private sealed class NoFiles : IDocumentFiles
    {
        internal static readonly NoFiles Instance = new();

        public string Document => "";

        public string LabelOf(string path) => path;

        public byte[]? Read(string path, out string fault)
        {
            fault = "no other file can be read here; copy its target into the document";
            return null;
        }
    }
}
