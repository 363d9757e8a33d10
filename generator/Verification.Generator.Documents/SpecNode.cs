using System.Diagnostics.CodeAnalysis;

namespace Verification.Generator.Documents;

/// <summary>A value of a YAML or JSON document with its position.</summary>
public abstract class SpecNode(SourcePosition position)
{
    /// <summary>Where the value begins.</summary>
    public SourcePosition Position { get; } = position;

    /// <summary>The kind of the value in words: "an object", "a list", "text" …</summary>
    public abstract string Kind { get; }

    /// <summary>The number of members or elements of the value; zero for a scalar.</summary>
    public virtual int Count => 0;
}

/// <summary>A member of an object: its name, the position of the name, and its value.</summary>
public sealed record SpecMember(string Name, SourcePosition Position, SpecNode Value);

/// <summary>An object: members in the order of the document, names unique.</summary>
public sealed class SpecObject(SourcePosition position) : SpecNode(position)
{
    /// <summary>
    /// Objects of up to this many members are searched member by member, since an index costs more than it saves. Most objects are as
    /// small.
    /// </summary>
    private const int LongestUnindexed = 8;

    private readonly List<SpecMember> members = [];
    private Dictionary<string, SpecMember>? byName;

    /// <summary>The members in the order of the document.</summary>
    public IReadOnlyList<SpecMember> Members => members;

    /// <inheritdoc/>
    public override string Kind => "an object";

    /// <inheritdoc/>
    public override int Count => members.Count;

    /// <summary>The value of a member, or null when there is none.</summary>
    public SpecNode? this[string name] => Find(name)?.Value;

    /// <summary>Adds a member.</summary>
    /// <returns>False, and nothing is added, when the object already has a member of that name.</returns>
    public bool TryAdd(SpecMember member)
    {
        if (Find(member.Name) is not null)
            return false;
        members.Add(member);
        if (byName is not null)
            byName.Add(member.Name, member);
        else if (members.Count > LongestUnindexed)
            byName = members.ToDictionary(known => known.Name, StringComparer.Ordinal);
        return true;
    }

    /// <summary>Finds a member with its own position.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out SpecMember? member) => (member = Find(name)) is not null;

    /// <summary>The text of a member, or null when the member is missing or not text.</summary>
    public string? Text(string name) => this[name] is SpecScalar { Type: SpecScalarType.Text } scalar ? scalar.Value : null;

    /// <summary>The object in a member, or null when the member is missing or something else.</summary>
    public SpecObject? Object(string name) => this[name] as SpecObject;

    /// <summary>The list in a member, or null when the member is missing or something else.</summary>
    public SpecArray? Array(string name) => this[name] as SpecArray;

    /// <summary>Whether a member is the boolean <c>true</c>.</summary>
    public bool IsTrue(string name) => this[name] is SpecScalar { Type: SpecScalarType.Boolean, Value: "true" };

    private SpecMember? Find(string name)
    {
        if (byName is not null)
            return byName.GetValueOrDefault(name);
        foreach (var member in members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }
}

/// <summary>A list.</summary>
public sealed class SpecArray(SourcePosition position) : SpecNode(position)
{
    /// <summary>The elements in order.</summary>
    public List<SpecNode> Items { get; } = [];

    /// <inheritdoc/>
    public override string Kind => "a list";

    /// <inheritdoc/>
    public override int Count => Items.Count;
}

/// <summary>The types of a <see cref="SpecScalar"/>.</summary>
public enum SpecScalarType
{
    /// <summary>A null.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number; its value is valid JSON text.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>A value without members: its type, and its text as in JSON (text without quotes).</summary>
public sealed class SpecScalar(SourcePosition position, SpecScalarType type, string value) : SpecNode(position)
{
    /// <summary>A null.</summary>
    public static SpecScalar NullAt(SourcePosition position) => new(position, SpecScalarType.Null, "null");

    /// <summary>The type of the value.</summary>
    public SpecScalarType Type { get; } = type;

    /// <summary>The text of the value; <c>null</c> for null.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string Kind =>
        Type switch
        {
            SpecScalarType.Null => "null",
            SpecScalarType.Boolean => "a boolean",
            SpecScalarType.Number => "a number",
            _ => "text",
        };
}
