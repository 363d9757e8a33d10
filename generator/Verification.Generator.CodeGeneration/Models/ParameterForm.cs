using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>How the value of a parameter is written.</summary>
/// <param name="Style">The member of <c>ParameterStyle</c>.</param>
/// <param name="IsExploded">Whether each item or member of a value stands for itself.</param>
/// <param name="IsJson">Whether the value is the text of its JSON.</param>
internal sealed record ParameterForm(string Style, bool IsExploded, bool IsJson)
{
    /// <summary>The expression for the value.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="expression">The value.</param>
    /// <param name="arguments">Further arguments, each after a comma.</param>
    public string Value(TypeReference type, string expression, string arguments = "")
    {
        var scalar = type.Kind is TypeKind.List ? type.Element! : type;
        var isWritten =
            type.IsMap
            || scalar.Kind is TypeKind.Union or TypeKind.List or TypeKind.Map
            || (scalar.Kind is TypeKind.Model && type.IsCollection)
            || (IsJson && !IsAlwaysJson(type));
        // Of a required value, the compiler finds no type for the overload that takes null.
        var given = type.Kind is TypeKind.OpenEnum ? $"({type.CSharp}?){expression}" : expression;
        var value = isWritten
            ? $"ParameterValue.Of({expression}, static (writer, value) => {{ {type.WriteValue} }})"
            : $"ParameterValue.Of({given}{arguments})";
        return IsJson ? value + ".AsJson()" : value;
    }

    /// <summary>The arguments that say it, where it is not what is usual.</summary>
    /// <param name="usual">The usual style.</param>
    /// <param name="isExploded">Whether that is usual.</param>
    /// <param name="type">The type of the value: what is no list and no object is written in one way only.</param>
    public string Arguments(string usual, bool isExploded, TypeReference type)
    {
        var isPlain = IsJson || type.Kind < TypeKind.Model;
        var style = Style == usual || (isPlain && Style is not ("Label" or "Matrix")) ? "" : $", ParameterStyle.{Style}";
        return isPlain || IsExploded == isExploded ? style : $"{style}, explode: {(IsExploded ? "true" : "false")}";
    }

    /// <summary>How a list or an object is written, in a word or two; empty for what is neither.</summary>
    public string Describe(TypeReference type) =>
        IsJson ? "json"
        : type.Kind < TypeKind.Model ? ""
        : IsExploded ? $"{Style} exploded"
        : Style;

    private static bool IsAlwaysJson(TypeReference type) => type.Kind is TypeKind.Model or TypeKind.Open or TypeKind.OpenView;
}
