using System.Globalization;
using System.Runtime.CompilerServices;
using NJsonSchema;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Types;

/// <summary>
/// Names the branches of a union: a component by its key, anything else by its title, its only value or its type. A branch that joins
/// takes no name from another.
/// </summary>
/// <param name="types">Knows the keys of components.</param>
/// <param name="union">The name of the union.</param>
/// <param name="unknown">The name of the class for other kinds.</param>
internal sealed class BranchNames(TypeMapper types, string union, string unknown)
{
    private static readonly string[] Reserved =
    [
        "AsUnknown",
        "Branches",
        "IsKnown",
        "Read",
        "Value",
        "Write",
        "Equals",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
        "Finalize",
    ];

    /// <summary>The names in the order of the branches.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<UnionBranch> branches)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal) { union, unknown };
        var names = new string[branches.Count];
        foreach ((var index, var branch) in branches.Index())
        {
            if (types.KeyOf(branch.Source) is { } key)
                names[index] = Free(Identifiers.Pascal(key), taken);
        }

        foreach ((var index, var branch) in branches.Index())
            names[index] ??= Free(OfInline(branch.Source), taken);
        return names;
    }

    /// <summary>A name that neither a member of the union nor another branch has, with its accessor.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var wanted = taken.Contains(name) || TypeMapper.IsInUse(name) ? name + "Kind" : name;
        var free = wanted;
        for (var number = 2; taken.Contains(free) || taken.Contains("As" + free); number++)
            free = wanted + number.ToString(CultureInfo.InvariantCulture);
        taken.Add(free);
        taken.Add("As" + free);
        return free;
    }

    private string OfInline(JsonSchema schema)
    {
        if (schema.Title is { } title && Identifiers.IsNameable(title))
            return Identifiers.Pascal(title);
        var constant = SchemaShape
            .Members(schema)
            .Select(member => BranchCases.ConstantOf(member.Value))
            .FirstOrDefault(text => text is not null);
        return constant is not null && Identifiers.IsNameable(constant) ? Identifiers.Pascal(constant) : OfType(schema);
    }

    private string OfType(JsonSchema schema) =>
        JsonKindsOf.Type(schema) switch
        {
            JsonObjectType.String => schema.Format switch
            {
                JsonFormatStrings.DateTime => "Instant",
                JsonFormatStrings.Date => "Date",
                _ => "Text",
            },
            JsonObjectType.Integer => "Integer",
            JsonObjectType.Number => "Number",
            JsonObjectType.Boolean => "Boolean",
            JsonObjectType.Array => schema.Item is { } item ? OfElement(item) + "List" : "List",
            JsonObjectType.Object when schema.AdditionalPropertiesSchema is { } values && !SchemaShape.IsModel(schema) => OfElement(values)
                + "Map",
            JsonObjectType.Object => "Object",
            _ => "Any",
        };

    private string OfElement(JsonSchema schema)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var actual = TypeMapper.Unwrap(schema);
        return types.KeyOf(actual) is { } key ? Identifiers.Pascal(key)
            : UnionShape.IsUnion(actual) ? "Value"
            : OfInline(actual);
    }
}
