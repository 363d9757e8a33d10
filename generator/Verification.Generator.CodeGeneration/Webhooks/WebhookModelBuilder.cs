using NJsonSchema;
using Verification.Generator.CodeGeneration.Models;
using Verification.Generator.CodeGeneration.Types;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Webhooks;

/// <summary>Builds the model of the reader of a document's webhooks.</summary>
/// <param name="types">Maps schemas to types.</param>
/// <param name="components">The component schemas, by key.</param>
internal sealed class WebhookModelBuilder(TypeMapper types, IDictionary<string, JsonSchema> components)
{
    private const string Kind = "global::Verification.Runtime.CompilerServices.WebhookKind";

    private static readonly string[] MembersInUse = ["Reader", "MaximumBodyBytes", "Read", "Verify"];

    /// <summary>The name of the reader of a document's webhooks.</summary>
    public static string NameOf(ContractDocument document) => ApiModelBuilder.NameOf(document) + "Webhooks";

    /// <summary>Builds the model; null for a document without webhooks.</summary>
    public WebhooksModel? Build(ContractDocument document, string @namespace, ContractModel contract)
    {
        var webhooks = DocumentWebhook.Of(document);
        if (webhooks.Count == 0)
            return null;
        var kinds = WebhookKinds.Of(document, webhooks);
        var name = NameOf(document);
        var names = new MemberNames(name, MembersInUse).AddAll(webhooks.Select(webhook => webhook.Name));
        return new WebhooksModel
        {
            Namespace = @namespace,
            Name = name,
            Title = contract.Title,
            Contract = contract.Name,
            Member = CSharpText.Literal(kinds.Member),
            MemberText = CSharpText.Xml(kinds.Member),
            Kinds = [.. webhooks.Select(webhook => Build(document, webhook, names[webhook.Name], kinds.Texts[webhook.Name]))],
        };
    }

    private WebhookModel Build(ContractDocument document, DocumentWebhook webhook, string name, IReadOnlyList<string> texts)
    {
        var schema = components[webhook.Component];
        var type = types.Map(schema, webhook.Component);
        var values = $"[{string.Join(", ", texts.Select(CSharpText.Literal))}]";
        var wire = CSharpText.Literal(webhook.Name);
        var listed = SchemaShape.Required(TypeMapper.Unwrap(schema));
        var required = SchemaShape.Members(TypeMapper.Unwrap(schema)).Where(member => listed.Contains(member.Key));
        var members = $"[{string.Join(", ", required.Select(member => CSharpText.Literal(member.Key)))}]";
        return new WebhookModel(
            name,
            wire,
            CSharpText.Documentation(
                webhook.Operation.Text("summary") ?? webhook.Operation.Text("description"),
                $"The webhook {webhook.Name}."
            ),
            type.Kind is TypeKind.Model ? type.CSharp : "",
            type.Kind is TypeKind.Model ? $"{Kind}.Of<{type.CSharp}>({name}, {values}, {members})" : $"{Kind}.Open({name}, {values})"
        );
    }
}
