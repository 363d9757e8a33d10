using System.Text;
using System.Text.Json;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Json;

/// <summary>Free-form values of one form are passed over by comparing them with the one before: only what is JSON may pass.</summary>
public sealed class SkippedValueTests
{
    private const string Rows = """
        {"attempts":[{"price":{"a":1,"a":{"c":"x"}}},{"price":{"a":3,"a":{"c":"y"}}},{"price":{"a":5,"b":[6]}},{"price":{"a":7,"a":8}}]}
        """;

    [Fact]
    public void A_page_with_any_single_byte_left_out_replaced_or_added_is_read_as_the_platform_reads_it()
    {
        var inner = Rows.IndexOf('[', StringComparison.Ordinal) + 1;
        var compared = 0;
        for (var at = inner; at < Rows.LastIndexOf(']'); at++)
        {
            Compare(Rows.Remove(at, 1));
            foreach (var other in "{}[],:\"\\a0- \n")
            {
                Compare(Rows.Remove(at, 1).Insert(at, other.ToString()));
                Compare(Rows.Insert(at, other.ToString()));
                compared += 2;
            }
        }

        compared.ShouldBeGreaterThan(2_000);
    }

    private static void Compare(string json)
    {
        var expected = Expected(json);
        var actual = Actual(json);
        if (expected is null)
            actual.ShouldBeNull(json);
        else
            actual.ShouldNotBeNull(json).ShouldBe(expected, json);
    }

    private static string?[]? Expected(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.GetProperty("attempts").EnumerateArray().Select(Price)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Price(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("price", out var price) && price.ValueKind != JsonValueKind.Null
            ? price.GetRawText()
            : null;

    private static string?[]? Actual(string json)
    {
        try
        {
            return [.. Models.Read<AttemptPage>(Encoding.UTF8.GetBytes(json)).Attempts.Select(row => row.Price?.GetRawText())];
        }
        catch (ResponseFormatException)
        {
            return null;
        }
    }
}
