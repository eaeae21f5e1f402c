using System.Net;
using SkiaSharp;

namespace FluxGraph.Emulator.Tests;

public sealed class OutputTests
{
    [Fact]
    public async Task An_output_is_not_found_before_its_generation_has_completed()
    {
        await using var session = await EmulatorSession.StartAsync();
        var id = await session.GenerateAsync(width: 64, height: 64);

        using var before = await session.GetOutputAsync(id);
        session.Clock.Advance(TimeSpan.FromSeconds(3));
        using var after = await session.GetOutputAsync(id);
        using var unknown = await session.GetOutputAsync("unknown");

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("image/jpeg", after.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task An_output_is_a_JPEG_of_the_size_asked_for()
    {
        await using var session = await EmulatorSession.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var id = await session.GenerateAsync(width: 333, height: 517);

        using var response = await session.GetOutputAsync(id);

        AssertIsJpeg(await response.Content.ReadAsByteArrayAsync(), 333, 517);
    }

    [Theory]
    [InlineData("A futuristic city with flying cars and neon lights", 16, 16)]
    [InlineData("A calm sea at sunset", 4096, 16)]
    [InlineData("Snowy mountains", 16, 4096)]
    [InlineData("A planet in deep space", 640, 360)]
    [InlineData("Te reo Māori 🥝", 512, 512)]
    [InlineData("A city at night", 4096, 4096)]
    public void Every_setting_can_be_drawn_at_every_size(string prompt, int width, int height)
        => AssertIsJpeg(SceneRenderer.RenderJpeg(prompt, width, height), width, height);

    [Fact]
    public void The_same_prompt_draws_the_same_image()
        => Assert.Equal(SceneRenderer.RenderJpeg("a quiet harbour", 200, 150), SceneRenderer.RenderJpeg("a quiet harbour", 200, 150));

    [Fact]
    public void Another_prompt_draws_another_image()
        => Assert.NotEqual(SceneRenderer.RenderJpeg("a quiet harbour", 200, 150), SceneRenderer.RenderJpeg("a quiet harbor", 200, 150));

    [Theory]
    [InlineData("Neon CITY", "City", "Neon")]
    [InlineData("mountains at sunset", "Mountains", "Sunset")]
    [InlineData("the ocean, by night", "Sea", "Night")]
    [InlineData("a planet under an aurora", "Space", "Aurora")]
    public void Words_of_the_prompt_decide_what_is_drawn(string prompt, string setting, string palette)
    {
        var description = SceneDescription.Of(prompt);

        Assert.Equal(setting, description.Setting.ToString());
        Assert.Same(typeof(Palette).GetProperty(palette)!.GetValue(null), description.Palette);
    }

    [Fact]
    public void An_image_is_no_plain_surface()
    {
        using var bitmap = SKBitmap.Decode(SceneRenderer.RenderJpeg(EmulatorSession.Prompt, 256, 256));

        Assert.True(bitmap.Pixels.Distinct().Count() > 2_000);
    }

    private static void AssertIsJpeg(byte[] image, int width, int height)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(image));
        Assert.Equal(SKEncodedImageFormat.Jpeg, codec.EncodedFormat);
        Assert.Equal((width, height), (codec.Info.Width, codec.Info.Height));
        using var bitmap = new SKBitmap(codec.Info);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(bitmap.Info, bitmap.GetPixels()));
    }
}
