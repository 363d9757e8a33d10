using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>The servers of a document.</summary>
internal static class Servers
{
    /// <summary>The servers of the whole document: those that it names, or those that all of its operations have in common.</summary>
    public static IReadOnlyList<SpecObject> Of(ContractDocument document)
    {
        if (document.Root.Array("servers") is { Items.Count: > 0 } servers)
            return Objects(servers);
        SpecArray?[] each =
        [
            .. document.Operations.Select(operation => operation.Node.Array("servers") ?? operation.Item.Array("servers")),
        ];
        return each.Length > 0 && Array.TrueForAll(each, other => other is not null && IsSame(other, each[0]!)) ? Objects(each[0]!) : [];
    }

    /// <summary>The servers of paths and operations that are others than those of the document.</summary>
    public static IEnumerable<SpecArray> Others(ContractDocument document)
    {
        string?[] own = [.. Of(document).Select(AddressOf)];
        return document
            .Operations.SelectMany(operation => new[] { operation.Item.Array("servers"), operation.Node.Array("servers") })
            .OfType<SpecArray>()
            .Distinct<SpecArray>(ReferenceEqualityComparer.Instance)
            .Where(servers => !Objects(servers).Select(AddressOf).SequenceEqual(own, StringComparer.Ordinal));
    }

    /// <summary>The address of a server, with the defaults of its variables; null where it has none.</summary>
    public static string? AddressOf(SpecObject server)
    {
        if (server.Text("url") is not { } address)
            return null;
        foreach (var variable in server.Object("variables")?.Members ?? [])
        {
            if ((variable.Value as SpecObject)?["default"] is SpecScalar value)
                address = address.Replace("{" + variable.Name + "}", value.Value, StringComparison.Ordinal);
        }

        return address;
    }

    private static bool IsSame(SpecArray one, SpecArray other) =>
        Objects(one).Select(AddressOf).SequenceEqual(Objects(other).Select(AddressOf), StringComparer.Ordinal);

    private static IReadOnlyList<SpecObject> Objects(SpecArray servers) => [.. servers.Items.OfType<SpecObject>()];
}
