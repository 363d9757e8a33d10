using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>The table of the page: facts down, tools across.</summary>
internal static class ComparisonTable
{
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        new RedirectFact("a redirect to another host, with the key in a header (Didit)", Vendor.Didit),
        new RedirectFact("the same with a key and a signature of the request (Veriff)", Vendor.Veriff),
        new RedirectFact("the same with HTTP Basic (Twilio)", Vendor.Twilio),
        new NextLinkFact("a link to the next page on another host (Didit)", Vendor.Didit),
        new NextLinkFact("the same with HTTP Basic (Twilio)", Vendor.Twilio),
        new SlashFact("Didit's 301 between the path with and without a slash"),
        new RetryAfterFact("status 429 with `Retry-After` (Didit)", Vendor.Didit),
        new RetryAfterFact("the same (Twilio)", Vendor.Twilio),
        new UnknownStatusFact("a status that the vendor page does not list (Didit)", Vendor.Didit),
        new UnknownStatusFact("the same (Twilio)", Vendor.Twilio),
        new UnknownIdFact("an id that is no UUID, where the page states one (Didit)", Vendor.Didit),
        new SignatureFact("a response whose signature is wrong (Veriff)"),
    ];

    /// <summary>Observes all cells and writes them as Markdown.</summary>
    public static async Task<string> ObserveAsync(CancellationToken cancellationToken)
    {
        var columns = Column.All;
        var rows = await Task.WhenAll(
            Facts.Select(fact => Task.WhenAll(columns.Select(column => fact.CellAsync(column, cancellationToken))))
        );
        string[] lines =
        [
            Line(columns.Select(column => column.Heading).Prepend("")),
            Line(columns.Select(_ => "---").Prepend("---")),
            .. Facts.Zip(rows, (fact, cells) => Line(cells.Prepend(fact.Question))),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
