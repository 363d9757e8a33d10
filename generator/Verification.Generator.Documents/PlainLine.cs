namespace Verification.Generator.Documents;

/// <summary>Text from a document made safe for a terminal: names in a contract may hold control characters, and those steer terminals.</summary>
public static class PlainLine
{
    /// <summary>The text in one line, with a replacement character in place of each <see cref="UnsafeText"/>.</summary>
    public static string Of(string text) => UnsafeText.Replace(text);
}
