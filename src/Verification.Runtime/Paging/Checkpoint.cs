using System.Diagnostics.CodeAnalysis;

namespace Verification.Runtime;

/// <summary>
/// A place in a list, which can be stored as text and used later, even by another process or version. It holds the vendor, the operation, a
/// SHA-256 hash of the filters and the vendor's cursor, but no credentials. It is valid only for the query that it came from.
/// </summary>
public sealed class Checkpoint : IEquatable<Checkpoint>
{
    private const string EndMark = "end";
    private const string CursorMark = "at";
    private const int Fields = 5;

    private Checkpoint(string vendor, string operation, string filters, string? cursor)
    {
        Vendor = vendor;
        Operation = operation;
        Filters = filters;
        Cursor = cursor;
    }

    /// <summary>Whether the list was read to its end: resuming from here returns no page and sends no request.</summary>
    [MemberNotNullWhen(false, nameof(Cursor))]
    public bool IsEnd => Cursor is null;

    internal string Vendor { get; }

    internal string Operation { get; }

    /// <summary>The hash of the filters.</summary>
    internal string Filters { get; }

    /// <summary>The place in the list; empty at the start, <see langword="null"/> at the end.</summary>
    internal string? Cursor { get; }

    /// <summary>Reads a checkpoint from its text.</summary>
    /// <param name="text">The result of <see cref="ToString"/>.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is empty, damaged, of a later version, or not a checkpoint; the message says
    /// which.</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var fault) ?? throw new FormatException(fault);
    }

    /// <summary>Reads a checkpoint from its text, if it is one.</summary>
    /// <param name="text">The result of <see cref="ToString"/>.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <returns>Whether the text is a checkpoint.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = text is null ? null : Read(text, out _);
        return checkpoint is not null;
    }

    /// <summary>The text to store: printable ASCII without spaces. It may hold the vendor's token; it holds no credentials.</summary>
    /// <returns>The text, for <see cref="Parse"/>.</returns>
    public override string ToString() => CheckpointText.Write(Vendor, Operation, Filters, IsEnd ? EndMark : CursorMark, Cursor ?? "");

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) =>
        other is not null && Vendor == other.Vendor && Operation == other.Operation && Filters == other.Filters && Cursor == other.Cursor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Checkpoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Vendor, Operation, Filters, Cursor);

    internal static Checkpoint At(string vendor, string operation, string filters, string cursor) =>
        new(vendor, operation, filters, cursor);

    internal static Checkpoint End(string vendor, string operation, string filters) => new(vendor, operation, filters, null);

    private static Checkpoint? Read(string text, out string? fault)
    {
        if (!CheckpointText.TryRead(text, Fields, out var fields, out fault))
            return null;
        if (fields is [{ Length: > 0 } vendor, { Length: > 0 } operation, var filters, CursorMark, var cursor])
            return At(vendor, operation, filters, cursor);
        if (fields is [{ Length: > 0 }, { Length: > 0 }, _, EndMark, ""])
            return End(fields[0], fields[1], fields[2]);

        fault = "This is not a checkpoint: store the text of Page.Next unchanged, or start anew with no checkpoint.";
        return null;
    }
}
