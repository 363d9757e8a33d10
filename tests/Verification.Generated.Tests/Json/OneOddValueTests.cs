using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using DeepidvPage = Verification.Generated.Deepidv.SessionPage;
using DiditPage = Verification.Generated.Didit.SessionPage;

namespace Verification.Generated.Tests.Json;

/// <summary>Replaces every single value of every example page by every kind of JSON value. No item and no page may be lost.</summary>
public sealed class OneOddValueTests
{
    private const string Marker = "@the value to replace@";

    private static readonly string[] OddValues =
    [
        "null",
        "true",
        "false",
        "0",
        "-0.0",
        "17",
        "1.5",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"text\"",
        "\"2\"",
        "\"0000-00-00\"",
        "\"2026-02-30T00:00:00Z\"",
        "\"\\ud800\"",
        "\"\\u0041\"",
        "\"a\\u0000b\"",
        "[]",
        "{}",
        "[null]",
        "[1,\"a\",{}]",
        "[[[]]]",
        "{\"a\":{\"b\":[]}}",
        "{\"\":null}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    ];

    private static readonly Dictionary<string, Page> Pages = new()
    {
        ["deepidv/sessions.json"] = new("sessions", "next_token", body => Read<DeepidvPage>(body, page => page.Sessions)),
        ["didit/both-kinds.json"] = new("results", "next", body => Read<DiditPage>(body, page => page.Results)),
        ["didit/business-rows.json"] = new("results", "next", body => Read<DiditPage>(body, page => page.Results)),
        ["didit/user-rows.json"] = new("results", "next", body => Read<DiditPage>(body, page => page.Results)),
        ["twilio/unconverted-to-colombia.json"] = new(
            "attempts",
            "meta.next_page_url",
            body => Read<AttemptPage>(body, page => page.Attempts)
        ),
        ["veriff/multiple-attempts.json"] = new("verifications", "", body => Read<AttemptList>(body, page => page.Verifications)),
    };

    public static TheoryData<string> Examples => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void One_odd_value_loses_neither_item_nor_page_and_is_kept(string example)
    {
        var page = Pages[example];
        var body = VendorExample.Read(example.Split('/')[0], example.Split('/')[1]);
        var items = page.Read(body).Items;
        var places = Places(JsonNode.Parse(body)!.AsObject(), "").Where(place => !page.Steers(place)).ToList();

        places.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var place in places)
        {
            foreach (var odd in OddValues)
                page.Check(body, place, odd, items);
        }
    }

    /// <summary>The paths of all values, with dots; numbers are the places in arrays.</summary>
    private static IEnumerable<string> Places(JsonNode? node, string path) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Places(member.Value, $"{path}.{member.Key}")).Append(path),
            JsonArray elements => elements.SelectMany((element, index) => Places(element, $"{path}.{index}")).Append(path),
            _ => [path],
        };

    private static (int Items, string Written) Read<T>(byte[] body, Func<T, IReadOnlyList<object>> items)
        where T : IJsonModel<T>
    {
        var page = Models.Read<T>(body);
        return (items(page).Count, Models.Write(page));
    }

    private sealed record Page(string Rows, string Next, Func<byte[], (int Items, string Written)> Read)
    {
        /// <summary>The items, the path to the next page and the body itself, which are not replaced.</summary>
        internal bool Steers(string place) =>
            place.Length == 0 || place == "." + Rows || ("." + Next + ".").StartsWith(place + ".", StringComparison.Ordinal);

        internal void Check(byte[] body, string place, string odd, int items)
        {
            var replaced = Replace(body, place, odd);
            var isItem = place.StartsWith($".{Rows}.", StringComparison.Ordinal) && place.Count(letter => letter == '.') == 2;

            var (read, written) = Read(replaced);

            read.ShouldBe(isItem && odd == "null" ? items - 1 : items, $"{place} = {odd}");
            IsKept(written, odd).ShouldBeTrue($"{place} = {odd} is written as {written}");
        }

        private static byte[] Replace(byte[] body, string place, string odd)
        {
            var root = JsonNode.Parse(body)!;
            var path = place[1..].Split('.');
            var parent = path[..^1]
                .Aggregate(
                    root,
                    (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!
                );
            if (parent is JsonArray elements)
                elements[int.Parse(path[^1], CultureInfo.InvariantCulture)] = Marker;
            else
                parent[path[^1]] = Marker;
            return Encoding.UTF8.GetBytes(root.ToJsonString().Replace($"\"{Marker}\"", odd, StringComparison.Ordinal));
        }

        /// <summary>
        /// Null is absent, a list has no null elements, and a number or boolean becomes text where text is declared. Everything else stays.
        /// </summary>
        private static bool IsKept(string written, string odd)
        {
            if (odd is "null" or "[null]" or "[]" or "{}")
                return true;
            if (odd[0] == '{')
                return written.Contains(odd[1..^1], StringComparison.Ordinal);
            var texts = Texts(JsonDocument.Parse(written, new JsonDocumentOptions { MaxDepth = 200 }).RootElement).ToHashSet();
            return texts.Contains(odd)
                || texts.Contains($"\"{odd}\"")
                || written.Contains(odd, StringComparison.Ordinal)
                || IsSameText(texts, odd);
        }

        private static bool IsSameText(HashSet<string> texts, string odd) =>
            odd == "-0.0" ? texts.Contains("0")
            : odd.StartsWith("\"\\u0041", StringComparison.Ordinal) ? texts.Contains("\"A\"")
            : odd.Contains("\\u0000", StringComparison.Ordinal) && texts.Contains("\"a\\u0000b\"");

        private static IEnumerable<string> Texts(JsonElement element) =>
            element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)).Append(element.GetRawText()),
                JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts).Append(element.GetRawText()),
                _ => [element.GetRawText()],
            };
    }
}
