using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>A part of a path.</summary>
/// <param name="Literal">The text of a literal part, as a C# string literal.</param>
/// <param name="Variable">The variable of a parameter; empty for a literal.</param>
/// <param name="Summary">The lines of a parameter's description, as XML text.</param>
internal sealed record PathPartModel(string Literal, string Variable, IReadOnlyList<string> Summary)
{
    /// <summary>A parameter's wire name as a C# string literal.</summary>
    public string Wire { get; init; } = "";

    /// <summary>The type of a parameter.</summary>
    public TypeReference Type { get; init; } = new(TypeKind.String);

    /// <summary>How the value of a parameter is written.</summary>
    public ParameterForm Form { get; init; } = new("Simple", IsExploded: false, IsJson: false);

    /// <summary>The call that adds the value of a parameter to the request target.</summary>
    public string Append =>
        Type.Kind is TypeKind.String && Form is { Style: "Simple", IsJson: false }
            ? $"Segment({Variable}, nameof({Variable}))"
            : $"Segment({Wire}, {Form.Value(Type, Value)}, nameof({Variable}){Form.Arguments("Simple", isExploded: false, Type)})";

    /// <summary>The type of an enumeration is inferred from a value that may be null only.</summary>
    private string Value => Type.IsOpenEnum ? $"({Type.CSharp}?){Variable}" : Variable;

    /// <summary>Whether the part is a parameter.</summary>
    public bool IsParameter => Variable.Length > 0;

    /// <summary>The variable without <c>@</c>, as documentation spells it.</summary>
    public string DocumentedVariable => Variable.TrimStart('@');
}
