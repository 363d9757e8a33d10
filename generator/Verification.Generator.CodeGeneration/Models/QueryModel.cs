using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a query record is given.</summary>
internal sealed record QueryModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the record.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that it belongs to, as a sentence's subject.</summary>
    public required string Operation { get; init; }

    public required IReadOnlyList<QueryParameterModel> Parameters { get; init; }

    /// <summary>The parameters of which one at most may be set.</summary>
    public IReadOnlyList<QueryParameterModel> Exclusive { get; init; } = [];

    /// <summary>The check of <see cref="Exclusive"/>; empty for none. A switch that is off asks for nothing.</summary>
    public string ExclusiveCheck =>
        Exclusive.Count == 0
            ? ""
            : $"Check.AtMostOne({string.Join(" + ", Exclusive.Select(parameter => $"({parameter.IsSetCondition} ? 1 : 0)"))}, "
                + $"{CSharpText.Literal(string.Join(", ", Exclusive.Select(parameter => parameter.Name)))});";

    /// <summary>What the record holds, in words.</summary>
    public string Kinds => Parameters.All(parameter => parameter.Place is "query") ? "query" : "parameters";

    /// <summary>Whether a parameter is required.</summary>
    public bool HasRequired => Parameters.Any(parameter => parameter.IsRequired);
}

/// <summary>A query parameter: a property of the record.</summary>
internal sealed record QueryParameterModel
{
    public required string Name { get; init; }

    /// <summary>Its wire name as a C# string literal.</summary>
    public required string Wire { get; init; }

    public required TypeReference Type { get; init; }

    /// <summary>Whether a request without it is refused.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>How its value is written.</summary>
    public required ParameterForm Form { get; init; }

    /// <summary>The smallest value as a C# literal, or <c>null</c>.</summary>
    public required string Minimum { get; init; }

    /// <summary>The largest value as a C# literal, or <c>null</c>.</summary>
    public required string Maximum { get; init; }

    /// <summary>How an instant is rounded; null where it is sent as it is.</summary>
    public InstantRounding? Rounding { get; init; }

    /// <summary>The lines of its summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>What the schema says beside the description; empty for nothing.</summary>
    public required string Remarks { get; init; }

    /// <summary>
    /// The property's modifier and type. The type of a required value is nullable too, so that its property keeps its type when the
    /// parameter becomes optional; null is refused.
    /// </summary>
    public string Property => IsRequired ? "required " + (Type.IsReference ? Type.CSharp : Type.CSharp + "?") : Type.CSharp + "?";

    /// <summary>The call that refuses a value out of range; empty when the schema sets no bounds.</summary>
    public string RangeCheck =>
        (Minimum, Maximum) switch
        {
            _ when Type.Kind is not (TypeKind.Int64 or TypeKind.Double) => "",
            ("null", "null") => "",
            (_, "null") => $"Check.AtLeast({Name}, {Minimum}, nameof({Name}));",
            ("null", _) => $"Check.AtMost({Name}, {Maximum}, nameof({Name}));",
            _ => $"Check.InRange({Name}, {Minimum}, {Maximum}, nameof({Name}));",
        };

    /// <summary>The condition under which the parameter asks for something.</summary>
    public string IsSetCondition =>
        Type.Kind switch
        {
            TypeKind.Boolean => $"{Name} == true",
            TypeKind.List => $"{Name} is {{ Count: > 0 }}",
            _ => $"{Name} is not null",
        };

    /// <summary>Where the value is sent: <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public string Place { get; init; } = "query";

    /// <summary>Whether reserved characters of a value in the query are sent as they are.</summary>
    public bool IsReserved { get; init; }

    /// <summary>The call that adds the value to the request target.</summary>
    public string Append =>
        Place switch
        {
            "header" => $"Header({Wire}, {Value}, nameof({Name}){Form.Arguments("Simple", isExploded: false, Type)})",
            "cookie" => $"Cookie({Wire}, {Value}{Form.Arguments("Form", isExploded: true, Type)})",
            _ => $"{(IsReserved ? "Reserved" : "Query")}({Wire}, {Value}{Form.Arguments("Form", isExploded: true, Type)})",
        };

    private string Value => Form.Value(Type, Name, Rounding?.Arguments ?? "");
}
