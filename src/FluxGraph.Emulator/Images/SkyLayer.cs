using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>The sky down to the horizon, with stars at night and sun or moon.</summary>
internal static class SkyLayer
{
    public static void Draw(SceneCanvas scene, float horizon)
    {
        var palette = scene.Palette;
        using var gradient = SKShader.CreateLinearGradient(
            new SKPoint(0, 0), new SKPoint(0, horizon), [palette.SkyTop, palette.SkyMiddle, palette.Horizon], [0, 0.55f, 1], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = gradient };
        scene.Canvas.DrawRect(scene.Bounds, paint);

        if (palette.IsDark)
        {
            DrawStars(scene, horizon, count: 260);
        }

        DrawSunOrMoon(scene, horizon);
    }

    public static void DrawStars(SceneCanvas scene, float horizon, int count)
    {
        var random = scene.RandomFor("stars");
        using var paint = new SKPaint { IsAntialias = true };
        for (var i = 0; i < count; i++)
        {
            var height = random.NextSingle();
            var fading = 1 - (height * 0.8f);
            paint.Color = SKColors.White.WithAlpha((byte)((60 + random.Next(180)) * fading));
            var radius = scene.Unit * (0.5f + (1.4f * MathF.Pow(random.NextSingle(), 4)));
            scene.Canvas.DrawCircle(random.NextSingle() * scene.Width, height * horizon, radius, paint);
        }
    }

    private static void DrawSunOrMoon(SceneCanvas scene, float horizon)
    {
        var random = scene.RandomFor("sun");
        var centre = new SKPoint(scene.Width * (0.2f + (0.6f * random.NextSingle())), horizon * (0.3f + (0.4f * random.NextSingle())));
        var radius = scene.Unit * (50 + (random.NextSingle() * 60));
        scene.DrawGlow(centre, radius * 6, scene.Palette.Light, 110);
        using var paint = new SKPaint { IsAntialias = true, Color = scene.Palette.Light };
        scene.Canvas.DrawCircle(centre, radius, paint);
    }
}
