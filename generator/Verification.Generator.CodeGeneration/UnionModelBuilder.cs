using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of unions.</summary>
/// <param name="types">Maps the values of branches.</param>
/// <param name="namespace">The namespace of the generated code.</param>
/// <param name="nextColumn">Gives a number for one more value of the contract.</param>
internal sealed class UnionModelBuilder(TypeMapper types, string @namespace, Func<int> nextColumn)
{
    /// <summary>Builds the model of one union.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="union">Its branches.</param>
    /// <param name="name">Its name.</param>
    public UnionModel Build(JsonSchema schema, UnionShape union, string name)
    {
        var unknown = name is "Unknown" ? "UnknownKind" : "Unknown";
        var names = new BranchNames(types, name, unknown).Of(union.Branches);
        var shapes = new BranchShapes(union.Branches);
        var converted = new HashSet<string>(StringComparer.Ordinal);
        var branches = new List<UnionBranchModel>();
        foreach ((var number, var branch) in union.Branches.Index())
        {
            var type = types.Map(branch.Schema, name + names[number]).In(@namespace);
            branches.Add(
                new UnionBranchModel(
                    names[number],
                    "As" + names[number],
                    number,
                    nextColumn(),
                    type,
                    !type.IsCollection && type.Kind is not (TypeKind.Open or TypeKind.OpenView) && converted.Add(type.CSharp),
                    shapes.Of(branch.Schema, type),
                    CSharpText.Documentation(branch.Source.Description, $"The kind {names[number]}.")
                )
            );
        }

        var (discriminator, cases) = BranchCases.Of(schema, union.Branches, types.KeyOf);
        return new UnionModel
        {
            Namespace = @namespace,
            Name = name,
            Summary = CSharpText.Documentation(schema.Description, $"The union {name} of the contract."),
            UnknownName = unknown,
            UnknownColumn = nextColumn(),
            Branches = branches,
            Discriminator = cases.Count == 0 ? "" : CSharpText.Literal(discriminator!),
            Cases =
            [
                .. cases.Select(item => new DiscriminatorCase(
                    CSharpText.Literal(item.Text),
                    item.Branch == BranchCases.ByMembers ? "" : names[item.Branch]
                )),
            ],
        };
    }
}
