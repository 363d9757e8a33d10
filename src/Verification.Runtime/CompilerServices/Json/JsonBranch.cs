using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>What one branch of a union takes, as far as branches are told apart by it.</summary>
/// <param name="kinds">The kinds of its values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonBranch(JsonKinds kinds)
{
    /// <summary>The kinds of its values.</summary>
    public JsonKinds Kinds => kinds;

    /// <summary>Of an object: the members that the document declares; none for a map.</summary>
    public IReadOnlyList<JsonBranchMember> Members { get; init; } = [];

    /// <summary>Of an object: the kinds of members that it does not declare.</summary>
    public JsonKinds OtherMembers { get; init; } = JsonKinds.Any;

    /// <summary>Of an array: what its elements are; <see langword="null"/> for any value.</summary>
    public JsonBranch? Element { get; init; }

    /// <summary>Of a text: how it is told from another text.</summary>
    public JsonTextForm Form { get; init; }

    /// <summary>Of a text: whether the document lists it; <see langword="null"/> where it lists none.</summary>
    internal KnownTextCheck? IsKnown { get; private init; }

    /// <summary>A branch that is an open enumeration.</summary>
    public static JsonBranch OfOpenEnum<T>()
        where T : struct, IOpenEnum<T> =>
        new(JsonKinds.String) { Form = JsonTextForm.Enumeration, IsKnown = static text => T.KnownText(text) is not null };

    /// <summary>Whether the kind of the value on which the scanner stands is one of several.</summary>
    internal static bool Fits(JsonKinds kinds, ref JsonScanner reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => kinds.HasFlag(JsonKinds.Object),
            JsonTokenType.StartArray => kinds.HasFlag(JsonKinds.Array),
            JsonTokenType.String => kinds.HasFlag(JsonKinds.String),
            JsonTokenType.True or JsonTokenType.False => kinds.HasFlag(JsonKinds.Boolean),
            JsonTokenType.Number => kinds.HasFlag(JsonKinds.Number) || (kinds.HasFlag(JsonKinds.Integer) && IsInteger(reader)),
            _ => true,
        };

    /// <summary>Whether the scanner, of which this is a copy, stands on an integer.</summary>
    internal static bool IsInteger(JsonScanner reader) => JsonRead.Int64(ref reader) is not null;

    internal delegate bool KnownTextCheck(ReadOnlySpan<byte> utf8);
}

/// <summary>A member that the branch of a union declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kinds">The kinds of its values.</param>
/// <param name="IsRequired">Whether an object without it is none of the branch.</param>
/// <param name="Constant">The only value that it has in the branch, as text; <see langword="null"/> for others as well.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct JsonBranchMember(string Name, JsonKinds Kinds, bool IsRequired = false, string? Constant = null);

/// <summary>How a text is told from another.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonTextForm
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>One that the document lists.</summary>
    Enumeration,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A date.</summary>
    Date,
}
