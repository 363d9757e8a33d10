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

    /// <summary>The servers of paths and operations that are others than those of the document, and that cannot be used.</summary>
    public static IEnumerable<SpecArray> Unusable(ContractDocument document)
    {
        string?[] own = [.. Of(document).Select(AddressOf)];
        return document
            .Operations.SelectMany(operation => new[] { operation.Item.Array("servers"), operation.Node.Array("servers") })
            .OfType<SpecArray>()
            .Distinct<SpecArray>(ReferenceEqualityComparer.Instance)
            .Where(servers => !Objects(servers).Select(AddressOf).SequenceEqual(own, StringComparer.Ordinal))
            .Where(servers => !Objects(servers).Select(AddressOf).Any(IsUsable));
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

    /// <summary>The servers of a list.</summary>
    public static IReadOnlyList<SpecObject> Objects(SpecArray servers) => [.. servers.Items.OfType<SpecObject>()];

    /// <summary>Whether requests can be sent to an address: one that is relative is below the base address.</summary>
    public static bool IsUsable(string? address) =>
        IsPublic(address)
        || (
            address is ['/', ..]
            && !address.AsSpan().ContainsAny("{?#\\")
            && !address.StartsWith("//", StringComparison.Ordinal)
            && Uri.IsWellFormedUriString(address, UriKind.Relative)
        );

    /// <summary>
    /// Whether an address is that of a public server. A relative address depends on where the document was found; on some systems it even
    /// counts as that of a file. A name below <c>invalid</c> stands for one that the document does not know (RFC 6761, section 6.4).
    /// </summary>
    public static bool IsPublic(string? address) =>
        address is not null
        && !address.Contains('{')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && !uri.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase)
        && uri is { UserInfo: "", Query: "", Fragment: "" };
}
