using System.Text;

namespace Verification.Runtime;

/// <summary>One name and value of a query string.</summary>
/// <param name="Name">The name, decoded.</param>
/// <param name="Value">The value, decoded.</param>
/// <param name="Encoded"><c>name=value</c> as written in the address.</param>
internal readonly record struct QueryParameter(string Name, string Value, string Encoded)
{
    private const string Reserved = ":/?@!$'()*,;=";

    /// <summary>The value, decoded with a plus sign as it is: HTML forms write a space as plus, RFC 3986 does not.</summary>
    internal string ValueWithPlus => Encoded.IndexOf('=') is >= 0 and var equals ? Uri.UnescapeDataString(Encoded[(equals + 1)..]) : "";

    internal static QueryParameter Of(string name, string value) =>
        new(name, value, Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value));

    /// <summary>Several values in one: what stands between them is written differently from what stands within one.</summary>
    /// <param name="name">The name, decoded.</param>
    /// <param name="values">The values, decoded.</param>
    /// <param name="between">What stands between the values, decoded.</param>
    /// <param name="encoded">The same as written in the address.</param>
    internal static QueryParameter OfList(string name, IReadOnlyList<string> values, string between, string encoded) =>
        new(
            name,
            string.Join(between, values),
            Uri.EscapeDataString(name) + "=" + string.Join(encoded, values.Select(Uri.EscapeDataString))
        );

    /// <summary>
    /// The same with the reserved characters of the value as they are (RFC 6570, section 3.2.3), and what is percent-encoded already too.
    /// What would end the value, or is no part of a query, stays encoded.
    /// </summary>
    internal QueryParameter WithReserved()
    {
        var start = Encoded.IndexOf('=') + 1;
        var value = new StringBuilder(Encoded, 0, start, Encoded.Length);
        for (var index = start; index < Encoded.Length; index++)
        {
            var isEncoded = Encoded[index] == '%' && index + 2 < Encoded.Length;
            var character = isEncoded ? (char)Convert.ToByte(Encoded.Substring(index + 1, 2), 16) : Encoded[index];
            var isTriplet =
                character == '%'
                && index + 4 < Encoded.Length
                && char.IsAsciiHexDigit(Encoded[index + 3])
                && char.IsAsciiHexDigit(Encoded[index + 4]);
            if (isEncoded && !isTriplet && !Reserved.Contains(character))
                value.Append(Encoded, index, 3);
            else
                value.Append(character);
            index += isEncoded ? 2 : 0;
        }

        return this with
        {
            Encoded = value.ToString(),
        };
    }

    /// <summary>The parameters of a query string, in order and with their encoding.</summary>
    /// <param name="query">The query string, with or without its question mark.</param>
    internal static List<QueryParameter> Parse(string query)
    {
        var parameters = new List<QueryParameter>();
        foreach (var piece in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = piece.IndexOf('=');
            var name = equals < 0 ? piece : piece[..equals];
            var value = equals < 0 ? "" : piece[(equals + 1)..];
            parameters.Add(new QueryParameter(Decode(name), Decode(value), piece));
        }

        return parameters;
    }

    internal static string Join(IEnumerable<QueryParameter> parameters) =>
        string.Join('&', parameters.Select(parameter => parameter.Encoded));

    /// <summary>Writes an address with a query in one allocation.</summary>
    internal static string Address(string start, string path, IReadOnlyList<QueryParameter> parameters)
    {
        var length = start.Length + path.Length;
        for (var index = 0; index < parameters.Count; index++)
            length += 1 + parameters[index].Encoded.Length;
        return string.Create(
            length,
            (start, path, parameters),
            static (address, parts) =>
            {
                Append(ref address, parts.start);
                Append(ref address, parts.path);
                for (var index = 0; index < parts.parameters.Count; index++)
                {
                    Append(ref address, index == 0 ? "?" : "&");
                    Append(ref address, parts.parameters[index].Encoded);
                }
            }
        );
    }

    private static void Append(ref Span<char> address, string text)
    {
        text.CopyTo(address);
        address = address[text.Length..];
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
