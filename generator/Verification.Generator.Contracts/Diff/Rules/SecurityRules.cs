using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of servers, security requirements and security schemes.</summary>
internal static class SecurityRules
{
    private const string Oauth =
        "type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: Reads, write: Writes}}}";
    private const string Schemes =
        "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, other: {type: http, scheme: basic}, oauth: {"
        + Oauth
        + "}}}";
    private const string KeepAdvice = "Keep accepting the old way, or publish a major version.";
    private const string NothingToDo = "Nothing to do.";

    public static readonly Rule ServerAdded = Rule.For(
        "server-added",
        Compatible,
        "The server {name} was added.",
        NothingToDo,
        RuleExample.Document(
            "servers: [{url: 'https://a.example'}]" + Paths,
            "servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]" + Paths
        )
    );

    public static readonly Rule ServerRemoved = Rule.For(
        "server-removed",
        Breaking,
        "The server {name} was removed.",
        "Keep the old address working, or publish a major version.",
        RuleExample.Document(
            "servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]" + Paths,
            "servers: [{url: 'https://a.example'}]" + Paths
        )
    );

    /// <summary>A value of a variable in the address is no longer served.</summary>
    public static readonly Rule VariableValueRemoved = Rule.For(
            "server-variable-value-removed",
            Breaking,
            "The value '{name}' of the server variable {before} was removed.",
            "Keep the old address working, or publish a major version.",
            Variable("{default: eu, enum: [eu, us]}", "{default: eu, enum: [eu]}")
        )
        .Leaving();

    /// <summary>A value of a variable in the address is new.</summary>
    public static readonly Rule VariableValueAdded = Rule.For(
            "server-variable-value-added",
            Compatible,
            "The value '{name}' of the server variable {before} was added.",
            NothingToDo,
            Variable("{default: eu, enum: [eu]}", "{default: eu, enum: [eu, us]}")
        )
        .Joining();

    /// <summary>A variable in the address is limited to a list.</summary>
    public static readonly Rule VariableRestricted = Rule.For(
        "server-variable-restricted",
        Breaking,
        "The values of the server variable {name} are now limited to a list.",
        "Keep the other addresses working, or publish a major version.",
        Variable("{default: eu}", "{default: eu, enum: [eu]}")
    );

    /// <summary>A variable in the address is no longer limited.</summary>
    public static readonly Rule VariableFreed = Rule.For(
        "server-variable-freed",
        Compatible,
        "The values of the server variable {name} are no longer limited to a list.",
        NothingToDo,
        Variable("{default: eu, enum: [eu]}", "{default: eu}")
    );

    /// <summary>Clients that leave the variable to its default go elsewhere.</summary>
    public static readonly Rule VariableDefaultChanged = Rule.For(
        "server-variable-default-changed",
        Risky,
        "The default of the server variable {name} changed from {before} to {after}.",
        "Clients that do not set it go to another address: name it in the changelog.",
        Variable("{default: eu}", "{default: us}")
    );

    /// <summary>Credentials that were enough are not any more.</summary>
    public static readonly Rule Tightened = Rule.For(
        "security-tightened",
        Breaking,
        "Requests with {before} are no longer accepted; required is {after}.",
        KeepAdvice,
        Security("[{key: []}, {other: []}]", "[{key: []}]")
    );

    /// <summary>Other credentials are enough as well.</summary>
    public static readonly Rule Loosened = Rule.For(
        "security-loosened",
        Compatible,
        "Requests with {after} are now accepted.",
        NothingToDo,
        Security("[{key: []}]", "[{key: []}, {other: []}]")
    );

    /// <summary>A token needs one more scope.</summary>
    public static readonly Rule ScopeRequired = Rule.For(
        "security-scope-added",
        Breaking,
        "Tokens of {before} now need the scope {name}.",
        KeepAdvice,
        Security("[{oauth: [read]}]", "[{oauth: [read, write]}]")
    );

