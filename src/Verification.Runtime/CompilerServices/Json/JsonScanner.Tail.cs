using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>JSON of which only the end is read.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads the colon after a name.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    internal void ReadColon()
    {
        var colon = AfterWhiteSpace(position);
        position = At(colon) == ':' ? colon + 1 : throw Malformed();
    }

    /// <summary>Whether what is left, from the last token of a member's value, ends exactly so many objects and nothing else.</summary>
    internal bool ClosesObjects(int levels)
    {
        for (; levels > 0; levels--)
        {
            while (NextProperty())
                ReadRaw();
        }

        return AfterWhiteSpace(position) == json.Length;
    }
}
