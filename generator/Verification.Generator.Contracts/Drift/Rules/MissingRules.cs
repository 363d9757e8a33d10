using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds what the document has and no page names. A name that stands on a page in any form that only a name can have counts as named.
/// </summary>
internal sealed class MissingRules
{
    private readonly ContractInventory inventory;
    private readonly IReadOnlyList<PageFacts> pages;
    private readonly DriftFindings findings;
    private readonly PageText text;
    private readonly HashSet<PlacedOperation> requested;
    private readonly HashSet<string> matched;
    private readonly HashSet<string> shown;
    private readonly Dictionary<string, Neighbours> byOwner;
    private readonly HashSet<string> listed;

    public MissingRules(
        ContractInventory inventory,
        IReadOnlyList<PageFacts> pages,
        IReadOnlyList<FieldMatch> matches,
        DriftFindings findings
    )
    {
        (this.inventory, this.pages, this.findings) = (inventory, pages, findings);
        text = new PageText(pages, inventory.IsKnown);
        requested =
        [
            .. pages
                .SelectMany(page => page.Requests)
                .Where(request => request.Path.Length > 0)
                .SelectMany(request =>
                    inventory.Paths.Fitting(request.Path).Where(operation => request.Method is null || request.Method == operation.Method)
                ),
        ];
        matched = [.. matches.Where(match => match.Field is not null).Select(match => match.Field!.Pointer)];
        shown =
        [
            .. pages.SelectMany(page => page.Bodies).SelectMany(body => Names(body.Root)),
            .. pages.SelectMany(page => page.Requests).SelectMany(request => request.Query).Select(pair => pair.Name),
        ];
        FieldMatch[] structured = [.. matches.Where(match => match is { Field: not null, Group.Grade: not FactGrade.Prose })];
        byOwner = structured
            .GroupBy(match => match.Field!.Kind == FactKind.Response ? match.Owner : match.Field.Kind.ToString(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Neighbours.Of, StringComparer.Ordinal);
        listed =
        [
            .. structured
                .Where(match => match.Field!.Schema.Values.Count > 0 && ValueRules.All(match.Fact, match.Field).Count > 0)
                .Select(match => Values(match.Field!)),
        ];
    }

    /// <summary>Finds operations, parameters, headers, fields and values that are missing.</summary>
    public void Run()
    {
        PlacedOperation[] absent = [.. inventory.Operations.Where(operation => !IsOnPage(operation))];
        foreach (var operation in absent)
        {
            Add(
                DriftRules.OperationNotOnPage,
                operation.Name,
                null,
                operation.Node.Pointer,
                "#",
                $"the document has {operation.Name}, which the page does not name."
            );
        }

        PlacedOperation[] present = [.. inventory.Operations.Except(absent)];
        HashSet<string> parameters = [.. present.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Pointer)];
        foreach (var field in inventory.Parameters.Where(field => parameters.Contains(field.Pointer)))
            FindField(field, DriftRules.ParameterNotOnPage, field.Kind.ToString());
        HashSet<PlacedOperation> operations = [.. present];
        ContractResponse[] responses = [.. inventory.Responses.Where(response => operations.Contains(response.Operation))];
        foreach (var item in Reachable(responses))
        {
            foreach (var field in item.Fields.Values)
                FindField(field, DriftRules.FieldNotOnPage, item.Place.Pointer);
        }

        FindHeaders(responses);
        FindValues(parameters, Reachable(responses));
    }

    private static IEnumerable<string> Names(SpecNode node) =>
        node switch
        {
            SpecObject map => map.Members.Select(member => member.Name).Concat(map.Members.SelectMany(member => Names(member.Value))),
            SpecArray list => list.Items.SelectMany(Names),
            _ => [],
        };

    private bool IsOnPage(PlacedOperation operation) =>
        requested.Contains(operation) || text.Has(operation.Path.TrimEnd('/'), StringComparison.Ordinal);

    private static HashSet<ContractObject> Reachable(IEnumerable<ContractResponse> responses)
    {
        var found = new HashSet<ContractObject>();
        var waiting = new Queue<ContractObject>(responses.Where(response => response.Root is not null).Select(response => response.Root!));
        while (waiting.TryDequeue(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var field in next.Fields.Values.Where(field => field.Child is not null))
                waiting.Enqueue(field.Child!);
        }

        return found;
    }

