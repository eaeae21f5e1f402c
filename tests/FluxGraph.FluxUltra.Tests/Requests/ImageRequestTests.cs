namespace FluxGraph.FluxUltra.Tests.Requests;

public sealed class ImageRequestTests
{
    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var request = new ImageRequest { Prompt = "A city" };

        Assert.Equal((1024, 1024), (request.Width, request.Height));
        Assert.Equal("flux-pro-1.1-ultra", request.Version);
        Assert.Null(request.Quality);
    }

    public static TheoryData<string, ImageRequest> NotValid => new()
    {
        { "Prompt", new ImageRequest { Prompt = "" } },
        { "Prompt", new ImageRequest { Prompt = " \n" } },
        { "Prompt", new ImageRequest { Prompt = null! } },
        { "Width", new ImageRequest { Prompt = "A city", Width = 511 } },
        { "Width", new ImageRequest { Prompt = "A city", Width = 4097 } },
        { "Height", new ImageRequest { Prompt = "A city", Height = 0 } },
        { "Height", new ImageRequest { Prompt = "A city", Height = int.MaxValue } },
        { "Version", new ImageRequest { Prompt = "A city", Version = "" } },
        { "Quality", new ImageRequest { Prompt = "A city", Quality = " " } },
        { "Quality", new ImageRequest { Prompt = "A city", Quality = "high", WebhookUrl = new Uri("https://example.com/hook") } },
        { "WebhookUrl", new ImageRequest { Prompt = "A city", WebhookUrl = new Uri("/hook", UriKind.Relative) } },
        { "WebhookUrl", new ImageRequest { Prompt = "A city", WebhookUrl = new Uri("http://example.com/hook") } },
        { "WebhookUrl", new ImageRequest { Prompt = "A city", WebhookUrl = new Uri("https://user:word@example.com/hook") } },
        { "WebhookUrl", new ImageRequest { Prompt = "A city", WebhookUrl = new Uri("file:///hook") } },
    };

    [Theory]
    [MemberData(nameof(NotValid))]
    public async Task What_is_out_of_range_is_named(string property, ImageRequest request)
    {
        await using var session = Servers.FluxUltraSession.For(new Uri("http://127.0.0.1:1/graphql"));

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => session.Client.GenerateAsync(request));

        Assert.Contains($"ImageRequest.{property} ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(session.ApiRequests);
    }

    [Fact]
    public void The_prompt_is_not_in_the_text_form()
    {
        Assert.Equal("ImageRequest 1024x768 flux-pro-1.1-ultra", new ImageRequest { Prompt = "A secret city", Height = 768 }.ToString());
    }

    [Theory]
    [InlineData(512, 512, 10, 20)]
    [InlineData(1024, 1024, 10, 20)]
    [InlineData(1025, 1024, 10, 50)]
    [InlineData(2047, 2048, 10, 50)]
    [InlineData(2048, 2048, 30, 50)]
    [InlineData(4096, 4096, 30, 50)]
    public void The_estimate_follows_the_price_list(int width, int height, int minimum, int maximum)
    {
        var request = new ImageRequest { Prompt = "A city", Width = width, Height = height };

        Assert.Equal(new CreditRange(minimum, maximum), request.EstimateCost());
    }
}
