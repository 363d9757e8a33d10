using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Completes the lists of a client with the classes of their items.</summary>
internal static class ListBuilder
{
    /// <summary>The operations of a client, with complete lists. A list whose pages have no class has no method.</summary>
    public static IReadOnlyList<OperationModel> Complete(ClientModel client, IReadOnlyDictionary<JsonSchema, ClassModel> classes)
    {
        var others = client.Operations.SelectMany(operation =>
            new[] { operation.Method, operation.Identifier + "Operation", operation.Identifier + "Pagination", "On" + operation.Identifier }
        );
        var names = new MemberNames(client.Name, others.Append("Transport"));
        return
        [
            .. client.Operations.Select(operation =>
                operation with
                {
                    List = operation.List is { } list ? Complete(list, classes, names) : null,
                }
            ),
        ];
    }

    private static ListModel? Complete(ListModel list, IReadOnlyDictionary<JsonSchema, ClassModel> classes, MemberNames names)
    {
        var item = list.ItemType.Length > 0 ? list.ItemType : classes.GetValueOrDefault(list.PageSchema)?.Page?.RowType;
        if (item is null)
            return null;
        return list with
        {
            Method = names.Add(list.Method),
            ItemType = item,
            IdentityExpression =
                list.Identity.Length == 0 ? "" : Identity(list.Identity, classes.Values.FirstOrDefault(model => model.Name == item)),
        };
    }

    private static string Identity(string wire, ClassModel? item)
    {
        PropertyModel? property = item?.AllProperties.FirstOrDefault(property => property.Wire == CSharpText.Literal(wire));
        return property?.Type.Kind switch
        {
            TypeKind.String => "item." + property.Name,
            TypeKind.OpenEnum => $"item.{property.Name}?.Value",
            TypeKind.Int64 => $"item.{property.Name}?.ToString(System.Globalization.CultureInfo.InvariantCulture)",
            _ => "",
        };
    }
}
