using System.Security.Cryptography;
using System.Text;

namespace Verification.Runtime;

/// <summary>The query that checkpoints belong to.</summary>
/// <param name="Vendor">The vendor's short name.</param>
/// <param name="Operation">The id of the operation.</param>
/// <param name="Filters">A hash of everything that decides which rows the query finds. The page size is not part of it.</param>
internal sealed record CheckpointScope(string Vendor, string Operation, string Filters)
{
    internal static CheckpointScope Of(Operation operation, RequestTarget target, Pagination pagination)
    {
        var filters = target
            .Parameters.Where(parameter => parameter.Name != pagination.PageSizeParameter)
            .Select(parameter => parameter.Encoded)
            .Order(StringComparer.Ordinal);
        var headers = target.Headers.Select(header => $"\n{header.Name.ToLowerInvariant()}: {header.Value}").Order(StringComparer.Ordinal);
        var text = target.Path + "?" + string.Join('&', filters) + string.Concat(headers);
        return new CheckpointScope(operation.Vendor, operation.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    internal Checkpoint At(string? cursor) =>
        cursor is null ? Checkpoint.End(Vendor, Operation, Filters) : Checkpoint.At(Vendor, Operation, Filters, cursor);

    /// <summary>Refuses a checkpoint of another query: its cursor would silently skip or repeat rows.</summary>
    /// <exception cref="ArgumentException">The checkpoint belongs to another query.</exception>
    internal void Require(Checkpoint checkpoint, string name)
    {
        if (checkpoint.Vendor != Vendor || checkpoint.Operation != Operation)
        {
            throw new ArgumentException(
                $"The checkpoint belongs to another vendor or operation than {Vendor} {Operation}: resume the list that it came from.",
                name
            );
        }

        if (checkpoint.Filters != Filters)
        {
            throw new ArgumentException(
                $"The checkpoint belongs to a {Vendor} {Operation} query with other filters: repeat the query that it came from, or "
                    + "start anew with no checkpoint.",
                name
            );
        }
    }
}
