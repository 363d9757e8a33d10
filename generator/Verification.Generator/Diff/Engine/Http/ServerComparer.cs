using Verification.Generator.Diff.Rules;

namespace Verification.Generator.Diff.Engine;

/// <summary>Compares the addresses at which an operation is served.</summary>
internal static class ServerComparer
{
    /// <summary>More addresses than this are not written out from the variables of one.</summary>
    private const int MostAddresses = 256;

    /// <summary>Reports what differs. The nearest list counts: the operation's, else the path's, else the document's.</summary>
    public static void Compare(OperationScope scope, SpecPlace?[] beforeOwners, SpecPlace?[] afterOwners)
    {
        SpecPlace? before = Nearest(beforeOwners);
        SpecPlace? after = Nearest(afterOwners);
        if (before is null && after is null) return;
        Dictionary<string, SpecPlace> old = Addresses(before);
        Dictionary<string, SpecPlace> current = Addresses(after);
        foreach ((string address, SpecPlace place) in old.Where(server => !current.ContainsKey(server.Key)))
        {
            scope.Report(SecurityRules.ServerRemoved, new ChangeSubject("server", address, ""), place, after);
        }

        foreach ((string address, SpecPlace place) in current.Where(server => !old.ContainsKey(server.Key)))
        {
            scope.Report(SecurityRules.ServerAdded, new ChangeSubject("server", address, ""), before, place);
        }

        foreach ((string address, SpecPlace place) in old)
        {
            if (current.TryGetValue(address, out SpecPlace? other)) scope.CompareDocumentation(place, other, new ChangeSubject("server", address, ""));
        }
    }

    private static SpecPlace? Nearest(SpecPlace?[] owners) => owners.Select(owner => owner?.Member("servers")).FirstOrDefault(servers => servers is not null && servers.Items.Any());

    private static Dictionary<string, SpecPlace> Addresses(SpecPlace? servers)
    {
        var result = new Dictionary<string, SpecPlace>(StringComparer.Ordinal);
        foreach (SpecPlace server in servers?.Items ?? [])
        {
            foreach (string address in Expand(server)) result.TryAdd(address.TrimEnd('/'), server);
        }

        return result;
    }

    private static IEnumerable<string> Expand(SpecPlace server)
    {
        IEnumerable<string> addresses = [server.TextOf("url") ?? ""];
        foreach (SpecPlace variable in server.Member("variables")?.NamedMembers ?? [])
        {
            string[] values = [.. (variable.Member("enum")?.Items ?? []).Select(value => CanonicalText.Display(value.Node))];
            if (values.Length == 0) values = [CanonicalText.Display(variable.Member("default")?.Node)];
            addresses = addresses.SelectMany(_ => values, (address, value) => address.Replace("{" + variable.Name + "}", value, StringComparison.Ordinal));
        }

        return addresses.Take(MostAddresses);
    }
}
