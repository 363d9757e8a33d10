using System.Globalization;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.CodeGeneration.Webhooks;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Builds the model of the client of a whole document.</summary>
internal static class ApiModelBuilder
{
    /// <summary>What the names of client, options and registration begin with.</summary>
    public static string NameOf(ContractDocument document)
    {
        var name = ExtensionCheck.ClientName(document) ?? Identifiers.Pascal(document.Name);
        HashSet<string> tags = [.. document.Operations.Select(operation => MethodNames.TagOf(operation.Node))];
        while (tags.Contains(name))
            name += "Api";
        return name;
    }

    /// <summary>The types that a document gets besides those of its schemas and tags.</summary>
    public static IReadOnlyList<string> TypesOf(ContractDocument document)
    {
        var name = NameOf(document);
        string[] webhooks = DocumentWebhook.Of(document).Count > 0 ? [WebhookModelBuilder.NameOf(document)] : [];
        return
        [
            name + "Client",
            name + "Options",
            name + "Handler",
            name + "ServiceCollectionExtensions",
            ClassOfOperations(document),
            .. webhooks,
        ];
    }

    /// <summary>The class with the table of operations.</summary>
    public static string ClassOfOperations(ContractDocument document) => Identifiers.Pascal(document.Name) + "Operations";

    public static ApiModel Build(
        ContractDocument document,
        string @namespace,
        ContractModel contract,
        SecurityPlan plan,
        ServerPlan servers,
        IReadOnlyList<ClientModel> clients
    )
    {
        var name = NameOf(document);
        var credentials = CredentialNames.Of(plan, name + "Options");
        IReadOnlyDictionary<string, ByHandModel> byHand = ByHandOf(plan);
        AuthenticationModel[] authentications =
        [
            .. plan.Requirements.Select(
                (requirement, index) => AuthenticationOf(requirement, index, credentials, byHand, name + "Options")
            ),
        ];
        var properties = new MemberNames(
            name + "Client",
            [
                "Transport",
                "Dispose",
                "NotNull",
                "Check",
                "Settings",
                "Configure",
                .. authentications.Select(authentication => authentication.Method),
                .. byHand.Values.SelectMany(part => new[] { part.Method, part.NameConstant }),
            ]
        );
        return new ApiModel
        {
            Namespace = @namespace,
            Name = name,
            Title = contract.Title,
            Description = CSharpText.Documentation(document.Root.Object("info")?.Text("description"), $"The API {document.Name}."),
            Contract = contract.Name,
            OperationsClass = ClassOfOperations(document),
            Address = AddressOf(document, contract),
            PublicAddress = contract.Address,
            AttemptTimeoutSeconds = SecondsOf(document),
            Tags = [.. clients.Select(client => TagOf(client, properties))],
            Credentials = credentials,
            // Keys of the configuration do not differ by case.
            Servers = servers.OptionsOf(
                new MemberNames(
                    StringComparer.OrdinalIgnoreCase,
                    name + "Options",
                    [.. CredentialNames.Taken, .. credentials.Select(credential => credential.Name)]
                )
            ),
            Authentications = authentications,
            ByHand = [.. byHand.Values],
            IsLeftToCaller = plan.IsLeftToCaller,
            Operations =
            [
                .. clients.SelectMany(client => client.Operations.Select(operation => $"{client.Name}.{operation.Identifier}Operation")),
            ],
        };
    }

    private static IReadOnlyList<string> AddressOf(ContractDocument document, ContractModel contract)
    {
        if (contract.Address.Length > 0)
        {
            return
            [
                $"<see cref=\"global::Verification.Runtime.VerificationOptions.BaseUrl\"/> is <c>{CSharpText.Xml(contract.Address)}</c> "
                    + "unless it is set.",
            ];
        }

        var description = Servers.Of(document).Select(server => server.Text("description")).FirstOrDefault(text => text is not null);
        return
        [
            "<see cref=\"global::Verification.Runtime.VerificationOptions.BaseUrl\"/> is required.",
            .. CSharpText.Documentation(description, "The document names no server."),
        ];
    }

