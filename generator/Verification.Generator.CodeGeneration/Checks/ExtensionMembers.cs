using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Refuses a member that an extension does not have: most likely another one is misspelt, and would be missing in silence.</summary>
internal static class ExtensionMembers
{
    private static readonly string[] Pagination =
    [
        "style",
        "items",
        "next",
        "token",
        "total",
        "identity",
        "page-size",
        "offset",
        "position",
        "page",
        "first-page",
        "more",
        "short-page-is-last",
        "default-page-size",
        "maximum-page-size",
    ];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [Extensions.RateLimit] = ["permits", "window-seconds"],
        [Extensions.ErrorCodes] = ["alphabet", "maximum-length"],
        [Extensions.Instant] = ["precision", "round"],
        [Extensions.Pagination] = Pagination,
    };

    /// <summary>The members that an extension has.</summary>
    public static IReadOnlyList<string> Of(string name) => Known[name];

    /// <summary>Checks the members of an extension.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extension">The extension.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="DocumentException">The extension has no such member.</exception>
    public static void Check(ContractDocument document, SpecObject extension, string name)
    {
        var known = Known[name];
        if (extension.Members.FirstOrDefault(member => !known.Contains(member.Name, StringComparer.Ordinal)) is { } unknown)
        {
            throw document.Error(
                unknown.Value,
                DocumentErrorCode.Extension,
                $"{name} has no '{unknown.Name}'; it has {string.Join(", ", known)}."
            );
        }
    }
}
