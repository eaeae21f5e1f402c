using System.Net;
using System.Net.Http.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FluxGraph.Studio.Tests;

/// <summary>The sample in a real browser.</summary>
public sealed class StudioTests(Browser browser) : IClassFixture<Browser>
{
    private const string Lighthouse = "A lighthouse at dusk, oil painting, warm light";

    [SkippableFact]
    public async Task An_image_is_ordered_watched_and_shown()
    {
        await using var studio = await StudioProcess.StartAsync(credits: 500);
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());
        await Expect(page.Credits).ToHaveTextAsync("500");
        await Expect(window.Locator("#price")).ToHaveTextAsync("10 to 20 credits");

        await page.OrderAsync(Lighthouse);

        await Expect(page.Working).ToHaveCountAsync(1);
        await Expect(page.Done).ToHaveCountAsync(1);
        await page.ExpectPictureAsync(Lighthouse);
        await Expect(page.Credits).Not.ToHaveTextAsync("500");
        await Expect(window.Locator("#announcement")).ToHaveTextAsync($"The image is done: {Lighthouse}");
    }

    [SkippableFact]
    public async Task A_page_that_is_reloaded_goes_on_watching()
    {
        await using var studio = await StudioProcess.StartAsync(jobSeconds: 3);
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());
        await page.OrderAsync(Lighthouse);
        await Expect(page.Working).ToHaveCountAsync(1);

        await window.ReloadAsync();

        await Expect(page.Working).ToHaveCountAsync(1);
        await Expect(page.Done).ToHaveCountAsync(1);
        await page.ExpectPictureAsync(Lighthouse);
    }

    [SkippableFact]
    public async Task Another_window_sees_what_happens()
    {
        await using var studio = await StudioProcess.StartAsync();
        var here = await browser.OpenAsync();
        var there = await browser.OpenAsync();
        await here.GotoAsync(studio.Address.ToString());
        await there.GotoAsync(studio.Address.ToString());
        await Expect(new StudioPage(there).Credits).ToHaveTextAsync("500");

        await new StudioPage(here).OrderAsync(Lighthouse);

        await new StudioPage(there).ExpectPictureAsync(Lighthouse);
    }

    [SkippableFact]
    public async Task Who_runs_out_of_credits_is_told_so_and_keeps_the_prompt()
    {
        await using var studio = await StudioProcess.StartAsync(credits: 25);
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());

        await page.OrderAsync(Lighthouse, "Large");

        await Expect(page.Problem).ToContainTextAsync("Not enough credits");
        await Expect(page.Problem).ToContainTextAsync("50 credits, and 25 are left");
        await Expect(page.Prompt).ToHaveValueAsync(Lighthouse);
        await Expect(page.Images).ToHaveCountAsync(0);
        await Expect(page.Credits).ToHaveTextAsync("25");

        await page.OrderAsync(Lighthouse, "Square");
        await page.ExpectPictureAsync(Lighthouse);
        await Expect(page.Problem).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task An_image_that_fails_is_shown_as_failed_with_what_it_cost()
    {
        await using var studio = await StudioProcess.StartAsync();
        await studio.ScriptAsync("GenerationFailed");
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());

        await page.OrderAsync(Lighthouse);

        await Expect(window.Locator("#images > li[data-state=failed]")).ToHaveCountAsync(1);
        await Expect(window.GetByText("Flux Ultra could not make this image.")).ToBeVisibleAsync();
        await Expect(window.Locator("#images .details")).ToContainTextAsync("credits");
        await Expect(window.Locator("#announcement")).ToHaveTextAsync($"The image failed: {Lighthouse}");
        await ShootAsync(window, "failed");
    }

    [SkippableFact]
    public async Task Who_hears_no_answer_is_told_that_it_may_have_been_charged()
    {
        await using var studio = await StudioProcess.StartAsync();
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());
        await Expect(page.Credits).ToHaveTextAsync("500");
        await studio.ScriptAsync("AnswerLost");

        await page.OrderAsync(Lighthouse);

        await Expect(page.Problem).ToContainTextAsync("No answer was heard");
        await Expect(page.Problem).ToContainTextAsync("may have been started and charged");
        await Expect(page.Prompt).ToHaveValueAsync(Lighthouse);
        await Expect(page.Credits).Not.ToHaveTextAsync("500");
    }

    [SkippableFact]
    public async Task A_connection_that_breaks_is_told()
    {
        await using var studio = await StudioProcess.StartAsync();
        var window = await browser.OpenAsync();
        await window.GotoAsync(studio.Address.ToString());
        await Expect(new StudioPage(window).Credits).ToHaveTextAsync("500");

        await studio.StopAsync();

        await Expect(window.GetByText("The connection is interrupted.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_order_without_a_prompt_is_not_sent()
    {
        await using var studio = await StudioProcess.StartAsync();
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());

        await page.OrderAsync("   ");

        await Expect(page.Problem).ToContainTextAsync("Say what the image shows.");
        await Expect(page.Prompt).ToBeFocusedAsync();
        await Expect(page.Credits).ToHaveTextAsync("500");
    }

    [SkippableFact]
    public async Task Prompts_are_text_and_never_markup()
    {
        const string Markup = "<img src=x onerror=\"document.title='run'\"> & <b>bold</b>";
        await using var studio = await StudioProcess.StartAsync();
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());

        await page.OrderAsync(Markup);

        await page.ExpectPictureAsync(Markup);
        await Expect(window.Locator("#images .prompt")).ToHaveTextAsync(Markup);
        await Expect(window).ToHaveTitleAsync("Studio");
    }

    [SkippableFact]
    public async Task Neither_the_key_nor_the_addresses_behind_it_reach_the_browser_or_the_log()
    {
        await using var studio = await StudioProcess.StartAsync(credits: 40);
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        var received = new List<Task<string>>();
        var complaints = new List<string>();
        window.Response += (_, response) => received.Add(ReadAsync(response));
        window.Console += (_, message) => complaints.Add(message.Text);
        await window.GotoAsync(studio.Address.ToString());
        await page.OrderAsync(Lighthouse);
        await page.ExpectPictureAsync(Lighthouse);
        await page.OrderAsync(Lighthouse, "Large");
        await Expect(page.Problem).ToBeVisibleAsync();

        // What a browser keeps of a stream of events is not to be had from it, so it is read here as well.
        var texts = (await Task.WhenAll(received)).Append(await window.ContentAsync()).Append(await ReadEventsAsync(studio.Address)).ToList();
        var log = await studio.StopAsync();

        Assert.True(texts.Count >= 8, $"{texts.Count} answers were seen.");
        Assert.All(texts.Append(log), text => Assert.DoesNotContain(studio.ApiKey, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("/outputs/", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("graphql", text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Lighthouse, log, StringComparison.Ordinal);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [SkippableTheory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    public async Task Everybody_can_use_it(int width, int height, ColorScheme colorScheme)
    {
        await using var studio = await StudioProcess.StartAsync(credits: 60);
        var window = await browser.OpenAsync(width, height, colorScheme);
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());
        await page.OrderAsync(Lighthouse);
        await page.ExpectPictureAsync(Lighthouse);
        await page.OrderAsync("A second one, which is too expensive", "Large");
        await Expect(page.Problem).ToBeVisibleAsync();

        var found = await window.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} at {violation.Nodes[0].Html}"));
        Assert.True(await window.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await ShootAsync(window, $"{width}-{colorScheme}");
    }

    [SkippableFact]
    public async Task A_keyboard_is_enough()
    {
        await using var studio = await StudioProcess.StartAsync();
        var window = await browser.OpenAsync();
        var page = new StudioPage(window);
        await window.GotoAsync(studio.Address.ToString());
        await Expect(window.Locator("label.size")).ToHaveCountAsync(4);

        await window.Keyboard.PressAsync("Tab");
        await Expect(page.Prompt).ToBeFocusedAsync();
        await window.Keyboard.TypeAsync(Lighthouse);
        await window.Keyboard.PressAsync("Tab");
        await window.Keyboard.PressAsync("ArrowDown");
        await window.Keyboard.PressAsync("Tab");
        await Expect(page.Generate).ToBeFocusedAsync();
        await window.Keyboard.PressAsync("Enter");

        await page.ExpectPictureAsync(Lighthouse);
        await Expect(window.Locator("#images .details")).ToContainTextAsync("832 × 1216");
    }

    [Fact]
    public async Task Who_orders_too_often_is_slowed_down()
    {
        await using var studio = await StudioProcess.StartAsync(ordersPerMinute: 2);
        using var client = new HttpClient { BaseAddress = studio.Address };
        var order = new { prompt = Lighthouse, size = "square" };

        var answers = new List<HttpResponseMessage>();
        for (var count = 0; count < 3; count++)
        {
            answers.Add(await client.PostAsJsonAsync("api/images", order));
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], answers.Select(answer => answer.StatusCode));
        Assert.NotNull(answers[2].Headers.RetryAfter);
        Assert.Equal("application/problem+json", answers[2].Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("""{ "prompt": "A cat", "size": "gigantic" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "size": "square" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "prompt": 1 }""", HttpStatusCode.BadRequest)]
    [InlineData("no JSON", HttpStatusCode.BadRequest)]
    public async Task What_no_page_sends_is_refused(string body, HttpStatusCode expected)
    {
        await using var studio = await StudioProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync("api/images", content);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_order()
    {
        await using var studio = await StudioProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };
        // What a form of another site can send without asking first is never JSON.
        using var content = new StringContent("""{ "prompt": "A cat", "size": "square" }""", System.Text.Encoding.UTF8, "text/plain");

        using var answer = await client.PostAsync("api/images", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("api/images/unknown/file")]
    [InlineData("api/images/..%2f..%2fappsettings/file")]
    public async Task Only_what_was_ordered_is_served(string path)
    {
        await using var studio = await StudioProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    /// <summary>For whoever wants to see it: a picture in the folder <c>FLUXGRAPH_SCREENSHOTS</c>.</summary>
    private static async Task ShootAsync(IPage window, string name)
    {
        if (Environment.GetEnvironmentVariable("FLUXGRAPH_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await window.ScreenshotAsync(new() { Path = Path.Combine(folder, $"studio-{name}.png"), FullPage = true });
        }
    }

    private static async Task<string> ReadAsync(IResponse response)
    {
        var headers = string.Join('\n', (await response.AllHeadersAsync()).Select(header => $"{header.Key}: {header.Value}"));
        return response.Url.EndsWith("/api/events", StringComparison.Ordinal)
            ? headers
            : headers + '\n' + System.Text.Encoding.Latin1.GetString(await response.BodyAsync());
    }

    private static async Task<string> ReadEventsAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var reader = new StreamReader(await client.GetStreamAsync(new Uri("api/events", UriKind.Relative)));
        var lines = new List<string>();
        while (lines.Count(line => line.StartsWith("data:", StringComparison.Ordinal)) < 2)
        {
            lines.Add((await reader.ReadLineAsync())!);
        }

        return string.Join('\n', lines);
    }
}
