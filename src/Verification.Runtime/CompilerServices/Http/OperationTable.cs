using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Finds the operation of a request by its method and path.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationTable
{
    private readonly Uri[] addresses;
    private readonly (Operation Operation, string[] Template)[] rows;

    /// <summary>Makes the table. Where two templates fit, the one with more fixed segments comes first.</summary>
    /// <param name="baseAddress">The address that all requests are below.</param>
    /// <param name="operations">The operations of a document.</param>
    /// <param name="otherAddresses">The addresses of operations that have another server; none by default.</param>
    public OperationTable(Uri baseAddress, IReadOnlyList<Operation> operations, IReadOnlyList<Uri>? otherAddresses = null)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(operations);
        addresses = [baseAddress, .. otherAddresses ?? []];
        rows =
        [
            .. operations.Select(operation => (operation, operation.PathTemplate.Split('/'))).OrderBy(row => row.Item2.Count(IsParameter)),
        ];
    }

    /// <summary>The operation, and the request as its target.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="address">Its address.</param>
    /// <exception cref="ArgumentException">
    /// There is none, the address is not below that of the table, or it is not encoded.
    /// </exception>
    public (Operation Operation, RequestTarget Target) Find(HttpMethod method, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (address is not { IsAbsoluteUri: true, UserInfo: "" } || !Array.Exists(addresses, server => Origin.Same(address, server)))
        {
            throw new ArgumentException(
                $"The request is not for {addresses[0].GetLeftPart(UriPartial.Authority)}, the origin of BaseUrl, and nothing was sent: credentials "
                    + "go nowhere else. Use an address below BaseUrl, or set BaseUrl in the options.",
                nameof(address)
            );
        }

        if (address.PathAndQuery.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException(
                "The address of the request is not encoded, and nothing was sent: what ends a line in it would begin another request. Make the "
                    + "Uri without DangerousDisablePathAndQueryCanonicalization.",
                nameof(address)
            );
        }

        for (var server = 0; server < addresses.Length; server++)
        {
            var prefix = addresses[server].AbsolutePath.TrimEnd('/');
            if (!Origin.Same(address, addresses[server]) || !address.AbsolutePath.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var path = address.AbsolutePath[prefix.Length..];
            if ((Find(method, path, server) ?? Find(method, path + "/", server)) is var (operation, values))
                return (operation, new RequestTarget(path, values, parameters: []).At(address));
        }

        throw new ArgumentException(
            $"No operation of the document has the method {method} and this path; nothing was sent. There are "
                + $"{string.Join(", ", rows.Select(row => $"{row.Operation.Method} {row.Operation.PathTemplate}"))}.",
            nameof(address)
        );
    }

    /// <summary>
    /// A slash that a request lacks at its end is added by the server's redirect, which is followed. One too many is refused, as an empty
    /// value in a path would else read a list.
    /// </summary>
    private (Operation Operation, List<string> Values)? Find(HttpMethod method, string path, int server)
    {
        var segments = path.Split('/');
        foreach (var (operation, template) in rows)
        {
            if (operation.Method == method && operation.Server == server && Values(template, segments) is { } values)
                return (operation, values);
        }

        return null;
    }

    private static List<string>? Values(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
            return null;

        var values = new List<string>();
        for (var index = 0; index < template.Length; index++)
        {
            if (!Read(template[index], Uri.UnescapeDataString(segments[index]), values))
                return null;
        }

        return values;
    }

    /// <summary>
    /// Reads one segment: text, or parameters with or without text around them. What could be another path than it looks like is no value.
    /// </summary>
    private static bool Read(string template, string segment, List<string> values)
    {
        while (IsParameter(template))
        {
            var open = template.IndexOf('{');
            var before = Uri.UnescapeDataString(template[..open]);
            template = template[(template.IndexOf('}', open) + 1)..];
            if (!segment.StartsWith(before, StringComparison.Ordinal))
                return false;
            segment = segment[before.Length..];
            var length = Length(template, segment);
            if (length < 1 || !IsValue(segment[..length]))
                return false;
            values.Add(segment[..length]);
            segment = segment[length..];
        }

        return Uri.UnescapeDataString(template) == segment;
    }

    /// <summary>
    /// How much of a segment is the value before the rest of its template: up to the text that follows, of the last one all but that text.
    /// </summary>
    private static int Length(string rest, string segment)
    {
        if (!IsParameter(rest))
            return segment.Length - Uri.UnescapeDataString(rest).Length;
        var between = Uri.UnescapeDataString(rest[..rest.IndexOf('{')]);
        return between.Length == 0 || segment.Length == 0 ? -1 : segment.IndexOf(between, 1, StringComparison.Ordinal);
    }

    /// <summary>Some servers cut a segment at its semicolon, which may leave dots.</summary>
    private static bool IsValue(string value) =>
        value.Split(';', 2)[0] is not ("" or "." or "..") && !value.AsSpan().ContainsAny("/\\?#%") && !value.Any(char.IsControl);

    private static bool IsParameter(string segment) => segment.IndexOf('{') is >= 0 and var open && segment.IndexOf('}', open) > open;
}
