namespace Verification.Generator.Documents;

/// <summary>What stands at a place of a document, as the section of the components that it can stand in.</summary>
internal static class PartKind
{
    /// <summary>Schemas.</summary>
    internal const string Schemas = "schemas";

    /// <summary>Path items, which stand where they are used: not every version of OpenAPI has them among the components.</summary>
    internal const string PathItems = "pathItems";

    private const string Callbacks = "callbacks";

    /// <summary>What stands in a member.</summary>
    /// <param name="owner">What has the member.</param>
    /// <param name="isNameMap">Whether the author chose the names of the members.</param>
    /// <param name="member">The name of the member.</param>
    internal static string Below(string owner, bool isNameMap, string member)
    {
        if (isNameMap)
            return owner;
        return member switch
        {
            "paths" or "webhooks" or "x-webhooks" or PathItems => PathItems,
            "requestBody" or "requestBodies" => "requestBodies",
            "responses" or "parameters" or "headers" or "securitySchemes" or "links" or Callbacks => member,
            _ when owner is Callbacks || (owner is PathItems && member.StartsWith('{')) => PathItems,
            _ => Schemas,
        };
    }
}