    /// <summary>A token needs one scope less.</summary>
    public static readonly Rule ScopeNotRequired = Rule.For(
        "security-scope-removed",
        Compatible,
        "Tokens of {before} no longer need the scope {name}.",
        NothingToDo,
        Security("[{oauth: [read, write]}]", "[{oauth: [read]}]")
    );

    public static readonly Rule SchemeAdded = Rule.For(
        "security-scheme-added",
        Compatible,
        "The security scheme {name} was added.",
        NothingToDo,
        RuleExample.Document(
            "components: {securitySchemes: {}}",
            "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}"
        )
    );

    /// <summary>A scheme is gone; requirements that used it are reported on their own.</summary>
    public static readonly Rule SchemeRemoved = Rule.For(
        "security-scheme-removed",
        Compatible,
        "The security scheme {name} was removed.",
        NothingToDo,
        RuleExample.Document(
            "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}",
            "components: {securitySchemes: {}}"
        )
    );

    public static readonly Rule SchemeChanged = Rule.For(
        "security-scheme-changed",
        Breaking,
        "{name} of the security scheme {where} changed from {before} to {after}.",
        KeepAdvice,
        Scheme("type: apiKey, in: header, name: X-Key", "type: apiKey, in: header, name: X-Api-Key")
    );

    /// <summary>A way to get a token is new.</summary>
    public static readonly Rule FlowAdded = Rule.For(
        "oauth-flow-added",
        Compatible,
        "The OAuth flow {name} of {where} was added.",
        NothingToDo,
        Scheme("type: oauth2, flows: {}", Oauth)
    );

    /// <summary>A way to get a token is gone.</summary>
    public static readonly Rule FlowRemoved = Rule.For(
        "oauth-flow-removed",
        Breaking,
        "The OAuth flow {name} of {where} was removed.",
        KeepAdvice,
        Scheme(Oauth, "type: oauth2, flows: {}")
    );

    public static readonly Rule ScopeAdded = Rule.For(
        "oauth-scope-added",
        Compatible,
        "The OAuth scope {name} of {where} was added.",
        NothingToDo,
        Scheme(Oauth, Oauth.Replace("write: Writes", "write: Writes, admin: Rules", StringComparison.Ordinal))
    );

    public static readonly Rule ScopeRemoved = Rule.For(
        "oauth-scope-removed",
        Breaking,
        "The OAuth scope {name} of {where} was removed.",
        KeepAdvice,
        Scheme(Oauth, Oauth.Replace(", write: Writes", "", StringComparison.Ordinal))
    );

    private const string Paths = "\npaths: {/a: {get: {responses: {'204': {description: Done}}}}}";

    public static IReadOnlyList<Rule> All { get; } =
    [
        ServerAdded,
        ServerRemoved,
        VariableValueRemoved,
        VariableValueAdded,
        VariableRestricted,
        VariableFreed,
        VariableDefaultChanged,
        Tightened,
        Loosened,
        ScopeRequired,
        ScopeNotRequired,
        SchemeAdded,
        SchemeRemoved,
        SchemeChanged,
        FlowAdded,
        FlowRemoved,
        ScopeAdded,
        ScopeRemoved,
    ];

    private static RuleExample Variable(string before, string after) =>
        RuleExample.Document(
            $"servers: [{{url: 'https://{{region}}.a.example', variables: {{region: {before}}}}}]" + Paths,
            $"servers: [{{url: 'https://{{region}}.a.example', variables: {{region: {after}}}}}]" + Paths
        );

    private static RuleExample Security(string before, string after) =>
        new(ExampleScope.Operation, $"{{security: {before}}}", $"{{security: {after}}}") { Appendix = Schemes };

    private static RuleExample Scheme(string before, string after) =>
        RuleExample.Document(
            $"components: {{securitySchemes: {{a: {{{before}}}}}}}",
            $"components: {{securitySchemes: {{a: {{{after}}}}}}}"
        );
}
