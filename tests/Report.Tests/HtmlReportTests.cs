using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;
using Verification.Generator.Tests.Scaffolding;

namespace Report.Tests;

public sealed partial class HtmlReportTests(Browser browser) : IClassFixture<Browser>
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    private static readonly string Html = new HtmlReport().Written(
        Reports.OfAllLevels with
        {
            VersionNote =
                "0.1.0 is too small; 0.2.0 is needed: one breaking change since v0.1.0; before 1.0.0 that moves the minor version.",
            Compared = "main (58a75976, 2026-03-13) with feature/rbm (6a54b80f, 2026-03-14)",
            Accepted =
            [
                new AcceptedFinding(
                    Reports.NewValue with
                    {
                        Values = "sna",
                        Message = "The response may hold the new value 'sna'.",
                    },
                    "No caller requests silent authentication.",
                    "messaging team"
                ),
            ],
        }
    );

    [Fact]
    public async Task Verdict_and_breaking_changes_are_visible_without_a_click()
    {
        var page = await browser.ShowAsync(Html, ColorScheme.Light);

        (await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).TextContentAsync()).ShouldBe("Breaking changes");
        (await page.GetByText("0.1.0 is too small; 0.2.0 is needed").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByText("Compared: main (58a75976, 2026-03-13)").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByText("The response property 'price' was removed.").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByText("The optional parameter 'status' was added.").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Folded_changes_open_with_the_keyboard_and_without_script()
    {
        var page = await browser.ShowAsync(Html, ColorScheme.Light);

        await page.Locator("summary", new PageLocatorOptions { HasText = "Compatible" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        (await page.GetByText("The optional parameter 'status' was added.").IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_has_enough_contrast_in_both_modes(ColorScheme scheme)
    {
        var page = await browser.ShowAsync(Unfolded, scheme);

        var pageLight = Luminance(await StyleAsync(page.Locator("body"), "background-color"));
        (pageLight > 0.5).ShouldBe(scheme is ColorScheme.Light);
        foreach (
            var selector in (string[])
                ["h1", ".version", ".compared", ".more summary", ".counts li", ".level", ".message", "dt", "dd", "pre del", "h3 code"]
        )
        {
            foreach (var text in await page.Locator(selector).AllAsync())
            {
                var textLight = Luminance(await StyleAsync(text, "color"));
                var cardLight = Luminance(await StyleAsync(page.Locator("article").First, "background-color"));
                Contrast(textLight, pageLight).ShouldBeGreaterThanOrEqualTo(4.5, selector);
                Contrast(textLight, cardLight).ShouldBeGreaterThanOrEqualTo(4.5, selector);
            }
        }
    }

    [Theory]
    [InlineData(Narrow)]
    [InlineData(320)]
    public async Task A_narrow_screen_cuts_nothing_off(int width)
    {
        var longMember = string.Join(", ", Enumerable.Range(1, 20).Select(number => $"string? parameter{number} = null"));
        var change = Reports.RemovedProperty with
        {
            CSharp = Reports.RemovedProperty.CSharp with
            {
                Members =
                [
                    new MemberChange($"public virtual Task ListAsync({longMember})", $"public virtual Task ListAsync(int n, {longMember})"),
                ],
            },
            Message = $"The value '{new string('x', 120)}' was removed.",
        };
        var html = new HtmlReport().Written(DiffReport.Of([change, .. Reports.OfAllLevels.Changes]));
        var page = await browser.ShowAsync(Open(html), ColorScheme.Light, width);

        foreach (var element in await page.Locator("body *:visible").AllAsync())
        {
            var box = (await element.BoundingBoxAsync())!;
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(width, await element.EvaluateAsync<string>("element => element.outerHTML"));
            (
                await element.EvaluateAsync<bool>("element => element.scrollWidth > element.clientWidth && element.clientWidth > 0")
            ).ShouldBeFalse(await element.EvaluateAsync<string>("element => element.outerHTML"));
        }
    }

    [Fact]
    public async Task The_rule_of_a_change_is_one_click_away()
    {
        var page = await browser.ShowAsync(Html, ColorScheme.Light);
        var rule = page.Locator("main > details section a[href^='#rule-']").First;
        (await rule.IsVisibleAsync()).ShouldBeFalse();

        await page.Locator(".more summary").First.ClickAsync();
        await rule.ClickAsync();

        (await page.Locator("article[id='rule-response-property-removed']").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_loaded_and_markup_in_a_document_stays_text()
    {
        var hostile = Reports.RemovedProperty with { Message = "<script>alert(1)</script><img src='https://example.org/x.png'>" };
        var requests = new List<string>();
        var page = await browser.ShowAsync("", ColorScheme.Light);
        page.Request += (_, request) => requests.Add(request.Url);

        await page.SetContentAsync(new HtmlReport().Written(DiffReport.Of([hostile])));

        requests.ShouldBeEmpty();
        (await page.Locator("img, script, link").CountAsync()).ShouldBe(0);
        (await page.GetByText("<script>alert(1)</script>").First.IsVisibleAsync()).ShouldBeTrue();
    }

    /// <summary>Pictures of both widths and both modes; eng/report-in-browser.sh puts them into docs.</summary>
    [Fact]
    public async Task A_screenshot_is_kept_for_review()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "report")).FullName;
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in (int[])[Wide, Narrow])
            {
                var page = await browser.ShowAsync(Html, scheme, width);
                var image = await page.ScreenshotAsync(
                    new PageScreenshotOptions
                    {
                        FullPage = true,
                        Path = Path.Combine(folder, $"report-{width}-{scheme}.png".ToLowerInvariant()),
                    }
                );
                image.Length.ShouldBeGreaterThan(10_000);
            }
        }
    }

    private static string Unfolded => Open(Html);

    private static string Open(string html) =>
        html.Replace("<details>", "<details open>", StringComparison.Ordinal)
            .Replace("<details class=\"more\">", "<details class=\"more\" open>", StringComparison.Ordinal);

    /// <summary>A computed style: with page scripts off, evaluation by the debugger still works.</summary>
    private static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);

    /// <summary>Relative luminance of <c>rgb(…)</c>, by WCAG 2.2.</summary>
    private static double Luminance(string colour)
    {
        double[] channels =
        [
            .. Number().Matches(colour).Take(3).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture) / 255),
        ];
        double[] linear = [.. channels.Select(channel => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    [GeneratedRegex(@"[0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
