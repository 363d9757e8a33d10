using FsCheck;
using FsCheck.Fluent;
using Verification.Generator.Contracts.Drift.Grammar;

namespace Verification.Generator.Tests.Drift;

/// <summary>The productions that sentences of a page are read with.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("How many rows (1–500)", "1", "500")]
    [InlineData("between 1 and 1,000", "1", "1000")]
    [InlineData("Range: from 5 to 10", "5", "10")]
    [InlineData("1 <= x <= 500", "1", "500")]
    [InlineData("x >= 0", "0", null)]
    [InlineData("at least 3, at most 7", "3", "7")]
    [InlineData("default 50, max 200", null, "200")]
    [InlineData("Maximum value is 100.", null, "100")]
    [InlineData("no more than 20 rows", null, "20")]
    [InlineData("up to 30 days", null, null)]
    [InlineData("at most 60 requests per minute", null, null)]
    [InlineData("from 2024-01-01 on", null, null)]
    public void Limits(string text, string? minimum, string? maximum) => BoundPhrase.Read(text).ShouldBe((minimum, maximum));

    [Theory]
    [InlineData("Defaults to 50.", "50")]
    [InlineData("default: `open`", "open")]
    [InlineData("The default value is set to 5", "5")]
    [InlineData("20 by default", "20")]
    [InlineData("default is false", "false")]
    [InlineData("the default behaviour", null)]
    [InlineData("letter by default", null)]
    public void Defaults(string text, string? value) => DefaultPhrase.Read(text, _ => false).ShouldBe(value);

    [Theory]
    [InlineData("a limit of 100 requests per minute", "100", "60")]
    [InlineData("10 calls/sec", "10", "1")]
    [InlineData("1,000 API requests every 30 seconds", "1000", "30")]
    public void Quotas(string text, string count, string seconds) => QuotaPhrase.All(text).ShouldBe([new QuotaPhrase(count, seconds)]);

    [Theory]
    [InlineData("It returns a 404 error.", "404")]
    [InlineData("receiving HTTP 429 \"Too Many Requests\"", "429")]
    [InlineData("fails with status code 400", "400")]
    [InlineData("It returns 400 rows.", null)]
    [InlineData("a 200 ms delay", null)]
    public void Statuses(string text, string? status) =>
        StatusPhrase.Mentions(text).Select(mention => mention.Status).ShouldBe(status is null ? [] : [status]);

    [Theory]
    [InlineData("user, business, all Maximum number", "user|business|all")]
    [InlineData("e.g. Approved,In Review,On Hold.", "Approved|In Review|On Hold")]
    [InlineData("P (Passport), ID (Identity Card), or VISA", "P|ID|VISA")]
    [InlineData("parameters (status, country, region) match", "status|country|region")]
    [InlineData("`sms`, `call` and `email`", "sms|call|email")]
    public void Lists(string text, string items) =>
        ListPhrase.All(text, 3).Select(list => string.Join('|', list.Items)).ShouldContain(items);

    [Theory]
    [InlineData("Use the sort_by query string parameter.", "sort_by")]
    [InlineData("the page parameter", "page")]
    public void Names_that_are_called_parameters(string text, string name) => ParameterPhrase.Called(text).ShouldBe([name]);

    [Theory]
    [InlineData("Filter by risk_level: low, medium or high.", "risk_level")]
    [InlineData("Sort with sort_by (created_at, updated_at).", "sort_by")]
    public void Names_with_their_values(string text, string name) => ParameterPhrase.Valued(text).ShouldContain(name);

    [Fact]
    public void Nothing_of_a_text_is_lost() =>
        Prop.ForAll<NonNull<string>>(text =>
                string.Concat(TokenReader.Read(text.Get).Select(token => token.Text))
                == string.Concat(text.Get.Where(character => !char.IsWhiteSpace(character)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_reads_the_same_however_it_is_written() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, 999).SelectMany(one => Gen.Choose(0, 999).Select(other => (one, other)))),
                pair =>
                {
                    (var low, var high) = ($"{Math.Min(pair.one, pair.other)}", $"{Math.Max(pair.one, pair.other)}");
                    string[] forms =
                    [
                        $"between {low} and {high}",
                        $"({low}–{high})",
                        $"at least {low} and at most {high}",
                        $"min {low}, max {high}",
                        $"{low} <= x <= {high}",
                        $"How many, from {low} to {high}.",
                    ];
                    return forms.All(form => BoundPhrase.Read(form) == (low, high));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_reads_the_same_however_it_is_separated() =>
        Prop.ForAll(
                Arb.From(
                    Gen.Choose(3, 6)
                        .SelectMany(count => Gen.Elements("alpha", "beta", "gamma", "delta_x", "EPSILON").ListOf(count))
                        .Select(items => items.ToList())
                ),
                list =>
                {
                    string[] forms =
                    [
                        string.Join(", ", list),
                        string.Join(",", list),
                        string.Join(" | ", list),
                        string.Join("/", list),
                        $"{string.Join(", ", list.SkipLast(1))} or {list[^1]}",
                        $"{string.Join(", ", list.SkipLast(1))}, and {list[^1]}.",
                    ];
                    return forms.All(form => ListPhrase.All(form, 3).Single().Items.SequenceEqual(list));
                }
            )
            .QuickCheckThrowOnFailure();
}
