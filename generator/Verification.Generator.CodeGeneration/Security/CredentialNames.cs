using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Security;

/// <summary>The options that hold the credentials of a document's security schemes.</summary>
internal static class CredentialNames
{
    private static readonly string[] SharedOptions =
    [
        "AllowInsecureHttp",
        "AttemptTimeout",
        "Authentication",
        "BaseUrl",
        "LoggerFactory",
        "MaximumItemsPerPage",
        "MaximumResponseBytes",
        "Paging",
        "RateLimiter",
        "Retry",
        "StrictReading",
        "TimeProvider",
        "Timeout",
    ];

    /// <summary>The names that an option cannot have, since all options have one of that name.</summary>
    public static IReadOnlyList<string> Taken => SharedOptions;

    /// <summary>The options of all schemes.</summary>
    public static IReadOnlyList<CredentialModel> Of(SecurityPlan plan, string optionsType)
    {
        var names = new MemberNames(optionsType, SharedOptions);
        return
        [
            .. plan.Schemes.SelectMany(scheme =>
                SecurityScheme.RolesOf(scheme.Kind).Where(role => IsOption(scheme, role)).Select(role => Build(plan, scheme, role, names))
            ),
        ];
    }

    private static bool IsOption(SecurityScheme scheme, string role) =>
        scheme.Kind is not SchemeKind.ByHand || scheme.Names.ContainsKey(role);

    private static CredentialModel Build(SecurityPlan plan, SecurityScheme scheme, string role, MemberNames names)
    {
        var isOnly =
            plan.Schemes.Count(other => other.Kind is not SchemeKind.ByHand && SecurityScheme.RolesOf(other.Kind).Contains(role)) < 2;
        var name = names.Add(scheme.Names.GetValueOrDefault(role) ?? Usual(scheme, role, isOnly));
        var isRequired = plan.Requirements[0] is { IsOptional: false } usual && usual.Schemes.Any(other => other.Key == scheme.Key);
        var text = Meaning(scheme, role) + (isRequired ? " Required." : "");
        var remarks = string.IsNullOrWhiteSpace(scheme.Description) ? [] : CSharpText.Documentation(scheme.Description, role);
        var hint = scheme.Hint ?? $"set it to the {Noun(role)} that the vendor issued";
        return new CredentialModel(
            name,
            scheme.Key,
            role,
            CheckOf(scheme.Kind, role),
            CSharpText.Literal(hint),
            CSharpText.Documentation(text, role),
            remarks,
            $"{Meaning(scheme, role)} {scheme.Description}".Trim(),
            isRequired
        );
    }

    private static string Usual(SecurityScheme scheme, string role, bool isOnly) =>
        role switch
        {
            "key" => isOnly ? "ApiKey" : scheme.Key,
            "token" => isOnly ? "BearerToken" : scheme.Key,
            "username" => isOnly ? "UserName" : scheme.Key + "-UserName",
            _ => isOnly ? "Password" : scheme.Key + "-Password",
        };

    private static string Noun(string role) =>
        role switch
        {
            "key" => "API key",
            "token" => "bearer token",
            "username" => "user name",
            _ => role,
        };

    private static string Meaning(SecurityScheme scheme, string role) =>
        (scheme.Kind, role) switch
        {
            (SchemeKind.HeaderKey, _) => $"The API key, sent in the header {scheme.Wire}.",
            (SchemeKind.QueryKey, _) => $"The API key, sent in the query parameter {scheme.Wire}.",
            (SchemeKind.CookieKey, _) => $"The API key, sent in the cookie {scheme.Wire}.",
            (SchemeKind.Bearer, _) => "The token, sent as HTTP bearer.",
            (SchemeKind.Basic, "username") => "The user name of HTTP Basic.",
            (SchemeKind.Basic, _) => "The password of HTTP Basic.",
            _ => $"The secret of {scheme.Key}; it is never sent.",
        };

    private static string CheckOf(SchemeKind kind, string role) =>
        (kind, role) switch
        {
            (SchemeKind.CookieKey, _) => "CookieValue",
            (SchemeKind.Basic, "username") => "UserName",
            (SchemeKind.Basic or SchemeKind.QueryKey, _) => "Encoded",
            (SchemeKind.ByHand, _) => "NotEmpty",
            _ => "HeaderValue",
        };
}
