namespace Verification.Generator.Documents.Naming;

/// <summary>
/// Names of methods: <c>listAttempts</c> under the tag <c>Attempts</c> is <c>List</c>, <c>getAttempt</c> is <c>Get</c>, anything else keeps
/// all its words.
/// </summary>
public static class OperationNames
{
    /// <summary>The identifier of an operation: its operationId, or else its method and path.</summary>
    public static string Identifier(string? operationId, string method, string path) =>
        string.IsNullOrEmpty(operationId) ? Identifiers.Pascal(method + " " + path) : Identifiers.Pascal(operationId);

    /// <summary>The name of the method, without <c>Async</c>.</summary>
    public static string Method(string identifier, string tag)
    {
        foreach (var noun in Forms(Identifiers.Pascal(tag)))
        {
            var isVerbAndNoun = identifier.Length > noun.Length && identifier.EndsWith(noun, StringComparison.Ordinal);
            if (isVerbAndNoun)
                return identifier[..^noun.Length];
        }

        return identifier;
    }

    private static IEnumerable<string> Forms(string tag)
    {
        yield return tag;
        if (tag.EndsWith("ies", StringComparison.Ordinal))
            yield return tag[..^3] + "y";
        if (tag.EndsWith('s'))
            yield return tag[..^1];
    }
}
