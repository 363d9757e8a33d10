using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Views;

/// <summary>The members of an object that is being changed; of two with one name, the first counts.</summary>
internal sealed class SpecMembers
{
    private readonly SourcePosition position;
    private readonly List<SpecMember> members = [];

    public SpecMembers(IEnumerable<SpecMember> members, SourcePosition position)
    {
        this.position = position;
        this.members.AddRange(members.DistinctBy(member => member.Name, StringComparer.Ordinal));
    }

    /// <summary>Sets a member in its place, or at the end.</summary>
    public void Set(string name, SpecNode value)
    {
        var index = members.FindIndex(member => member.Name == name);
        if (index < 0)
            members.Add(new SpecMember(name, position, value));
        else
            members[index] = members[index] with { Value = value };
    }

    /// <summary>Sets a member to a text.</summary>
    public void Set(string name, string text) => Set(name, new SpecScalar(position, SpecScalarType.Text, text));

    /// <summary>Adds sentences to the description.</summary>
    public void Describe(string notes)
    {
        if (notes.Length == 0)
            return;
        var description = members.Find(member => member.Name is "description")?.Value is SpecScalar scalar ? scalar.Value.TrimEnd() : "";
        Set("description", description.Length == 0 ? notes : $"{description} {notes}");
    }

    /// <summary>The object with these members.</summary>
    public SpecObject ToObject()
    {
        var map = new SpecObject(position);
        foreach (var member in members)
            map.TryAdd(member);
        return map;
    }
}
