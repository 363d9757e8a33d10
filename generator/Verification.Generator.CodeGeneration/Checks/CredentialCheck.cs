using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Makes sure that <c>x-credentials</c> names options that can be generated.</summary>
internal static class CredentialCheck
{
    /// <summary>Checks all security schemes of a document.</summary>
    public static void Run(ContractDocument document, Omissions omissions)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        CheckRequirements(document, document.Root);
        foreach (var member in document.Root.Object("components")?.Object("securitySchemes")?.Members ?? [])
        {
            var scheme = document.Resolve(RenderabilityCheck.Expect<SpecObject>(document, member.Value, "a security scheme"));
            omissions.Extension(
                scheme,
                Extensions.Credentials,
                () =>
                    Check(
                        document,
                        scheme,
                        RenderabilityCheck.Expect<SpecObject>(document, scheme[Extensions.Credentials]!, Extensions.Credentials),
                        names
                    )
            );
        }
    }

    /// <summary>Checks the form of <c>security</c> in a document or an operation.</summary>
    public static void CheckRequirements(ContractDocument document, SpecObject owner)
    {
        if (owner["security"] is not { } node)
            return;
        foreach (var requirement in RenderabilityCheck.Expect<SpecArray>(document, node, "a list of security requirements").Items)
            RenderabilityCheck.Expect<SpecObject>(document, requirement, "a security requirement");
    }

    private static void Check(ContractDocument document, SpecObject scheme, SpecObject extension, HashSet<string> names)
    {
        var isByHand = IsByHand(document, extension);
        var kind = isByHand ? SchemeKind.ByHand : SecurityScheme.KindOf(scheme);
        if (kind is SchemeKind.Unsupported)
        {
            throw document.Error(
                extension,
                DocumentErrorCode.Extension,
                $"there is no C# for this security scheme; write it by hand and say so with 'by-hand: true' in {Extensions.Credentials}."
            );
        }

        var roles = SecurityScheme.RolesOf(kind);
        foreach (var member in extension.Members.Where(member => member.Name is not "by-hand"))
        {
            if (member.Name is not "hint" && !roles.Contains(member.Name))
            {
                throw new DocumentException(
                    document.File,
                    member.Position,
                    DocumentErrorCode.Extension,
                    $"{Extensions.Credentials} has no '{member.Name}' here; it has {string.Join(", ", roles)}, hint and by-hand."
                );
            }

            CheckText(document, member, names);
        }
    }

    private static bool IsByHand(ContractDocument document, SpecObject extension)
    {
        if (extension["by-hand"] is not { } node)
            return false;
        if (node is SpecScalar { Type: SpecScalarType.Boolean })
            return extension.IsTrue("by-hand");
        throw document.Error(node, DocumentErrorCode.Extension, "'by-hand' is true or false.");
    }

    private static void CheckText(ContractDocument document, SpecMember member, HashSet<string> names)
    {
        if (member.Value is not SpecScalar { Type: SpecScalarType.Text, Value.Length: > 0 } text)
        {
            throw document.Error(member.Value, DocumentErrorCode.Extension, $"'{member.Name}' needs a text here.");
        }

        if (member.Name is "hint")
            return;
        if (!Identifiers.IsIdentifier(text.Value) || Identifiers.Pascal(text.Value) != text.Value)
        {
            throw document.Error(
                text,
                DocumentErrorCode.Extension,
                $"'{text.Value}' is no name of an option; write it as {Identifiers.Pascal(text.Value)}."
            );
        }

        var members = new MemberNames(
            StringComparer.OrdinalIgnoreCase,
            ApiModelBuilder.NameOf(document) + "Options",
            CredentialNames.Taken
        );
        if (members.IsReserved(text.Value) || !names.Add(text.Value))
        {
            throw document.Error(
                text,
                DocumentErrorCode.NameClash,
                $"the options have a '{text.Value}' already; give this one another name."
            );
        }
    }
}
