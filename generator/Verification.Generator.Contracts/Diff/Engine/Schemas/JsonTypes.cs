using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A set of JSON types. Null is not among them: whether a value may be null is a question of its own.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Boolean = 1,

    Integer = 2,

    /// <summary>Numbers that are not whole; a <c>number</c> is this and <see cref="Integer"/>.</summary>
    Fraction = 4,

    String = 8,

    Array = 16,

    Object = 32,

    Any = Boolean | Integer | Fraction | String | Array | Object,
}

/// <summary>Reads and describes sets of JSON types.</summary>
internal static class JsonTypeNames
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.String, "string"),
        (JsonTypes.Integer | JsonTypes.Fraction, "number"),
        (JsonTypes.Integer, "integer"),
        (JsonTypes.Fraction, "number that is not whole"),
        (JsonTypes.Boolean, "boolean"),
        (JsonTypes.Array, "array"),
        (JsonTypes.Object, "object"),
    ];

    /// <summary>The set that one name of the keyword <c>type</c> stands for; names of no meaning stand for everything.</summary>
    public static JsonTypes Parse(string name) =>
        name is "null" ? JsonTypes.None
        : Array.Find(Names, known => known.Name == name) is { Name: not null } found ? found.Type
        : JsonTypes.Any;

    /// <summary>The type of a value that an enum lists.</summary>
    public static JsonTypes Of(SpecNode value) =>
        value switch
        {
            SpecObject => JsonTypes.Object,
            SpecArray => JsonTypes.Array,
            SpecScalar { Type: SpecScalarType.Text } => JsonTypes.String,
            SpecScalar { Type: SpecScalarType.Boolean } => JsonTypes.Boolean,
            SpecScalar { Type: SpecScalarType.Number } => JsonTypes.Integer | JsonTypes.Fraction,
            _ => JsonTypes.None,
        };

    /// <summary>The set in words, for instance <c>string or integer</c>.</summary>
    public static string Describe(JsonTypes types)
    {
        if (types is JsonTypes.Any)
            return "any type";
        if (types is JsonTypes.None)
            return "no value";
        var words = new List<string>();
        foreach ((var type, var name) in Names)
        {
            var isPartOfNumber = type is JsonTypes.Integer or JsonTypes.Fraction && types.HasFlag(JsonTypes.Integer | JsonTypes.Fraction);
            if ((types & type) != type || isPartOfNumber)
                continue;
            words.Add(name);
        }

        return string.Join(" or ", words);
    }
}
