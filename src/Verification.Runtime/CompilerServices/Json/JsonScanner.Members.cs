using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Objects, member by member.</content>
public ref partial struct JsonScanner
{
    /// <summary>A power of two.</summary>
    private const int NamesBetweenChecks = 1024;

    /// <summary>There is no further member.</summary>
    public const int End = -1;

    /// <summary>There is a member that stands elsewhere than in the row before: its name has to be compared.</summary>
    public const int Named = -2;

    /// <summary>
    /// The name of the member that was read without a prediction: unescaped, or as it stands where it is not valid Unicode.
    /// </summary>
    public readonly ReadOnlySpan<byte> Name
    {
        get
        {
            var name = json.Slice(nameStart, nameLength);
            return nameIsEscaped && JsonText.TryUnescape(json.Slice(nameStart - 1, nameLength + 2), out var unescaped) ? unescaped : name;
        }
    }

    /// <summary>Goes to the value of the next member.</summary>
    /// <param name="layout">Where the members of this kind of object stood so far.</param>
    /// <param name="previous">The number of the member before; 0 at the start of the object.</param>
    /// <returns>The member's number, <see cref="Named"/> or <see cref="End"/>.</returns>
    public int NextMember(JsonLayout layout, int previous)
    {
        ref readonly var expected = ref layout[previous];
        if (expected.Length > 0 && json[position..].StartsWith(json.Slice(expected.Start, expected.Length)))
        {
            position += expected.Length;
            ReadValue();
            return expected.Member;
        }

        previousMember = previous;
        return ReadName() ? Named : End;
    }

    /// <summary>Goes to the value of the member whose name was just read, and keeps in mind where the name stood.</summary>
    /// <param name="layout">Where the members of this kind of object stood so far.</param>
    /// <param name="member">The number that the name has.</param>
    /// <returns>The number.</returns>
    public int Learn(JsonLayout layout, int member)
    {
        layout.Learn(previousMember, member, gapStart, position - gapStart);
        ReadValue();
        return member;
    }

    /// <summary>Goes to the value of the next member, whatever it is.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    public bool NextProperty()
    {
        if (!ReadName())
            return false;
        ReadValue();
        return true;
    }

    /// <summary>Reads what stands between the value before, or the start of the object, and the value that follows.</summary>
    private bool ReadName()
    {
        if ((++namesRead & (NamesBetweenChecks - 1)) == 0)
            cancellationToken.ThrowIfCancellationRequested();

        gapStart = position;
        var start = AfterWhiteSpace(position);
        if (At(start) == '}')
        {
            Close(start, JsonTokenType.EndObject);
            return false;
        }

        if (TokenType != JsonTokenType.StartObject)
        {
            if (At(start) != ',')
                throw Malformed();
            start = AfterWhiteSpace(start + 1);
        }

        position = AfterColon(start);
        (nameStart, nameLength, nameIsEscaped) = (valueStart, valueLength, ValueIsEscaped);
        return true;
    }

    /// <summary>Reads a name and its colon, and the white space up to the value, so that a layout covers that too.</summary>
    private int AfterColon(int start)
    {
        if (At(start) != '"')
            throw Malformed();
        var colon = AfterWhiteSpace(ReadText(start));
        return At(colon) == ':' ? AfterWhiteSpace(colon + 1) : throw Malformed();
    }
}
