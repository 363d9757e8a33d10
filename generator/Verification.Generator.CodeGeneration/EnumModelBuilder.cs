using System.Text;
using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the models of open enums.</summary>
internal static class EnumModelBuilder
{
    /// <summary>Builds the model of one open enum.</summary>
    public static EnumModel Build(JsonSchema schema, string name, string @namespace)
    {
        var names = new MemberNames(name, "Value", "KnownValues", "IsKnown", "FromWire");
        (string Text, string? Description)[] values = [.. Described(schema).DistinctBy(value => value.Text)];
        var named = names.AddAll(values.Select(value => value.Text));
        return new EnumModel
        {
            Namespace = @namespace,
            Name = name,
            Summary = CSharpText.Documentation(schema.Description, $"The values of {name}."),
            Values = [.. values.Select(value => Build(value.Text, value.Description, named[value.Text]))],
        };
    }

    private static EnumValueModel Build(string value, string? description, string name) =>
        new(
            name,
            CSharpText.Literal(value),
            Encoding.UTF8.GetByteCount(value),
            CSharpText.Documentation(description, $"The value '{value}'.")
        );

    private static IEnumerable<(string Text, string? Description)> Described(JsonSchema schema)
    {
        string?[] descriptions = schema.EnumerationDescriptions is { } given ? [.. given] : [];
        return schema
            .Enumeration.Select((value, index) => (value as string, descriptions.ElementAtOrDefault(index)))
            .Where(value => value.Item1 is not null)!;
    }
}
