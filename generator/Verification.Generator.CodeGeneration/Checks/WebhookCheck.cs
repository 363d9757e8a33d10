using Verification.Generator.CodeGeneration.Webhooks;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Names the webhooks that cannot be rendered.</summary>
internal static class WebhookCheck
{
    /// <summary>Checks all webhooks of a document.</summary>
    public static void Run(ContractDocument document, Omissions omissions)
    {
        foreach (var member in DocumentWebhook.Members)
            omissions.Extension(document.Root, member, () => Run(document, document.Root[member]!, member, omissions));
    }

    private static void Run(ContractDocument document, SpecNode node, string member, Omissions omissions)
    {
        foreach (var webhook in RenderabilityCheck.Expect<SpecObject>(document, node, member).Members)
        {
            var item = RenderabilityCheck.Expect<SpecObject>(document, webhook.Value, "a path item");
            var operation = DocumentWebhook.OperationOf(document, item);
            if (operation is not null && DocumentWebhook.SchemaOf(document, operation) is not null)
                continue;
            omissions.Note(
                document.Error(
                    webhook.Value,
                    DocumentErrorCode.Unsupported,
                    $"the webhook '{webhook.Name}' is left out: it has no request with a JSON body and a schema."
                )
            );
        }
    }
}
