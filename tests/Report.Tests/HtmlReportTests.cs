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
    private static readonly string Html = new HtmlReport().Written(
        Reports.OfAllLevels with
        {
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
        IPage page = await browser.ShowAsync(Html, ColorScheme.Light);

        (await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).TextContentAsync()).ShouldBe("Breaking changes");
        (await page.GetByText("Next version: major").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByText("The response property 'price' was removed.").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByText("The optional parameter 'status' was added.").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Folded_changes_open_with_the_keyboard_and_without_script()
    {
        IPage page = await browser.ShowAsync(Html, ColorScheme.Light);

        await page.Locator("summary", new PageLocatorOptions { HasText = "Compatible" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        (await page.GetByText("The optional parameter 'status' was added.").IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_has_enough_contrast_in_both_modes(ColorScheme scheme)
    {
        IPage page = await browser.ShowAsync(Html.Replace("<details>", "<details open>", StringComparison.Ordinal), scheme);

        double pageLight = Luminance(await StyleAsync(page.Locator("body"), "background-color"));
        (pageLight > 0.5).ShouldBe(scheme is ColorScheme.Light);
        foreach (string selector in (string[])["h1", ".version", ".counts li", ".level", ".message", "dt", "dd", "pre del", "h3 code"])
        {
            foreach (ILocator text in await page.Locator(selector).AllAsync())
            {
                double textLight = Luminance(await StyleAsync(text, "color"));
                double cardLight = Luminance(await StyleAsync(page.Locator("article").First, "background-color"));
                Contrast(textLight, pageLight).ShouldBeGreaterThanOrEqualTo(4.5, selector);
                Contrast(textLight, cardLight).ShouldBeGreaterThanOrEqualTo(4.5, selector);
            }
        }
    }

    [Fact]
    public async Task A_narrow_screen_does_not_scroll_sideways()
    {
        IPage page = await browser.ShowAsync(Html, ColorScheme.Light, width: 360);

        LocatorBoundingBoxResult? widest = null;
        foreach (ILocator article in await page.Locator("article:visible, h3:visible").AllAsync())
        {
            LocatorBoundingBoxResult box = (await article.BoundingBoxAsync())!;
            if (widest is null || box.X + box.Width > widest.X + widest.Width)
                widest = box;
        }

        (widest!.X + widest.Width).ShouldBeLessThanOrEqualTo(360);
    }

    [Fact]
    public async Task Nothing_is_loaded_and_markup_in_a_document_stays_text()
    {
        Change hostile = Reports.RemovedProperty with { Message = "<script>alert(1)</script><img src='https://example.org/x.png'>" };
        var requests = new List<string>();
        IPage page = await browser.ShowAsync("", ColorScheme.Light);
        page.Request += (_, request) => requests.Add(request.Url);

        await page.SetContentAsync(new HtmlReport().Written(DiffReport.Of([hostile])));

        requests.ShouldBeEmpty();
        (await page.Locator("img, script, link").CountAsync()).ShouldBe(0);
        (await page.GetByText("<script>alert(1)</script>").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_screenshot_is_kept_for_review()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "report")).FullName;
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            IPage page = await browser.ShowAsync(Html, scheme);
            byte[] image = await page.ScreenshotAsync(
                new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"report-{scheme}.png".ToLowerInvariant()) }
            );
            image.Length.ShouldBeGreaterThan(10_000);
        }
    }

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
