using Verification.Generator.Contracts.Drift.Facts;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>Finds parameters and headers of a document by name, however many there are.</summary>
internal sealed class ContractNames
{
    private readonly Dictionary<(FactKind Kind, string Name), ContractField> byKind = [];
    private readonly Dictionary<string, ContractField> parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContractField> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ContractField> responseHeaders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> credentials;

    /// <summary>Indexes the names. Of two with one name the first counts.</summary>
    public ContractNames(IEnumerable<ContractField> parameters, IEnumerable<ContractField> responseHeaders, IEnumerable<string> credentials)
    {
        foreach (var field in parameters)
        {
            byKind.TryAdd((field.Kind, field.Name), field);
            this.parameters.TryAdd(field.Name, field);
            if (field.Kind == FactKind.Header)
                headers.TryAdd(field.Name, field);
        }

        foreach (var field in responseHeaders)
            this.responseHeaders.TryAdd(field.Name, field);
        this.credentials = new HashSet<string>(credentials, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The query parameter of a name, or null.</summary>
    public ContractField? Query(string name) => byKind.GetValueOrDefault((FactKind.Query, name));

    /// <summary>The parameter of a name, if there are several that of a kind; headers whatever their case.</summary>
    public ContractField? Parameter(FactKind kind, string name)
    {
        if (kind == FactKind.Header)
            return headers.GetValueOrDefault(name);
        return byKind.GetValueOrDefault((kind, name)) ?? parameters.GetValueOrDefault(name);
    }

    /// <summary>The header of responses of a name, whatever its case, or null.</summary>
    public ContractField? ResponseHeader(string name) => responseHeaders.GetValueOrDefault(name);

    /// <summary>Whether requests may carry a header: one for credentials or a parameter.</summary>
    public bool IsRequestHeader(string name) => IsCredential(name) || headers.ContainsKey(name);

    /// <summary>Whether a header carries credentials.</summary>
    public bool IsCredential(string name) => credentials.Contains(name);
}
