using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Collects what is left out of the C# of a document, and why.</summary>
internal sealed class Omissions(ContractDocument document)
{
    private readonly Dictionary<SpecNode, SpecNode?> replaced = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(SpecObject Owner, string Member)> members = [];
    private readonly List<DocumentException> reasons = [];

    /// <summary>The reasons, in the order in which they were found.</summary>
    public IReadOnlyList<DocumentException> Reasons => reasons;

    /// <summary>Names something that has no C#, without taking it from the document: nothing is made of it anyway.</summary>
    public void Note(DocumentException reason) => reasons.Add(reason);

    /// <summary>Takes a value from the document.</summary>
    public void Drop(SpecNode node, DocumentException reason)
    {
        // The operations of a path share its parameters.
        if (replaced.TryAdd(node, null))
            reasons.Add(reason);
    }

    /// <summary>
    /// Checks an extension, which is left out where it is wrong: other tools use the names of ours for something else.
    /// </summary>
    /// <param name="owner">What has the extension.</param>
    /// <param name="name">Its name.</param>
    /// <param name="check">Checks it.</param>
    public void Extension(SpecObject owner, string name, Action check)
    {
        if (owner[name] is null)
            return;
        try
        {
            check();
        }
        catch (DocumentException problem)
            when (problem.Code is DocumentErrorCode.Extension or DocumentErrorCode.Structure or DocumentErrorCode.NameClash)
        {
            // What several operations share is named once.
            if (!members.Add((owner, name)))
                return;
            reasons.Add(
                new DocumentException(problem.File, problem.Position, problem.Code, $"{problem.Reason.TrimEnd('.')}; {name} is ignored.")
            );
        }
    }

    /// <summary>Lets one value stand where a reference to it stands.</summary>
    public void Replace(SpecNode node, SpecNode target) => replaced[node] = target;

    /// <summary>The document without what was dropped. All other nodes keep their places.</summary>
    public ContractDocument Apply()
    {
        if (replaced.Count == 0 && members.Count == 0)
            return document;
        var root = new SpecObject(document.Root.Position);
        foreach (var member in document.Root.Members.Where(member => !members.Contains((document.Root, member.Name))))
        {
            root.TryAdd(member.Name is "paths" or "components" ? member with { Value = Without(member.Value) } : member);
        }

        return document.With(root);
    }

    private SpecNode Without(SpecNode node)
    {
        if (replaced.GetValueOrDefault(node) is { } target)
            node = target;
        return node switch
        {
            SpecObject map => Without(map),
            SpecArray list => Without(list),
            _ => node,
        };
    }

    private SpecObject Without(SpecObject map)
    {
        var copy = new SpecObject(map.Position);
        var isSame = true;
        foreach (var member in map.Members)
        {
            if (IsDropped(member.Value) || members.Contains((map, member.Name)))
            {
                isSame = false;
                continue;
            }

            var value = Without(member.Value);
            isSame &= ReferenceEquals(value, member.Value);
            copy.TryAdd(member with { Value = value });
        }

        return isSame ? map : copy;
    }

    /// <summary>What is dropped from a list leaves a null, so that the others keep their numbers: pointers name them by these.</summary>
    private SpecArray Without(SpecArray list)
    {
        var copy = new SpecArray(list.Position);
        copy.Items.AddRange(list.Items.Select(item => IsDropped(item) ? SpecScalar.NullAt(item.Position) : Without(item)));
        return copy.Items.SequenceEqual(list.Items, ReferenceEqualityComparer.Instance) ? list : copy;
    }

    private bool IsDropped(SpecNode node) => replaced.TryGetValue(node, out var target) && target is null;
}
