using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.CodeGeneration.Webhooks;

/// <summary>Finds the member by whose text the webhooks of a document are told apart.</summary>
/// <param name="Member">Its name; empty where there is none.</param>
/// <param name="Texts">The texts that stand for each webhook, by its name.</param>
internal sealed record WebhookKinds(string Member, IReadOnlyDictionary<string, IReadOnlyList<string>> Texts)
{
    /// <summary>
    /// The first member with a <c>const</c> or <c>enum</c> whose texts differ between all webhooks that have it, of those that the most
    /// webhooks have.
    /// </summary>
    public static WebhookKinds Of(ContractDocument document, IReadOnlyList<DocumentWebhook> webhooks)
    {
        var members = webhooks.ToDictionary(webhook => webhook.Name, webhook => TextsOf(document, webhook), StringComparer.Ordinal);
        var best = members
            .Values.SelectMany(texts => texts.Select(text => text.Member))
            .Distinct(StringComparer.Ordinal)
            .Where(member => IsTelling(members.Values.SelectMany(texts => texts.Where(text => text.Member == member))))
            .OrderByDescending(member => members.Values.Count(texts => texts.Any(text => text.Member == member)))
            .FirstOrDefault("");
        return new WebhookKinds(
            best,
            members.ToDictionary(
                entry => entry.Key,
                entry => entry.Value.Where(text => text.Member == best).Select(text => text.Values).FirstOrDefault([]),
                StringComparer.Ordinal
            )
        );
    }

    private static bool IsTelling(IEnumerable<(string Member, IReadOnlyList<string> Values)> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.All(text => text.Values.All(seen.Add));
    }

    private static List<(string Member, IReadOnlyList<string> Values)> TextsOf(ContractDocument document, DocumentWebhook webhook)
    {
        var schema = EffectiveSchema.Of(document, new PlacedNode(webhook.Schema, "#"));
        return
        [
            .. schema
                .Properties.Select(property => (Member: property.Key, EffectiveSchema.Of(document, property.Value).Values))
                .Where(property => property.Values.Count > 0),
        ];
    }
}
