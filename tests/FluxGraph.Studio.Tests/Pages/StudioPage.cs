using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FluxGraph.Studio.Tests;

/// <summary>The page, as a person uses it: by what is written on it.</summary>
internal sealed class StudioPage(IPage page)
{
    public ILocator Prompt => page.GetByLabel("Prompt");

    public ILocator Generate => page.GetByRole(AriaRole.Button, new() { Name = "Generate" });

    public ILocator Images => page.Locator("#images > li");

    public ILocator Working => page.Locator("#images > li[data-state=working]");

    public ILocator Done => page.Locator("#images > li[data-state=done]");

    public ILocator Problem => page.GetByRole(AriaRole.Alert);

    public ILocator Credits => page.Locator("#credits-available");

    public async Task OrderAsync(string prompt, string size = "Square")
    {
        await Prompt.FillAsync(prompt);
        await page.Locator("label.size", new() { HasText = size }).ClickAsync();
        await Generate.ClickAsync();
    }

    /// <summary>The picture is not only announced: the browser has decoded it.</summary>
    public async Task ExpectPictureAsync(string prompt)
    {
        var picture = page.GetByRole(AriaRole.Img, new() { Name = prompt, Exact = true });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("picture => picture.naturalWidth") > 0);
    }
}
