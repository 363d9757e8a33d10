using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>The servers of paths and operations that are others than those of the document.</summary>
internal sealed class ServerPlan
{
    private readonly ContractDocument document;
    private readonly List<string> addresses = [];
    private readonly Dictionary<SpecObject, int> byOperation = new(ReferenceEqualityComparer.Instance);

    private ServerPlan(ContractDocument document) => this.document = document;

    /// <summary>Finds the server of each operation: of those that it names, the first that can be a base address.</summary>
    public static ServerPlan Of(ContractDocument document)
    {
        var plan = new ServerPlan(document);
        string?[] own = [.. Servers.Of(document).Select(Servers.AddressOf)];
        foreach (var operation in document.Operations)
        {
            if ((operation.Node.Array("servers") ?? operation.Item.Array("servers")) is not { } servers)
                continue;
            string?[] named = [.. Servers.Objects(servers).Select(Servers.AddressOf)];
            if (!named.SequenceEqual(own, StringComparer.Ordinal) && Array.Find(named, Servers.IsUsable) is { } address)
                plan.byOperation[operation.Node] = plan.NumberOf(address);
        }

        return plan;
    }

    /// <summary>The number of an operation's server: 0 for that of the client.</summary>
    public int NumberOf(string path, string method) =>
        document.Root.Object("paths")?.Object(path)?.Object(method) is { } operation ? byOperation.GetValueOrDefault(operation) : 0;

    /// <summary>The options with the addresses of the other servers, in the order of their numbers.</summary>
    /// <param name="names">The names of the options, to which theirs are added.</param>
    public IReadOnlyList<ServerModel> OptionsOf(MemberNames names)
    {
        var hosts = addresses.ToLookup(HostOf, StringComparer.OrdinalIgnoreCase);
        var named = names.AddAll(addresses.Select(address => KeyOf(address, hosts)));
        return [.. addresses.Select(address => new ServerModel(named[KeyOf(address, hosts)], CSharpText.Literal(address), address))];
    }

    private static string KeyOf(string address, ILookup<string, string> hosts) =>
        (hosts[HostOf(address)].Count() > 1 ? address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..] : HostOf(address)) + " url";

    private static string HostOf(string address) =>
        address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(address, UriKind.Absolute, out var absolute)
            ? absolute.Host
            : address;

    private int NumberOf(string address)
    {
        var index = addresses.IndexOf(address);
        if (index < 0)
            addresses.Add(address);
        return index < 0 ? addresses.Count : index + 1;
    }
}
