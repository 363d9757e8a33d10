using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <summary>
/// The members of a page without which a list cannot be read: its items, and the way to the link or token of the next page.
/// </summary>
internal sealed class Vital
{
    private static readonly Vital Nothing = new([], "");

    private readonly string[] next;

    private Vital(string[] next, string rows)
    {
        this.next = next;
        Rows = rows;
    }

    /// <summary>The member with the items; empty where there is none here.</summary>
    internal string Rows { get; }

    /// <summary>What is vital in the responses of an operation.</summary>
    internal static Vital Of(Operation operation) =>
        operation.Pagination is { } pagination ? new Vital(pagination.NextPath, pagination.RowsMember) : Nothing;

    /// <summary>Whether a member is one of them.</summary>
    internal bool Includes(string name) => name == Rows || (next.Length > 0 && name == next[0]);

    /// <summary>What is vital in a member.</summary>
    internal Vital Below(string name) => next.Length > 1 && name == next[0] ? new Vital(next[1..], "") : Nothing;
}
