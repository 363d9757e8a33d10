using Verification.Generator.CodeGeneration.Models;

namespace Verification.Generator.CodeGeneration;

/// <summary>What the documentation of a list says besides the document's own words: page sizes, quota and host.</summary>
internal static class ListFacts
{
    /// <summary>The facts, as lines of XML text.</summary>
    public static IReadOnlyList<string> Of(IDictionary<string, object?> pagination, ContractModel contract) =>
        [
            .. new[]
            {
                PageSize(
                    pagination.TryGetValue("default-page-size", out var usual) ? usual as long? : null,
                    pagination.TryGetValue("maximum-page-size", out var most) ? most as long? : null,
                    pagination
                ),
                pagination.TryGetValue("identity", out var identity) && identity is string
                    ? "An item that moves onto the next page while the list is read is handed out once."
                    : "",
                contract.RateLimitPermits.Length == 0
                    ? ""
                    : $"The vendor allows {contract.RateLimitPermits} requests in {contract.RateLimitSeconds} seconds; the client waits "
                        + "as needed.",
                contract.Address.Length == 0
                    ? ""
                    : $"It reads from <c>{CSharpText.Xml(contract.Address)}</c> unless the options say otherwise.",
            }.Where(line => line.Length > 0),
        ];

    private static string PageSize(long? usual, long? most, IDictionary<string, object?> pagination)
    {
        if (pagination["style"] is "single")
            return "The vendor returns all items at once, in one page.";
        var canAsk = pagination.TryGetValue("page-size", out var name) && name is string;
        return (most, usual) switch
        {
            ({ } largest, { } others) when canAsk =>
                $"A page holds up to {largest} items, the most that the vendor allows, unless the query says otherwise; the vendor's own "
                    + $"default is {others}.",
            ({ } largest, null) when canAsk =>
                $"A page holds up to {largest} items, the most that the vendor allows, unless the query says otherwise.",
            (_, { } others) => $"A page holds {others} items by default.",
            ({ } largest, _) => $"A page holds up to {largest} items.",
            _ => "",
        };
    }
}
