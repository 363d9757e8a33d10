using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>The same steps with the platform's reader, for the few bodies that have no model: errors.</content>
public static partial class JsonRead
{
    /// <summary>Goes to the value of the next property.</summary>
    /// <param name="reader">Stands on the start of the object or on the last token of a value.</param>
    /// <param name="name">The unescaped name.</param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    internal static bool NextProperty(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = JsonText.Bytes(ref reader);
        Advance(ref reader);
        return true;
    }

    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw UnexpectedJsonException.OfEnd(reader.BytesConsumed);
    }
}
