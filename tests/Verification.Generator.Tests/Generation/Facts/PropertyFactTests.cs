using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Which properties models and queries have beside those that a document names, and which they do not have.</summary>
public sealed class PropertyFactTests
{
    [Theory]
    [InlineData("\"12.50\"", "12.50")]
    [InlineData("\"-0.005\"", "-0.005")]
    [InlineData("\"1E2\"", "100")]
    [InlineData("12.5", "12.5")]
    [InlineData("\"1,000.00\"", "none")]
    [InlineData("\"about 5\"", "none")]
    [InlineData("null", "none")]
    public async Task Text_that_is_a_decimal_number_is_shown_as_one(string json, string number)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("id: {type: string}", "id: {type: string}\n" + Price));
        await using var server = new LoopbackApi(_ => $$"""{"id":"1","price":{{json}}}""");

        (await RunAsync(api, server, "(await client.Checks.GetAsync(\"1\", token)).PriceAsDecimal")).ShouldBe(number);
    }

    [Fact]
    public async Task A_member_of_the_contract_keeps_the_name_of_a_decimal_view()
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument.With("id: {type: string}", $"id: {{type: string}}\n{Price}\n        price_as_decimal: {{type: string}}")
        );
        await using var server = new LoopbackApi(_ => """{"id":"1","price":"1","price_as_decimal":"own"}""");

        (await RunAsync(api, server, "(await client.Checks.GetAsync(\"1\", token)).PriceAsDecimal")).ShouldBe("own");
    }

    [Theory]
    [InlineData("", "Owner, Size, State, AdditionalQuery")]
    [InlineData("required: true, ", "After, Owner, Size, State, AdditionalQuery")]
    public async Task A_parameter_that_only_links_give_is_no_property_of_a_query(string required, string properties)
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument
                .With(
                    "style: token, items: checks, next: next, token: after",
                    "style: next-link, items: checks, next: next, position: [after]"
                )
                .Replace("{name: after, in: query, ", "{name: after, in: query, " + required, StringComparison.Ordinal)
        );
        await using var server = new LoopbackApi(_ => "{}");

        (await RunAsync(api, server, Names)).ShouldBe(properties);
    }

    private const string Price = "        price: {type: string, format: decimal, nullable: true}";

    private const string Names =
        "string.Join(\", \", typeof(ListChecksQuery).GetProperties().Select(property => property.Name)"
        + ".OrderBy(name => name.StartsWith(\"Additional\")).ThenBy(name => name))";

    private static Task<string> RunAsync(CompiledApi api, LoopbackApi server, string expression) =>
        api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "key" });
            await Task.CompletedTask;
            object? value = {{expression}};
            return Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none";
            """,
            server.Address
        );
}
