namespace Verification.Runtime.CompilerServices;

/// <content>Parameters that are sent in headers and cookies.</content>
public partial struct RequestTargetBuilder
{
    private const string CookieHeader = "Cookie";

    /// <summary>Adds a header; <see langword="null"/> adds nothing.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value has other than printable ASCII characters.</exception>
    public void Header(string name, string? value)
    {
        if (value is null)
            return;
        if (!RequestHeaders.IsSendable(value))
            throw new ArgumentException($"The header {name} takes printable ASCII characters only.", name);
        (headers ??= []).Add(new HeaderParameter(name, value));
    }

    /// <summary>Adds a cookie, encoded; <see langword="null"/> adds nothing.</summary>
    public void Cookie(string name, string? value)
    {
        if (value is null)
            return;
        var pair = $"{name}={Uri.EscapeDataString(value)}";
        var index = (headers ??= []).FindIndex(header => header.Name == CookieHeader);
        if (index < 0)
            headers.Add(new HeaderParameter(CookieHeader, pair));
        else
            headers[index] = new HeaderParameter(CookieHeader, $"{headers[index].Value}; {pair}");
    }
}
