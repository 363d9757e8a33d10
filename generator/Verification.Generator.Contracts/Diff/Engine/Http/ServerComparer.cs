using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the addresses at which an operation is served.</summary>
internal static class ServerComparer
{
    /// <summary>More addresses than this are not written out from the variables of one.</summary>
    private const int MostAddresses = 256;

    /// <summary>
    /// Reports what differs. The nearest list counts: the operation's, else the path's, else the document's. Where the path is another one,
    /// a part of it may have moved into the address of the server or out of it: then only whole addresses are compared.
    /// </summary>
    public static void Compare(OperationScope scope, Operation beforeOperation, Operation afterOperation)
    {
        var before = Nearest([beforeOperation.Place, beforeOperation.PathItem, scope.Base.Root]);
        var after = Nearest([afterOperation.Place, afterOperation.PathItem, scope.Revision.Root]);
        if (IsDefault(before) && IsDefault(after))
            return;
        List<SpecPlace> old = [.. before?.Items ?? []];
        List<SpecPlace> current = [.. after?.Items ?? []];
        (var shape, var otherShape) = (PathTemplate.Shape(beforeOperation.Path), PathTemplate.Shape(afterOperation.Path));
        if (shape != otherShape && Whole(old, shape).Intersect(Whole(current, otherShape), StringComparer.Ordinal).Any())
        {
            HashSet<string> former = [.. Whole(old, shape)];
            HashSet<string> latter = [.. Whole(current, otherShape)];
            foreach (var server in old.FindAll(server => !Whole([server], shape).Any(latter.Contains)))
            {
                scope.Report(SecurityRules.ServerRemoved, new ChangeSubject("server", Url(server), ""), server, after);
            }

            foreach (var server in current.FindAll(server => !Whole([server], otherShape).Any(former.Contains)))
            {
                scope.Report(SecurityRules.ServerAdded, new ChangeSubject("server", Url(server), ""), before, server);
            }

            return;
        }

        var formerUrls = old.ToLookup(Url, StringComparer.Ordinal);
        var urls = current.ToLookup(Url, StringComparer.Ordinal);
        foreach (var server in old.Where(server => urls.Contains(Url(server))))
            CompareBoth(scope, server, urls[Url(server)].First());
        ReportUnmatched(
            scope,
            SecurityRules.ServerRemoved,
            old.Where(server => !urls.Contains(Url(server))),
            current,
            place => (place, after)
        );
        ReportUnmatched(
            scope,
            SecurityRules.ServerAdded,
            current.Where(server => !formerUrls.Contains(Url(server))),
            old,
            place => (before, place)
        );
    }

    /// <summary>The addresses of the servers of a path; an empty one where there are none.</summary>
    public static IEnumerable<string> Addresses(ContractView view, SpecPlace pathItem) =>
        Nearest([pathItem, view.Root]) is { } servers ? servers.Items.SelectMany(Addresses) : [""];

    private static IEnumerable<string> Whole(List<SpecPlace> servers, string shape) =>
        (servers.Count == 0 ? [""] : servers.SelectMany(Addresses)).Select(address => address + shape);

    /// <summary>No list at all stands for the address of the document (OpenAPI 3.1, section 4.8.1).</summary>
    private static bool IsDefault(SpecPlace? servers) => servers is null || servers.Items.All(server => Url(server).Length == 0);

    private static SpecPlace? Nearest(SpecPlace?[] owners) =>
        owners.Select(owner => owner?.Member("servers")).FirstOrDefault(servers => servers is not null && servers.Items.Any());

    private static string Url(SpecPlace server) => (server.TextOf("url") ?? "").TrimEnd('/');

    private static void CompareBoth(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        var subject = new ChangeSubject("server", Url(after), "");
        scope.CompareDocumentation(before, after, subject);
        foreach (var variable in before.Member("variables")?.Members ?? [])
        {
            if (after.Member("variables")?.Member(variable.Name) is { } other)
                ServerVariableComparer.Compare(scope, variable, other);
        }
    }

    /// <summary>Servers whose address is written otherwise: only addresses that the other side does not serve count.</summary>
    private static void ReportUnmatched(
        OperationScope scope,
        Rule rule,
        IEnumerable<SpecPlace> servers,
        List<SpecPlace> others,
        Func<SpecPlace, (SpecPlace? Base, SpecPlace? Revision)> places
    )
    {
        HashSet<string> served = [.. others.SelectMany(Addresses)];
        foreach (var server in servers)
            ReportUnserved(scope, rule, server, served, places(server));
    }

    private static void ReportUnserved(
        OperationScope scope,
        Rule rule,
        SpecPlace server,
        HashSet<string> served,
        (SpecPlace? Base, SpecPlace? Revision) places
    )
    {
        List<string> addresses = [.. Addresses(server).Distinct(StringComparer.Ordinal)];
        var missing = addresses.FindAll(address => !served.Contains(address));
        foreach (var name in missing.Count == addresses.Count ? [Url(server)] : missing)
        {
            scope.Report(rule, new ChangeSubject("server", name, ""), places.Base, places.Revision);
        }
    }

    private static IEnumerable<string> Addresses(SpecPlace server)
    {
        IEnumerable<string> addresses = [server.TextOf("url") ?? ""];
        foreach (var variable in server.Member("variables")?.Members ?? [])
        {
            string[] values = [.. (variable.Member("enum")?.Items ?? []).Select(value => CanonicalText.Display(value.Node))];
            if (values.Length == 0)
                values = [CanonicalText.Display(variable.Member("default")?.Node)];
            addresses = addresses.SelectMany(
                _ => values,
                (address, value) => address.Replace("{" + variable.Name + "}", value, StringComparison.Ordinal)
            );
        }

        return addresses.Take(MostAddresses).Select(address => address.TrimEnd('/'));
    }
}
