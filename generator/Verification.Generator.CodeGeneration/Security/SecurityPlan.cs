using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Security;

/// <summary>
/// Which credentials the operations of a document take: of the alternatives under <c>security</c>, the first that can be rendered. The
/// first of all requirements is that of the client; the others belong to single operations.
/// </summary>
internal sealed class SecurityPlan
{
    private static readonly SecurityRequirement None = new([], IsOptional: false);

    private readonly ContractDocument document;
    private readonly List<SecurityRequirement> requirements = [];
    private readonly Dictionary<SpecObject, int> byOperation = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<DocumentException> warnings = [];
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    private SecurityPlan(ContractDocument document) => this.document = document;

    /// <summary>The requirements: that of the client, then those that single operations have.</summary>
    public IReadOnlyList<SecurityRequirement> Requirements => requirements;

    /// <summary>What cannot be rendered, so that no request has it.</summary>
    public IReadOnlyList<DocumentException> Warnings => warnings;

    /// <summary>Whether an operation needs credentials that there is no C# for, so that the caller has to give them.</summary>
    public bool IsLeftToCaller { get; private set; }

    /// <summary>The schemes in use, each once.</summary>
    public IReadOnlyList<SecurityScheme> Schemes =>
        [.. requirements.SelectMany(requirement => requirement.Schemes).DistinctBy(scheme => scheme.Key)];

    /// <summary>Reads the requirements of a document.</summary>
    public static SecurityPlan Of(ContractDocument document)
    {
        var plan = new SecurityPlan(document);
        plan.Read();
        return plan;
    }

    /// <summary>The number of an operation's requirement.</summary>
    public int NumberOf(string path, string method) =>
        document.Root.Object("paths")?.Object(path)?.Object(method) is { } operation ? byOperation.GetValueOrDefault(operation) : 0;

    private void Read()
    {
        var root = document.Root["security"];
        List<(SpecObject Operation, SecurityRequirement Requirement)> all =
        [
            .. document.Operations.Select(operation => (operation.Node, Choose(operation.Node["security"] ?? root))),
        ];
        var usual =
            root is not null || all.Count == 0
                ? Choose(root)
                : all.Select(entry => entry.Requirement).FirstOrDefault(requirement => requirement.Schemes.Count > 0) ?? None;
        Number(usual);
        foreach ((var operation, var requirement) in all)
            byOperation[operation] = Number(requirement);
    }

    private int Number(SecurityRequirement requirement)
    {
        var key = requirement.Key;
        if (numbers.TryGetValue(key, out var number))
            return number;
        requirements.Add(requirement);
        return numbers[key] = requirements.Count - 1;
    }

    private SecurityRequirement Choose(SpecNode? node)
    {
        if (node is not SpecArray { Items.Count: > 0 } alternatives)
            return None;
        List<SpecObject> written = [.. alternatives.Items.OfType<SpecObject>()];
        var isOptional = written.Exists(alternative => alternative.Members.Count == 0);
        foreach (var alternative in written.Where(alternative => alternative.Members.Count > 0))
        {
            List<SecurityScheme?> schemes = [.. alternative.Members.Select(member => SecurityScheme.Find(document, member.Name))];
            var isSupported = schemes.TrueForAll(scheme => scheme is { Kind: not SchemeKind.Unsupported });
            if (isSupported && schemes.DistinctBy(scheme => scheme!.Place).Count() == schemes.Count)
                return new SecurityRequirement([.. schemes.OfType<SecurityScheme>()], isOptional);
        }

        if (isOptional || written.Count == 0)
            return None;
        IsLeftToCaller = true;
        Warn(alternatives, written[0].Members.Select(member => member.Name).ToArray());
        return SecurityRequirement.OfCaller;
    }

    private void Warn(SpecArray alternatives, string[] schemes)
    {
        var missing = Array.Find(schemes, scheme => SecurityScheme.Find(document, scheme) is null);
        var unsupported = Array.Find(schemes, scheme => SecurityScheme.Find(document, scheme) is { Kind: SchemeKind.Unsupported });
        var reason =
            missing is not null ? $"the document declares no security scheme '{missing}'"
            : unsupported is not null ? $"there is no C# for the security scheme '{unsupported}'"
            : $"the security schemes {string.Join(" and ", schemes.Select(scheme => $"'{scheme}'"))} stand in the same place of a request";
        // One scheme is mostly that of many operations.
        if (!reported.Add(reason))
            return;
        warnings.Add(
            document.Error(
                alternatives,
                DocumentErrorCode.Unsupported,
                reason + ": requests have no credentials unless the option Authentication of the client adds them."
            )
        );
    }
}
