using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares requests and links of the page with operations, parameters and servers of the document.</summary>
internal sealed class RequestRules(ContractInventory inventory, PageFacts page, DriftFindings findings)
{
    public void Run()
    {
        foreach (var request in page.Requests)
        {
            foreach (var header in request.Headers)
                CheckHeader(request, header);
            if (request.Path.Length == 0)
                continue;
            var fitting = inventory.Paths.Fitting(request.Path);
            var operation = fitting.FirstOrDefault(fit => request.Method is null || fit.Method == request.Method);
            if (operation is not null)
                CheckQuery(request, operation);
            else
                CheckUnknown(request, fitting.Count > 0);
        }

        CheckSlashes();
        CheckPageSizes();
    }

    /// <summary>A path with a slash at its end is another path; a page that shows both forms explains one of them.</summary>
    private void CheckSlashes()
    {
        foreach (var operation in inventory.Operations)
        {
            SampleRequest[] shown =
            [
                .. page.Requests.Where(request => request.Path.Length > 1 && inventory.Paths.Fitting(request.Path).Contains(operation)),
            ];
            if (shown.Length == 0 || Array.Exists(shown, request => request.Path.EndsWith('/') == operation.Path.EndsWith('/')))
                continue;
            findings.Add(
                DriftRules.PathSlashDiffers,
                FindingLevel.Error,
                operation.Name,
                shown[0].Path,
                page,
                shown[0].Line,
                operation.Node.Pointer,
                $"the page shows the path {shown[0].Path}, in the document it is {operation.Path}."
            );
        }
    }

    private void CheckHeader(SampleRequest request, string header)
    {
        if (StandardHeaders.IsStandard(header) || inventory.Names.IsRequestHeader(header))
            return;
        findings.Add(
            DriftRules.HeaderNotInDocument,
            FindingLevel.Error,
            header,
            null,
            page,
            request.Line,
            "#/components/securitySchemes",
            $"a request on the page sends the header '{header}', which the document does not have."
        );
    }

    /// <summary>A call to one of the document's own servers that no operation takes. Other addresses are other APIs.</summary>
    private void CheckUnknown(SampleRequest request, bool isKnownPath)
    {
        var isOwn = request.Host is null || Servers().Any(server => server.StartsWith(request.Host, StringComparison.OrdinalIgnoreCase));
        if (
            !request.IsCall
            || request.Method is null
            || !isOwn
            || (request.Host is null && !isKnownPath && inventory.Operations.Count > 0 && !SharesVersion(request.Path))
        )
        {
            return;
        }

        var name = $"{request.Method} {request.Path}";
        findings.Add(
            DriftRules.OperationNotInDocument,
            FindingLevel.Error,
            name,
            null,
            page,
            request.Line,
            "#/paths",
            $"the page shows {name}, which the document does not have."
        );
    }

    /// <summary>A path that begins as one of the document, or is one but for its beginning, belongs to the same API.</summary>
    private bool SharesVersion(string path)
    {
        var parts = path.TrimEnd('/').Split('/');
        return inventory
            .Operations.Select(operation => operation.Path.TrimEnd('/').Split('/'))
            .Any(own =>
                own.Take(2).SequenceEqual(parts.Take(2))
                || (
                    own.Length == parts.Length
                    && own.Length > 2
                    && own.Skip(2).Zip(parts.Skip(2)).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'))
                )
            );
    }

    private IEnumerable<string> Servers() =>
        inventory.Document.Root.Array("servers")?.Items.OfType<SpecObject>().Select(server => server.Text("url") ?? "") ?? [];

    private void CheckQuery(SampleRequest request, PlacedOperation operation)
    {
        if (
            request is { Host: { } host, IsCall: true }
            && Servers().Any()
            && !Servers()
                .Any(server =>
                    server.Contains('{', StringComparison.Ordinal) || server.StartsWith(host, StringComparison.OrdinalIgnoreCase)
                )
            && !host.Contains("example", StringComparison.OrdinalIgnoreCase)
            && !IsPlaceholder(host)
        )
        {
            findings.Add(
                DriftRules.ServerDiffers,
                FindingLevel.Warning,
                operation.Name,
                host,
                page,
                request.Line,
                "#/servers",
                $"the page calls {operation.Name} at {host}, which is no server of the document."
            );
        }

        foreach ((var name, var value) in request.Query)
        {
            var field = inventory.Names.Query(name);
            if (field is not null)
                CheckValue(request, field, value);
            else if (CellFacts.IsName(name))
                AddUnknown(name, request.Line);
        }
    }

