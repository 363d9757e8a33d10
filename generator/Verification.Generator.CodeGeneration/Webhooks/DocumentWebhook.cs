using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Webhooks;

/// <summary>A kind of webhook of a document.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Component">The name under which NSwag finds its body among the component schemas.</param>
/// <param name="Operation">The request that the vendor sends.</param>
/// <param name="Schema">The schema of its body, as it is written.</param>
internal sealed record DocumentWebhook(string Name, string Component, SpecObject Operation, SpecObject Schema)
{
    /// <summary>The members of a document that hold webhooks: that of OpenAPI 3.1, and what documents of 3.0 use instead.</summary>
    public static IReadOnlyList<string> Members { get; } = ["webhooks", Extensions.Webhooks];

    /// <summary>The webhooks of a document whose bodies are JSON, in its order.</summary>
    public static IReadOnlyList<DocumentWebhook> Of(ContractDocument document)
    {
        var taken = new HashSet<string>(
            document.Root.Object("components")?.Object("schemas")?.Members.Select(member => member.Name) ?? [],
            StringComparer.Ordinal
        );
        var webhooks = new Dictionary<string, DocumentWebhook>(StringComparer.Ordinal);
        foreach (var member in Members.SelectMany(name => document.Root.Object(name)?.Members ?? []))
        {
            var operation = member.Value is SpecObject item ? OperationOf(document, item) : null;
            var schema = operation is null ? null : SchemaOf(document, operation);
            if (schema is null || webhooks.ContainsKey(member.Name))
                continue;
            var component = Identifiers.Unique(Identifiers.Pascal(member.Name) + "Webhook", taken);
            webhooks.Add(member.Name, new DocumentWebhook(member.Name, component, operation!, schema));
        }

        return [.. webhooks.Values];
    }

    /// <summary>
    /// The request of a webhook: the first method that there is. Some documents write a webhook like a callback, with the expression of its
    /// address around the path item.
    /// </summary>
    public static SpecObject? OperationOf(ContractDocument document, SpecObject item)
    {
        var resolved = document.Resolve(item);
        var within = resolved.Members.Where(member => member.Name.StartsWith('{')).Select(member => member.Value).OfType<SpecObject>();
        return within.Select(document.Resolve).Prepend(resolved).Select(MethodOf).FirstOrDefault(operation => operation is not null);
    }

    private static SpecObject? MethodOf(SpecObject item) =>
        SpecVocabulary.Methods.Select(item.Object).FirstOrDefault(operation => operation is not null);

    /// <summary>The schema of a body that is JSON; null for none.</summary>
    public static SpecObject? SchemaOf(ContractDocument document, SpecObject operation) =>
        operation.Object("requestBody") is { } body
            ? document
                .Resolve(body)
                .Object("content")
                ?.Members.Where(media => MediaTypes.IsJson(media.Name))
                .Select(media => (media.Value as SpecObject)?.Object("schema"))
                .FirstOrDefault(schema => schema is not null)
            : null;

    /// <summary>The document with the bodies of its webhooks among the component schemas, where NSwag reads them.</summary>
    public static ContractDocument AddComponents(ContractDocument document)
    {
        var webhooks = Of(document);
        if (webhooks.Count == 0)
            return document;
        var components = document.Root.Object("components") ?? new SpecObject(document.Root.Position);
        var schemas = Copy(components.Object("schemas") ?? new SpecObject(components.Position), without: "");
        foreach (var webhook in webhooks)
            schemas.TryAdd(new SpecMember(webhook.Component, webhook.Schema.Position, webhook.Schema));
        components = Copy(components, without: "schemas");
        components.TryAdd(new SpecMember("schemas", schemas.Position, schemas));
        var root = Copy(document.Root, without: "components");
        root.TryAdd(new SpecMember("components", components.Position, components));
        return document.With(root);
    }

    private static SpecObject Copy(SpecObject map, string without)
    {
        var copy = new SpecObject(map.Position);
        foreach (var member in map.Members.Where(member => member.Name != without))
            copy.TryAdd(member);
        return copy;
    }
}
