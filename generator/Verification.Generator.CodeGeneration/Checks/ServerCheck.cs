using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds the servers that no request is sent to: all requests of a client have one base address.</summary>
internal static class ServerCheck
{
    /// <summary>Checks the form of <c>servers</c>, and names those that are not used.</summary>
    public static void Run(ContractDocument document, Omissions omissions)
    {
        if (document.Root["servers"] is { } node)
            RenderabilityCheck.Expect<SpecArray>(document, node, "a list of servers");
        foreach (var warning in Warnings(document))
            omissions.Note(warning);
    }

    /// <summary>The servers of single paths and operations, and those whose address cannot be a base address.</summary>
    private static IEnumerable<DocumentException> Warnings(ContractDocument document)
    {
        foreach (var url in Servers.Of(document).Select(server => server["url"]).OfType<SpecNode>())
        {
            var isMisused =
                Uri.TryCreate((url as SpecScalar)?.Value, UriKind.Absolute, out var address)
                && address is not { UserInfo: "", Query: "", Fragment: "" };
            if (isMisused)
            {
                yield return Warning(
                    document,
                    url,
                    "a base address has no user, query or fragment: this one is not used; set BaseUrl of the options"
                );
            }
        }

        foreach (var servers in Servers.Unusable(document))
        {
            yield return Warning(
                document,
                servers,
                "none of these servers of a path or an operation is an address that requests can be sent to: they go to BaseUrl of the "
                    + "options; name one with http or https, and a default for each variable"
            );
        }
    }

    private static DocumentException Warning(ContractDocument document, SpecNode node, string text) =>
        document.Error(node, DocumentErrorCode.Unsupported, text + ".");
}
