using Microsoft.Playwright;

namespace FluxGraph.Studio.Tests;

/// <summary>A real browser, one for all tests: Chromium as Debian or its makers install it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is { } path)
        {
            _playwright = await Playwright.CreateAsync();

            // In containers, where the tests run as root, Chromium's sandbox does not start.
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, ChromiumSandbox = false });
        }
    }

    /// <summary>Opens a window of its own, with nothing remembered.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 900, ColorScheme colorScheme = ColorScheme.Light)
    {
        Skip.If(_browser is null, "No Chromium is installed.");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colorScheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
