using System.Globalization;
using Quickstart.Reading;
using Spectre.Console;

namespace Quickstart.Results;

/// <summary>The table at the end: with lines on a terminal, as Markdown elsewhere.</summary>
internal static class SummaryTable
{
    /// <summary>Wide enough that no line wraps.</summary>
    private const int WidthOfMarkdown = 160;

    private static readonly string[] Headings =
    [
        "vendor",
        "rows",
        "pages",
        "requests",
        "redirects followed",
        "signatures verified",
        "seconds",
    ];

    public static void Write(TextWriter output, IEnumerable<VendorReading> readings)
    {
        var console = Terminal.On(output);
        if (console.Profile.Out.IsTerminal)
            console.Write(Table(readings, TableBorder.Rounded, Headings.Select(heading => heading.Replace(' ', '\n'))));
        else
            output.WriteLine(Markdown(readings));
    }

    private static string Markdown(IEnumerable<VendorReading> readings)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = Terminal.On(text);
        console.Profile.Width = WidthOfMarkdown;
        console.Write(Table(readings, TableBorder.Markdown, Headings));
        return text.ToString().Trim();
    }

    private static Table Table(IEnumerable<VendorReading> readings, TableBorder border, IEnumerable<string> headings)
    {
        var table = new Table { Border = border };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(heading) { Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right });
        foreach (var reading in readings)
            table.AddRow(Cells(reading.Tally, reading.Traffic));
        return table;
    }

    private static string[] Cells(Tally tally, TrafficMeter traffic) =>
        [
            tally.Failure is null ? tally.Vendor : $"{tally.Vendor} (failed)",
            Number(tally.Rows),
            Number(tally.Pages),
            Number(traffic.Requests),
            Number(traffic.RedirectsFollowed),
            traffic.CountsSignatures ? Number(tally.SignaturesVerified) : "-",
            tally.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
        ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
