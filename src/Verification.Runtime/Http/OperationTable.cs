namespace Verification.Runtime;

/// <summary>Finds the operation of a request by its method and path.</summary>
internal sealed class OperationTable
{
    private readonly Uri baseAddress;
    private readonly string prefix;
    private readonly (Operation Operation, string[] Template)[] rows;

    /// <summary>Makes the table. Where two templates fit, the one with more fixed segments comes first.</summary>
    internal OperationTable(Uri baseAddress, IReadOnlyList<Operation> operations)
    {
        this.baseAddress = baseAddress;
        prefix = baseAddress.AbsolutePath.TrimEnd('/');
        rows =
        [
            .. operations.Select(operation => (operation, operation.PathTemplate.Split('/'))).OrderBy(row => row.Item2.Count(IsParameter)),
        ];
    }

    /// <summary>The operation, and the request as its target.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal (Operation Operation, RequestTarget Target) Find(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address || !Origin.Same(address, baseAddress) || address.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                $"The request is not for {baseAddress.GetLeftPart(UriPartial.Authority)}, the origin of BaseUrl, and nothing was sent: credentials "
                    + "go nowhere else. Use an address below BaseUrl, or set BaseUrl in the options.",
                nameof(request)
            );
        }

        if (address.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal))
        {
            var path = address.AbsolutePath[prefix.Length..];
            var segments = path.Split('/');
            foreach (var (operation, template) in rows)
            {
                if (operation.Method == request.Method && Values(template, segments) is { } values)
                    return (operation, new RequestTarget(path, values, parameters: []).At(address));
            }
        }

        throw new ArgumentException(
            $"No operation of the document has the method {request.Method} and this path; nothing was sent. There are "
                + $"{string.Join(", ", rows.Select(row => $"{row.Operation.Method} {row.Operation.PathTemplate}"))}.",
            nameof(request)
        );
    }

    private static List<string>? Values(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
            return null;

        var values = new List<string>();
        for (var index = 0; index < template.Length; index++)
        {
            var segment = Uri.UnescapeDataString(segments[index]);
            if (IsParameter(template[index]))
            {
                if (Value(template[index], segment) is not { } value)
                    return null;
                values.Add(value);
            }
            else if (template[index] != segment)
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>One parameter, with or without text around it. What could be another path than it looks like is no value.</summary>
    private static string? Value(string template, string segment)
    {
        var open = template.IndexOf('{');
        var (before, after) = (template[..open], template[(template.IndexOf('}', open) + 1)..]);
        if (
            segment.Length <= before.Length + after.Length
            || !segment.StartsWith(before, StringComparison.Ordinal)
            || !segment.EndsWith(after, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var value = segment[before.Length..^after.Length];
        return value is "." or ".." || value.AsSpan().ContainsAny("/\\?#%") || value.Any(char.IsControl) ? null : value;
    }

    private static bool IsParameter(string segment) => segment.IndexOf('{') is >= 0 and var open && segment.IndexOf('}', open) > open;
}
