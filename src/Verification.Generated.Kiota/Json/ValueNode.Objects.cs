using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <content>Objects, and what of them has no property of its own.</content>
internal sealed partial class ValueNode
{
    /// <summary>The longest name of a property that is not first turned into a string.</summary>
    private const int LongestName = 128;

    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        if (isNullable && IsNull)
            return default!;
        var scanner = Start();
        if (typeof(T) == typeof(UntypedNode))
            return (T)(object)UntypedValue.Node(ref scanner, reading);
        if (scanner.TokenType != JsonTokenType.StartObject || depth > MaximumDepth)
        {
            misfit = "an object";
            return default!;
        }

        var item = factory(this);
        OnBeforeAssignFieldValues?.Invoke(item);
        Assign(item, ref scanner);
        OnAfterAssignFieldValues?.Invoke(item);
        return item;
    }

    public IParseNode? GetChildNode(string identifier)
    {
        var scanner = Start();
        if (scanner.TokenType != JsonTokenType.StartObject)
            return null;
        while (scanner.NextProperty())
        {
            var isMeant = IsName(scanner.Name, identifier);
            var start = scanner.TokenStart;
            var length = scanner.ReadRaw().Length;
            if (isMeant)
                return Part(start, length, vital.Below(identifier));
        }

        return null;
    }

    private void Assign(IParsable item, ref JsonScanner scanner)
    {
        var fields = item.GetFieldDeserializers();
        var additional = (item as IAdditionalDataHolder)?.AdditionalData;
        var (hasRows, isFilled) = (vital.Rows.Length == 0, false);
        while (scanner.NextProperty())
        {
            reading.CheckTime();
            var name = Field(fields, scanner.Name, out var assign);
            var start = scanner.TokenStart;
            if (assign is null)
            {
                reading.Count(1);
                additional?[name] = UntypedValue.Of(ref scanner, reading)!;
                continue;
            }

            var isRows = name == vital.Rows;
            if (isRows && isFilled)
                throw JsonRead.Repeated(ref scanner, name);
            hasRows |= isRows;
            var part = Part(start, scanner.ReadRaw().Length, vital.Below(name));
            part.isNullable = true;
            part.isRows = isRows;
            isFilled |= isRows;
            // Of members with the same name the last one counts, null included.
            assign(part);
            if (part.misfit is not null)
                part.Keep(additional, name, isVital: vital.Includes(name));
            else
                additional?.Remove(name);
        }

        if (!hasRows)
            throw JsonRead.Missing(vital.Rows, offset);
    }

    /// <summary>Keeps the value among the additional data, since it does not fit.</summary>
    private void Keep(IDictionary<string, object>? additional, string name, bool isVital = false)
    {
        var scanner = Start();
        reading.Misfit(scanner, offset, misfit!, isVital);
        additional?[name] = UntypedValue.Of(ref scanner, reading)!;
    }

    /// <summary>The property of a name, and what assigns it: null for a name that is not known.</summary>
    private static string Field(IDictionary<string, Action<IParseNode>> fields, ReadOnlySpan<byte> utf8, out Action<IParseNode>? assign)
    {
        if (utf8.Length <= LongestName && fields is Dictionary<string, Action<IParseNode>> known)
        {
            Span<char> characters = stackalloc char[LongestName];
            var name = characters[..Encoding.UTF8.GetChars(utf8, characters)];
            if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found, out assign))
                return found;
            return name.ToString();
        }

        var text = Encoding.UTF8.GetString(utf8);
        assign = fields.TryGetValue(text, out var other) ? other : null;
        return text;
    }

    private static bool IsName(ReadOnlySpan<byte> utf8, string name) =>
        utf8.Length == Encoding.UTF8.GetByteCount(name) && Encoding.UTF8.GetString(utf8) == name;
}