    /// <summary>Reports a parameter that the document lacks.</summary>
    internal void AddUnknown(string name, int line) =>
        findings.Add(
            DriftRules.ParameterNotInDocument,
            FindingLevel.Error,
            name,
            null,
            page,
            line,
            "#/paths",
            $"the page sends the parameter '{name}', which the document does not have."
        );

    /// <summary>Checks a value that the page sends.</summary>
    internal void CheckValue(SampleRequest request, ContractField field, string text)
    {
        foreach (var value in field.IsList ? text.Split(',') : [text])
        {
            if (IsPlaceholder(value))
                continue;
            var type = field.Schema.Types.Contains("string") ? SpecScalarType.Text : YamlCoreSchema.Resolve(value).Type;
            var schema = field.IsList && field.Schema.Items is null ? Element(field) : field.SchemaPlace;
            var violations = SchemaValidator.Validate(inventory.Document, new SpecScalar(SourcePosition.Start, type, value), schema);
            if (violations.Count == 0)
                continue;
            var isUnknown = violations.Any(violation => violation.Keyword is "enum");
            findings.Add(
                isUnknown ? DriftRules.EnumValueNotInDocument : DriftRules.PageSampleBreaksRule,
                isUnknown ? FindingLevel.Error
                    : IsSaid(field) ? FindingLevel.Note
                    : FindingLevel.Warning,
                field.Name,
                value,
                page,
                request.Line,
                field.Pointer,
                $"a request on the page sends '{value}' for the {field.Kindly}, which "
                    + $"{string.Join(" and ", violations.Select(violation => violation.Reason))}."
            );
        }
    }

    /// <summary>
    /// Whether the page itself gives the field limits, so that a sample which breaks them contradicts the page and not the document.
    /// </summary>
    private bool IsSaid(ContractField field) =>
        page
            .Groups.SelectMany(group => group.Facts)
            .Where(fact => fact.Name == field.Name)
            .Any(fact =>
                fact.Pattern is not null
                || fact.Bounds.Count > 0
                || fact.Type?.Format is not null
                || BoundPhrase.Read(fact.Description) is not (null, null)
            );

    private PlacedNode Element(ContractField field) => EffectiveSchema.Of(inventory.Document, field.SchemaPlace).Items ?? field.SchemaPlace;

    private void CheckPageSizes()
    {
        if (inventory.PageSize is not { } field)
            return;
        foreach (var request in page.Requests.Where(request => request.IsCall))
        {
            var sent = request.Query.Where(pair => pair.Name == field.Name).Select(pair => pair.Value).FirstOrDefault();
            var response = page.Bodies.Where(body => body.Lines[0].Number > request.Line).MinBy(body => body.Lines[0].Number);
            var isNext =
                response is not null
                && !page.Requests.Any(other => other.IsCall && other.Line > request.Line && other.Line < response.Lines[0].Number);
            if (sent is null || !isNext)
                continue;
            foreach (
                var member in Members(response!.Root)
                    .Where(member => PageSizeNames.IsPageSize(member.Name) && member.Value is SpecScalar { Type: SpecScalarType.Number })
            )
            {
                var shown = ((SpecScalar)member.Value).Value;
                if (shown == sent)
                    continue;
                findings.Add(
                    DriftRules.PageSizeMismatch,
                    FindingLevel.Note,
                    member.Name,
                    shown,
                    page,
                    response.LineOf(member.Value),
                    field.Pointer,
                    $"the page's sample sends {field.Name}={sent}, and the response below it has {member.Name} {shown}."
                );
            }
        }
    }

    private static IEnumerable<SpecMember> Members(SpecNode node) =>
        node switch
        {
            SpecObject map => map.Members.Concat(map.Members.SelectMany(member => Members(member.Value))),
            SpecArray list => list.Items.SelectMany(Members),
            _ => [],
        };

    private static bool IsPlaceholder(string value) =>
        value.Length == 0
        || value.IndexOfAny(['{', '}', '<', '>', '$', '*', '…']) >= 0
        || value.Contains("...", StringComparison.Ordinal)
        || value.StartsWith("YOUR", StringComparison.OrdinalIgnoreCase);
}
