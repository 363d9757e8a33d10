using System.Runtime.CompilerServices;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>All names, values and limits of a document, ready to be compared with a page.</summary>
internal sealed class ContractInventory
{
    /// <summary>How many properties all schemas may have where they are used, those of their parts included.</summary>
    private const int LargestSize = 500_000;

    private readonly Dictionary<SpecObject, ContractObject> objects = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> names;
    private readonly HashSet<string> pageSizes;
    private readonly Dictionary<string, string> largestPages = new(StringComparer.Ordinal);
    private int size;

    private ContractInventory(ContractDocument document)
    {
        Document = document;
        Operations = [.. PlacedOperation.All(document)];
        pageSizes =
        [
            .. Operations.Select(operation => operation.Node.Node.Object(Extensions.Pagination)?.Text("page-size")).OfType<string>(),
        ];
        ReadLargestPages();
        Parameters =
        [
            .. Operations.SelectMany(operation => operation.Parameters).DistinctBy(parameter => parameter.Pointer).Select(Parameter),
        ];
        Responses = [.. Operations.SelectMany(ReadResponses)];
        ResponseHeaders =
        [
            .. Responses.SelectMany(response => response.Place.Children("headers")).Select(Header).DistinctBy(header => header.Pointer),
        ];
        CredentialHeaders = [.. ReadCredentials()];
        var all = Parameters.Concat(ResponseHeaders).Concat(objects.Values.SelectMany(item => item.Fields.Values));
        Paths = new OperationPaths(document, Operations);
        Names = new ContractNames(Parameters, ResponseHeaders, CredentialHeaders.Select(header => header.Name));
        Enums = new ContractEnums(Parameters.Concat(objects.Values.SelectMany(item => item.Fields.Values)));
        PageSize = Parameters.FirstOrDefault(IsPageSize);
        names = [.. all.Select(field => field.Name), .. CredentialHeaders.Select(header => header.Name)];
    }

    public ContractDocument Document { get; }

    public IReadOnlyList<PlacedOperation> Operations { get; }

    public IReadOnlyList<ContractField> Parameters { get; }

    public IReadOnlyList<ContractResponse> Responses { get; }

    /// <summary>The headers of the responses.</summary>
    public IReadOnlyList<ContractField> ResponseHeaders { get; }

    /// <summary>The headers that carry credentials, each with the place of its security scheme.</summary>
    public IReadOnlyList<(string Name, PlacedNode Place)> CredentialHeaders { get; }

    /// <summary>The objects of the responses.</summary>
    public IReadOnlyCollection<ContractObject> Objects => objects.Values;

    /// <summary>The parameter for the size of a page, or null.</summary>
    public ContractField? PageSize { get; }

    /// <summary>Operations by the paths that fit them.</summary>
    internal OperationPaths Paths { get; }

    /// <summary>Parameters and headers by name.</summary>
    internal ContractNames Names { get; }

    internal ContractEnums Enums { get; }

    public static ContractInventory Of(ContractDocument document) => new(document);

    /// <summary>Whether something in the document has a name.</summary>
    public bool IsKnown(string name) => names.Contains(name);

    private void ReadLargestPages()
    {
        foreach (var operation in Operations)
        {
            if (operation.Node.Node.Object(Extensions.Pagination) is not { } paging || paging.Text("page-size") is not { } name)
                continue;
            if (paging["maximum-page-size"] is SpecScalar { Type: SpecScalarType.Number } maximum)
                largestPages.TryAdd(name, maximum.Value);
        }
    }

    private bool IsPageSize(ContractField field) =>
        field.Kind == FactKind.Query && (pageSizes.Contains(field.Name) || PageSizeNames.IsPageSize(field.Name));

    private ContractField Parameter(PlacedNode parameter)
    {
        var kind = parameter.Node.Text("in") switch
        {
            "path" => FactKind.Path,
            "header" => FactKind.Header,
            _ => FactKind.Query,
        };
        var name = parameter.Node.Text("name") ?? "";
        return Create(kind, name, parameter, parameter.Member("schema") ?? parameter, parameter.Node.IsTrue("required")) with
        {
            LargestPage = largestPages.GetValueOrDefault(name),
        };
    }

    private ContractField Header((string Name, PlacedNode Value) header)
    {
        var place = header.Value.Resolve(Document);
        return Create(FactKind.ResponseHeader, header.Name, header.Value, place.Member("schema") ?? place, isRequired: false);
    }

    private ContractField Create(FactKind kind, string name, PlacedNode place, PlacedNode schema, bool isRequired)
    {
        var own = Merge(schema);
        var isList = own.Items is not null || own.Types.Contains("array");
        var effective = isList && own.Items is { } items && own.Properties.Count == 0 ? Merge(items) : own;
        return new ContractField(
            kind,
            name,
            place,
            effective,
            schema,
            isRequired,
            isList,
            place.Node.Text("description") ?? own.Description ?? ""
        );
    }

    private IEnumerable<ContractResponse> ReadResponses(PlacedOperation operation)
    {
        foreach ((var status, var entry) in operation.Node.Children("responses"))
        {
            var response = entry.Resolve(Document);
            var media = response
                .Children("content")
                .Where(child => MediaTypes.IsJson(child.Name))
                .Select(child => (PlacedNode?)child.Value)
                .FirstOrDefault();
            var schema = media?.Member("schema");
            yield return new ContractResponse(operation, status, response, schema, schema is { } body ? Object(body) : null);
        }
    }

    private EffectiveSchema Merge(PlacedNode schema)
    {
        var merged = EffectiveSchema.Of(Document, schema);
        size += merged.Properties.Count + 1;
        if (size <= LargestSize && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return merged;
        throw Document.Error(
            schema.Node,
            DocumentErrorCode.TooLarge,
            "the schemas up to here combine to more than a page can be compared with; compare a part of the document."
        );
    }

    private ContractObject? Object(PlacedNode schema)
    {
        var place = schema.Resolve(Document);
        if (objects.TryGetValue(place.Node, out var known))
            return known;
        var effective = Merge(place);
        if (effective.Properties.Count == 0)
            return effective.Items is { } items && !ReferenceEquals(items.Node, place.Node) ? Object(items) : null;
        var result = new ContractObject(place) { IsOpen = effective.IsOpen };
        objects.Add(place.Node, result);
        foreach ((var name, var property) in effective.Properties)
        {
            var field = Create(FactKind.Response, name, property, property, isRequired: false);
            result.Fields.Add(name, field);
            field.Child = Object(property);
        }

        return result;
    }

    private IEnumerable<(string Name, PlacedNode Place)> ReadCredentials()
    {
        if (new PlacedNode(Document.Root, "#").Member("components")?.Member("securitySchemes") is not { } schemes)
            yield break;
        foreach ((_, var scheme) in schemes.Named())
        {
            if (scheme.Node.Text("in") is "header" && scheme.Node.Text("name") is { } name)
                yield return (name, scheme);
        }
    }
}
