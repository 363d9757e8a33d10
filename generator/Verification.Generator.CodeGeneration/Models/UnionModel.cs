using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a union is given.</summary>
internal sealed record UnionModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the base class.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The name of the class for values of a kind that the document does not know.</summary>
    public required string UnknownName { get; init; }

    /// <summary>The number that such values have in the contract.</summary>
    public required int UnknownColumn { get; init; }

    public required IReadOnlyList<UnionBranchModel> Branches { get; init; }

    /// <summary>The wire name of the member that tells branches apart, as a C# string literal; empty for none.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The texts of that member, each with the name of its branch; no name where other members decide.</summary>
    public IReadOnlyList<DiscriminatorCase> Cases { get; init; } = [];

    /// <summary>The same with the numbers of the branches, as C# expressions.</summary>
    public IEnumerable<string> CaseLiterals => Cases.Select(item => $"new({item.Literal}, {NumberOf(item.Name)})");

    private string NumberOf(string name) =>
        name.Length == 0 ? "JsonBranches.Unknown" : $"{Branches.Index().First(branch => branch.Item.Name == name).Index}";
}

/// <summary>A branch of a union.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Accessor">The property of the base class that gives its value.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Column">The number that its value has in the contract.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="IsConverted">Whether a value becomes the union by itself.</param>
/// <param name="Shape">The expression for what it takes.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
internal sealed record UnionBranchModel(
    string Name,
    string Accessor,
    int Number,
    int Column,
    TypeReference Type,
    bool IsConverted,
    string Shape,
    IReadOnlyList<string> Summary
)
{
    /// <summary>Whether the value is an object of the language: it may be null, which is no value.</summary>
    public bool IsReference => Type.IsReference || Type.Kind is TypeKind.Open or TypeKind.OpenView;

    /// <summary>The expression that reads the value.</summary>
    public string Read => Type.Read(Column);
}
