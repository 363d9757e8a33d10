namespace Verification.Generator.Documents;

/// <summary>Which members of an OpenAPI document hold data, and which hold names that the author chose.</summary>
public static class SpecVocabulary
{
    /// <summary>The extension on an enum that describes its values.</summary>
    public const string ValueDescriptions = "x-value-descriptions";

    /// <summary>What documents of OpenAPI 3.0 have in place of <c>webhooks</c>.</summary>
    public const string Webhooks = "x-webhooks";

    /// <summary>The HTTP methods that a path item can have.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Whether a member of a path item is an operation.</summary>
    public static bool IsMethod(string member) => Methods.Contains(member, StringComparer.Ordinal);

    /// <summary>Whether a member holds data of the API or an extension: nothing in it is a keyword.</summary>
    public static bool IsData(string member) =>
        member is "example" or "examples" or "default" or "enum" or "const"
        || (member.StartsWith("x-", StringComparison.Ordinal) && member is not Webhooks);

    /// <summary>Whether the author chose the names of a member's own members, so that none of them is a keyword.</summary>
    public static bool IsNameMap(string member) =>
        member
            is "paths"
                or "webhooks"
                or Webhooks
                or "properties"
                or "patternProperties"
                or "dependentSchemas"
                or "$defs"
                or "definitions"
                or "schemas"
                or "responses"
                or "parameters"
                or "requestBodies"
                or "headers"
                or "securitySchemes"
                or "links"
                or "callbacks"
                or "pathItems"
                or "content"
                or "encoding"
                or "mapping"
                or "variables"
                or "scopes";

    /// <summary>Whether keywords can occur below a member.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="isName">Whether the author chose the name, so that it is not a keyword.</param>
    /// <param name="isNameMap">Whether the author also chose the names of the member's own members.</param>
    public static bool LeadsToKeywords(string member, bool isName, out bool isNameMap)
    {
        isNameMap = !isName && IsNameMap(member);
        return isName || !IsData(member);
    }
}
