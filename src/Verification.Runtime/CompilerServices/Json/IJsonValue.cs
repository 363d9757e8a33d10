using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>How one kind of value is read and written: collections take it as a type argument, so that no delegate is called.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonValue<T>
{
    /// <summary>Reads the value on which the reader stands, which is not null.</summary>
    static abstract T Read(ref JsonScanner reader, JsonReading reading, int column);

    /// <summary>Writes a value.</summary>
    static abstract void Write(Utf8JsonWriter writer, T value);
}