    private void FindField(ContractField field, string rule, string owner)
    {
        if (matched.Contains(field.Pointer) || shown.Contains(field.Name))
            return;
        // A plain word may stand in any sentence; it names the field only where the page does not list its neighbours.
        var isListed = byOwner.TryGetValue(owner, out var neighbours) && neighbours.Fields > 1;
        var isNamed = PageWords.IsIdentifier(field.Name) || !isListed ? text.HasWord(field.Name) : IsInEnumeration(field.Name);
        if (!isNamed)
            Add(rule, field.Name, null, field.Pointer, owner, $"the document has the {field.Kindly}, which the page does not name.");
    }

    /// <summary>Whether a word stands between commas next to names that the document knows.</summary>
    private bool IsInEnumeration(string name)
    {
        foreach (var line in text.LinesWith(name))
        {
            var items = line.Split(
                [',', '/', '(', ')', '|', ' ', ':', ';', '`', '"'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            for (var index = 0; index < items.Length; index++)
            {
                if (items[index] != name)
                    continue;
                var neighbours = items[Math.Max(0, index - 2)..Math.Min(items.Length, index + 3)].Where(item => item != name);
                if (neighbours.Any(inventory.IsKnown))
                    return true;
            }
        }

        return false;
    }

    private void FindHeaders(IEnumerable<ContractResponse> responses)
    {
        HashSet<string> reachable =
        [
            .. responses.SelectMany(response => response.Place.Children("headers")).Select(header => header.Value.Pointer),
        ];
        var headers = inventory
            .CredentialHeaders.Select(header => (header.Name, header.Place.Pointer))
            .Concat(
                inventory
                    .ResponseHeaders.Where(header => reachable.Contains(header.Pointer))
                    .Select(header => (header.Name, header.Pointer))
            );
        foreach ((var name, var pointer) in headers.DistinctBy(header => header.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (StandardHeaders.IsStandard(name) || text.Has(name, StringComparison.OrdinalIgnoreCase))
                continue;
            Add(
                DriftRules.HeaderNotOnPage,
                name,
                null,
                pointer,
                "#",
                $"the document has the header '{name}', which the page does not name."
            );
        }
    }

    /// <summary>Values of enums that the page lists nowhere; where it lists values of a field, they were compared already.</summary>
    private void FindValues(HashSet<string> parameters, IEnumerable<ContractObject> objects)
    {
        var words = new ValueWords(pages, text, inventory.Enums);
        var fields = inventory
            .Parameters.Where(field => parameters.Contains(field.Pointer))
            .Concat(objects.SelectMany(item => item.Fields.Values));
        foreach (var field in fields.Where(field => field.Schema.Values.Count > 0).DistinctBy(Values))
        {
            if (listed.Contains(Values(field)))
                continue;
            foreach (var value in field.Schema.Values.Where(value => !words.Has(value)))
            {
                Add(
                    DriftRules.EnumValueNotOnPage,
                    field.Name,
                    value,
                    field.Pointer,
                    "#",
                    $"the document has the value '{value}' of the {field.Kindly}, which the page does not name."
                );
            }
        }
    }

    /// <summary>Reports at the list in which the name should stand, where there is one.</summary>
    private void Add(string rule, string name, string? value, string pointer, string owner, string message)
    {
        var neighbour = byOwner.GetValueOrDefault(owner)?.Closest;
        findings.Add(rule, FindingLevel.Warning, name, value, neighbour?.Page ?? pages[0], neighbour?.Group.Line ?? 1, pointer, message);
    }

    private static string Values(ContractField field) => string.Join('\n', field.Schema.Values);

    /// <summary>What the page has of one object or of one kind of parameters.</summary>
    /// <param name="Closest">A match of the group that has most of it.</param>
    /// <param name="Fields">How many of its fields the page has.</param>
    private sealed record Neighbours(FieldMatch Closest, int Fields)
    {
        public static Neighbours Of(IEnumerable<FieldMatch> matches)
        {
            FieldMatch[] all = [.. matches];
            return new Neighbours(
                all.GroupBy(match => match.Group, ReferenceEqualityComparer.Instance).MaxBy(group => group.Count())!.First(),
                all.Select(match => match.Field!.Pointer).Distinct(StringComparer.Ordinal).Count()
            );
        }
    }
}
