namespace Verification.Runtime.CompilerServices;

/// <content>Parameters that are sent in headers and cookies.</content>
public partial struct RequestTargetBuilder
{
    private const string CookieHeader = "Cookie";

    /// <summary>Adds a header, whose parts have commas between them; <see langword="null"/> adds nothing.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value, which is not encoded.</param>
    /// <param name="property">The property of the caller that has the value.</param>
    /// <param name="explode">Whether name and value of a member are one part.</param>
    /// <exception cref="ArgumentException">
    /// The value has other than printable ASCII characters, or one of several parts has a comma.
    /// </exception>
    public void Header(string name, ParameterValue value, string property, bool explode = false)
    {
        var parts = ParameterWriter.Parts(value, explode);
        if (parts.Count == 0)
            return;
        string[] texts = [.. parts.Select(part => part.Name is null ? part.Value : $"{part.Name}={part.Value}")];
        if (value.Text is null && Array.Exists(texts, text => text.Contains(',')))
        {
            throw new ArgumentException(
                $"{property} is sent in the header {name} with commas between its values: none of them can have one.",
                property
            );
        }

        var header = string.Join(',', texts);
        if (!RequestHeaders.IsSendable(header))
        {
            throw new ArgumentException($"{property} is sent in the header {name}, which takes printable ASCII characters only.", property);
        }

        (headers ??= []).Add(new HeaderParameter(name, header));
    }

    /// <summary>Adds a cookie, encoded; <see langword="null"/> adds nothing.</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether each item or member of the value is a cookie of its own.</param>
    public void Cookie(string name, ParameterValue value, bool explode = true)
    {
        foreach (var pair in ParameterWriter.Pairs(name, value, ParameterStyle.Form, explode))
            Cookie(pair.Encoded);
    }

    private void Cookie(string pair)
    {
        var index = (headers ??= []).FindIndex(header => header.Name == CookieHeader);
        if (index < 0)
            headers.Add(new HeaderParameter(CookieHeader, pair));
        else
            headers[index] = new HeaderParameter(CookieHeader, $"{headers[index].Value}; {pair}");
    }
}
