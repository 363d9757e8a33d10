using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Security;

/// <summary>A security scheme of a document.</summary>
/// <param name="Key">Its name among the components.</param>
/// <param name="Kind">How it puts its credentials on a request.</param>
/// <param name="Wire">The name of the header, query parameter or cookie; empty for none.</param>
/// <param name="Description">What the document says about it; null for nothing.</param>
/// <param name="Hint">Where to get its credentials; null where the document does not say.</param>
/// <param name="Names">The names of its options that the document gives, by their role.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record SecurityScheme(
    string Key,
    SchemeKind Kind,
    string Wire,
    string? Description,
    string? Hint,
    IReadOnlyDictionary<string, string> Names,
    SpecObject Node
)
{
    /// <summary>The roles that the credentials of a kind have, which <c>x-credentials</c> gives names.</summary>
    public static IReadOnlyList<string> RolesOf(SchemeKind kind) =>
        kind switch
        {
            SchemeKind.HeaderKey or SchemeKind.QueryKey or SchemeKind.CookieKey => ["key"],
            SchemeKind.Basic => ["username", "password"],
            SchemeKind.Bearer => ["token"],
            SchemeKind.ByHand => ["secret"],
            _ => [],
        };

    /// <summary>Reads a scheme among the components; null where there is none of that name.</summary>
    public static SecurityScheme? Find(ContractDocument document, string key)
    {
        if (document.Root.Object("components")?.Object("securitySchemes")?.Object(key) is not { } reference)
            return null;
        var node = document.Resolve(reference);
        var extension = node.Object(Extensions.Credentials);
        var kind = extension?.IsTrue("by-hand") == true ? SchemeKind.ByHand : KindOf(node);
        return new SecurityScheme(
            key,
            kind,
            node.Text("name") ?? "",
            node.Text("description"),
            extension?.Text("hint"),
            RolesOf(kind)
                .Where(role => extension?.Text(role) is not null)
                .ToDictionary(role => role, role => extension!.Text(role)!, StringComparer.Ordinal),
            node
        );
    }

    /// <summary>The kind that OpenAPI's own members say.</summary>
    public static SchemeKind KindOf(SpecObject node) =>
        (node.Text("type"), node.Text("in"), node.Text("scheme")?.ToLowerInvariant()) switch
        {
            ("apiKey", "header", _) when IsToken(node.Text("name")) => SchemeKind.HeaderKey,
            ("apiKey", "query", _) when !string.IsNullOrEmpty(node.Text("name")) => SchemeKind.QueryKey,
            ("apiKey", "cookie", _) when IsToken(node.Text("name")) => SchemeKind.CookieKey,
            ("http", _, "basic") => SchemeKind.Basic,
            ("http", _, "bearer") => SchemeKind.Bearer,
            _ => SchemeKind.Unsupported,
        };

    /// <summary>Whether a text can be the name of a header or a cookie (RFC 9110, section 5.6.2).</summary>
    private static bool IsToken(string? name) =>
        name?.Length > 0
        && name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal));
}