    private static string SecondsOf(ContractDocument document) =>
        document.Root[Extensions.AttemptTimeout] is SpecScalar { Type: SpecScalarType.Number } seconds
            ? long.Parse(seconds.Value, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : "";

    private static TagModel TagOf(ClientModel client, MemberNames properties)
    {
        var property = properties.Add(client.Name[..^"Client".Length]);
        var field = Identifiers.Camel(property);
        // Many scripts have no capitals.
        return new TagModel(property, field == property ? "_" + field : field, client.Name, client.Summary);
    }

    private static Dictionary<string, ByHandModel> ByHandOf(SecurityPlan plan)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return plan
            .Schemes.Where(scheme => scheme.Kind is SchemeKind.ByHand)
            .ToDictionary(scheme => scheme.Key, Build, StringComparer.Ordinal);

        ByHandModel Build(SecurityScheme scheme)
        {
            var name = Identifiers.Unique(Identifiers.Pascal(scheme.Key), taken);
            return new ByHandModel(name + "Authentication", name + "Name", CSharpText.Literal(scheme.Wire), CSharpText.Xml(scheme.Key));
        }
    }

    private static AuthenticationModel AuthenticationOf(
        SecurityRequirement requirement,
        int index,
        IReadOnlyList<CredentialModel> all,
        IReadOnlyDictionary<string, ByHandModel> byHand,
        string optionsType
    )
    {
        const string Runtime = "global::Verification.Runtime.CompilerServices.";
        List<CredentialModel> own = [.. requirement.Schemes.SelectMany(scheme => all.Where(credential => credential.Scheme == scheme.Key))];
        string[] parts = [.. requirement.Schemes.Select(Part)];
        var expression = parts switch
        {
            _ when requirement.IsOfCaller => $"options.Authentication ?? {Runtime}CombinedAuthentication.None",
            [] => Runtime + "CombinedAuthentication.None",
            [var only] => only,
            _ => $"new {Runtime}CombinedAuthentication({string.Join(", ", parts)})",
        };
        return new AuthenticationModel($"Authentication{index}", own, expression, [.. Missing()]);

        // What the client itself needs, its constructor demands. For single operations, each scheme may be missing.
        IEnumerable<MissingModel> Missing() =>
            own.GroupBy(credential => index == 0 ? "" : credential.Scheme)
                .Where(_ => index > 0 || requirement.IsOptional)
                .Select(group => new MissingModel(
                    string.Join(" && ", group.Select(credential => $"options.{credential.Name} is null")),
                    requirement.IsOptional ? Runtime + "CombinedAuthentication.None" : Refusal(group.First())
                ));

        string Refusal(CredentialModel credential) =>
            $"new {Runtime}MissingAuthentication(nameof({optionsType}), nameof(options.{credential.Name}), {credential.Hint})";

        string Part(SecurityScheme scheme)
        {
            var local = "credential" + own.FindIndex(credential => credential.Scheme == scheme.Key).ToString(CultureInfo.InvariantCulture);
            var wire = CSharpText.Literal(scheme.Wire);
            return scheme.Kind switch
            {
                SchemeKind.HeaderKey => $"new {Runtime}HeaderKeyAuthentication({wire}, {local})",
                SchemeKind.QueryKey => $"new {Runtime}QueryKeyAuthentication({wire}, {local})",
                SchemeKind.CookieKey => $"new {Runtime}CookieKeyAuthentication({wire}, {local})",
                SchemeKind.Bearer => $"new {Runtime}BearerAuthentication({local})",
                SchemeKind.Basic => $"new {Runtime}BasicAuthentication({local}, "
                    + $"credential{own.FindIndex(credential => credential.Scheme == scheme.Key) + 1})",
                _ => byHand[scheme.Key].Method + "(options)",
            };
        }
    }
}
