namespace Verification.Generator.Documents;

/// <summary>
/// Makes text from a document safe for a terminal: names in a contract may hold control characters, which control terminals.
/// </summary>
public static class PlainLine
{
    /// <summary>The text in one line, with a replacement character in place of each <see cref="UnsafeText"/>.</summary>
    public static string Of(string text) => UnsafeText.Replace(text);
}
