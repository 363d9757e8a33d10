using Microsoft.Playwright;

namespace Report.Tests;

/// <summary>One headless Chromium for all tests: the machine's own, since Playwright's download needs a network.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        var path = string.IsNullOrEmpty(named) ? "/usr/bin/chromium" : named;
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no Chromium at '{path}': install it, or set CHROMIUM_PATH.", path);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }

    /// <summary>Shows a page from memory; scripts are off.</summary>
    public async Task<IPage> ShowAsync(string html, ColorScheme scheme, int width = 1100)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                JavaScriptEnabled = false,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
