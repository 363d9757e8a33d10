namespace BringYourOwnClient;

/// <summary>Makes the same report with each client, and prints them side by side.</summary>
internal static class Report
{
    private static readonly (string Name, Func<Accounts, CancellationToken, Task<Tally>> CountAsync)[] Clients =
    [
        ("typed clients", TypedReport.CountAsync),
        ("Kiota", KiotaReport.CountAsync),
        ("Refit", RefitReport.CountAsync),
    ];

    /// <returns>0 if all reports are the same, 1 if not.</returns>
    public static async Task<int> RunAsync(Accounts accounts, TextWriter output, CancellationToken cancellationToken)
    {
        var reports = new List<IReadOnlyDictionary<string, int>>();
        foreach (var client in Clients)
            reports.Add((await client.CountAsync(accounts, cancellationToken)).Counts);

        string[] kinds = [.. reports.SelectMany(report => report.Keys).Distinct().Order(StringComparer.Ordinal)];
        await output.WriteLineAsync(Line("", Clients.Select(client => client.Name)));
        foreach (var kind in kinds)
            await output.WriteLineAsync(Line(kind, reports.Select(report => $"{report.GetValueOrDefault(kind)}")));
        return kinds.All(kind => reports.Select(report => report.GetValueOrDefault(kind)).Distinct().Count() == 1) ? 0 : 1;
    }

    private static string Line(string kind, IEnumerable<string> cells) =>
        $"{kind, -32}{string.Concat(cells.Select(cell => $"{cell, 16}"))}";
}
