using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>An enumeration that a vendor may extend: a known set of texts, and any other text kept as it is.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The text on the wire; empty for <see langword="default"/>.</summary>
    string Value { get; }

    /// <summary>Whether the vendor's document lists the text.</summary>
    bool IsKnown { get; }

    /// <summary>Makes the value of a text on the wire.</summary>
    /// <param name="value">The text, known or not.</param>
    /// <returns>The value.</returns>
    static abstract TSelf FromWire(string value);

    /// <summary>The text of a known value, found without making a string.</summary>
    /// <param name="utf8">The text on the wire, unescaped.</param>
    /// <returns>The text; <see langword="null"/> where it is not known.</returns>
    static abstract string? KnownText(ReadOnlySpan<byte> utf8);
}
