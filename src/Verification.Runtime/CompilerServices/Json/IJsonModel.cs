using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>A type that reads and writes its own JSON, without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads one object.</summary>
    /// <param name="reader">Stands on the start of the object, and is left on its end.</param>
    /// <param name="reading">What is shared by all values of one response.</param>
    /// <returns>The object, with every property that the type does not know kept aside.</returns>
    /// <exception cref="JsonException">A value has a type that does not fit; the message holds no content.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader, JsonReading reading);

    /// <summary>Reads one object of a response.</summary>
    /// <param name="scanner">Stands on the start of the object, and is left on its end.</param>
    /// <param name="reading">What is shared by all values of one response.</param>
    /// <exception cref="JsonException">As above.</exception>
    static abstract TSelf Read(ref JsonScanner scanner, JsonReading reading);

    /// <summary>Writes the object, unknown properties included.</summary>
    /// <param name="writer">Where to write.</param>
    void Write(Utf8JsonWriter writer);
}
