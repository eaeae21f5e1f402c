using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Space: stars, clouds of coloured gas, and a planet that a sun lights from the side.</summary>
internal static class SpaceLayer
{
    private const int Clouds = 46;

    public static void Draw(SceneCanvas scene)
    {
        scene.Canvas.Clear(SceneCanvas.Mix(scene.Palette.SkyTop, SKColors.Black, 0.7f));
        DrawClouds(scene);
        SkyLayer.DrawStars(scene, scene.Height, count: 900);
        DrawPlanet(scene);
    }

    private static void DrawClouds(SceneCanvas scene)
    {
        var random = scene.RandomFor("clouds");
        var slope = (random.NextSingle() - 0.5f) * 1.2f;
        SKColor[] colours = [.. scene.Palette.Accents, scene.Palette.SkyMiddle, scene.Palette.Horizon];
        for (var i = 0; i < Clouds; i++)
        {
            var x = random.NextSingle();
            var spread = (random.NextSingle() + random.NextSingle() - 1) * 0.3f;
            var y = 0.5f + ((x - 0.5f) * slope) + spread;
            var radius = scene.Unit * (120 + (random.NextSingle() * 260));
            var centre = new SKPoint(x * scene.Width, y * scene.Height);
            scene.DrawGlow(centre, radius, colours[random.Next(colours.Length)], (byte)(18 + random.Next(38)));
        }
    }

    private static void DrawPlanet(SceneCanvas scene)
    {
        var random = scene.RandomFor("planet");
        var radius = scene.Unit * (130 + (random.NextSingle() * 150));
        var centre = new SKPoint(scene.Width * (0.25f + (0.5f * random.NextSingle())), scene.Height * (0.35f + (0.35f * random.NextSingle())));
        var accent = scene.AnyAccent(random);
        scene.DrawGlow(centre, radius * 1.5f, accent, 120);

        using var disc = new SKPathBuilder();
        disc.AddCircle(centre.X, centre.Y, radius);
        using var outline = disc.Detach();
        scene.Canvas.Save();
        scene.Canvas.ClipPath(outline, antialias: true);
        DrawBands(scene, centre, radius, accent, random);
        DrawShadow(scene, centre, radius);
        scene.Canvas.Restore();
    }

    private static void DrawBands(SceneCanvas scene, SKPoint centre, float radius, SKColor accent, Random random)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var y = centre.Y - radius; y < centre.Y + radius;)
        {
            var thickness = radius * (0.04f + (0.16f * random.NextSingle()));
            var other = random.Next(2) == 0 ? scene.Palette.SkyMiddle : scene.Palette.Light;
            paint.Color = SceneCanvas.Mix(accent, other, 0.2f + (0.5f * random.NextSingle()));
            scene.Canvas.DrawRect(centre.X - radius, y, radius * 2, thickness + 1, paint);
            y += thickness;
        }
    }

    private static void DrawShadow(SceneCanvas scene, SKPoint centre, float radius)
    {
        var lit = centre + new SKPoint(-radius * 0.5f, -radius * 0.5f);
        using var shader = SKShader.CreateRadialGradient(
            lit,
            radius * 1.7f,
            [SKColors.White.WithAlpha(50), SKColors.Black.WithAlpha(60), SKColors.Black.WithAlpha(245)],
            [0, 0.5f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        scene.Canvas.DrawCircle(centre, radius, paint);
    }
}
