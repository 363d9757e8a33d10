using System.Globalization;
using System.Text;

namespace Verification.Benchmarks.Growth;

/// <summary>Draws lines over two logarithmic axes: rows to the right, milliseconds upwards.</summary>
internal static class SvgPlot
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Left = 70;
    private const int Top = 20;
    private const int Right = 20;
    private const int Bottom = 50;

    private static readonly string[] Colours = ["#b5651d", "#1f77b4", "#2ca02c"];

    internal static string Draw(int[] rows, IReadOnlyList<(string Name, List<double> Milliseconds)> lines)
    {
        var all = lines.SelectMany(line => line.Milliseconds).ToList();
        var (lowest, highest) = ((int)Math.Floor(Math.Log10(all.Min())), (int)Math.Ceiling(Math.Log10(all.Max())));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n"
        );
        svg.Append("<title>Time to read a list, by its rows</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var power = lowest; power <= highest; power++)
        {
            Line(
                svg,
                Left,
                Y(power),
                Width - Right,
                Y(power),
                $"{Math.Pow(10, power).ToString("G", CultureInfo.InvariantCulture)} ms",
                Left - 8,
                Y(power) + 4,
                "end"
            );
        }

        foreach (var count in rows)
        {
            Line(
                svg,
                X(count),
                Top,
                X(count),
                Height - Bottom,
                count.ToString("N0", CultureInfo.InvariantCulture),
                X(count),
                Height - Bottom + 18,
                "middle"
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">rows</text>\n"
        );
        for (var index = 0; index < lines.Count; index++)
            Curve(svg, lines[index], Colours[index], Top + 20 + (18 * index));
        return svg.Append("</svg>\n").ToString();

        double X(int count) => Left + ((Width - Left - Right) * Math.Log10(count) / Math.Log10(rows[^1]));

        double Y(double power) => Height - Bottom - ((Height - Top - Bottom) * (power - lowest) / (highest - lowest));

        void Curve(StringBuilder text, (string Name, List<double> Milliseconds) line, string colour, int legend)
        {
            var points = rows.Select(
                (count, index) =>
                    string.Create(CultureInfo.InvariantCulture, $"{X(count):0.0},{Y(Math.Log10(line.Milliseconds[index])):0.0}")
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n"
            );
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + 14}\" y=\"{legend}\" fill=\"{colour}\">{line.Name}</text>\n");
        }
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string label, double x, double y, string anchor)
    {
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\" stroke=\"#ddd\"/>\n"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\">{label}</text>\n");
    }
}
