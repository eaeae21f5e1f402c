using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Rows of buildings, the farther the hazier, with lit windows and signs.</summary>
internal static class SkylineLayer
{
    private const int Rows = 4;

    public static void Draw(SceneCanvas scene, float horizon)
    {
        for (var row = 0; row < Rows; row++)
        {
            DrawRow(scene, horizon, row, nearness: (float)row / (Rows - 1));
        }
    }

    private static void DrawRow(SceneCanvas scene, float horizon, int row, float nearness)
    {
        var random = scene.RandomFor($"buildings {row}");
        var colour = SceneCanvas.Mix(SceneCanvas.Mix(scene.Palette.Horizon, scene.Palette.SkyMiddle, 0.45f), scene.Palette.Ground, nearness);
        using var wall = new SKPaint();

        for (var left = -40 * scene.Unit; left < scene.Width;)
        {
            var width = scene.Unit * (34 + (random.NextSingle() * (40 + (40 * nearness))));
            var tallness = 0.25f + (0.75f * MathF.Pow(random.NextSingle(), 1.7f));
            var height = horizon * (0.72f - (0.24f * nearness)) * tallness;
            var building = new SKRect(left, horizon - height, left + width, horizon);

            using (wall.Shader = WallShader(building, colour, scene.Palette.Horizon))
            {
                scene.Canvas.DrawRect(building, wall);
            }

            DrawRoof(scene, building, colour, random);
            DrawWindows(scene, building, nearness, random);
            DrawSign(scene, building, nearness, random);
            left += width * (1.02f + (random.NextSingle() * 0.35f));
        }
    }

    // Haze lies on the ground: a wall is lighter at its foot.
    private static SKShader WallShader(SKRect building, SKColor colour, SKColor haze) => SKShader.CreateLinearGradient(
        new SKPoint(0, building.Top), new SKPoint(0, building.Bottom), [colour, SceneCanvas.Mix(colour, haze, 0.28f)], SKShaderTileMode.Clamp);

    private static void DrawRoof(SceneCanvas scene, SKRect building, SKColor colour, Random random)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var shape = random.Next(3);
        if (shape == 0)
        {
            var (inset, rise) = (building.Width * 0.2f, building.Width * 0.35f);
            var step = new SKRect(building.Left + inset, building.Top - rise, building.Right - inset, building.Top + 1);
            scene.Canvas.DrawRect(step, paint);
        }
        else if (shape == 1)
        {
            paint.StrokeWidth = 2 * scene.Unit;
            var tip = building.Top - (building.Width * (0.5f + random.NextSingle()));
            scene.Canvas.DrawLine(building.MidX, building.Top, building.MidX, tip, paint);
            scene.DrawGlow(new SKPoint(building.MidX, tip), 7 * scene.Unit, scene.Palette.Accents[0], 220);
        }
    }

    private static void DrawWindows(SceneCanvas scene, SKRect building, float nearness, Random random)
    {
        var pitch = scene.Unit * (7 + (5 * nearness));
        var size = pitch * 0.45f;
        var litShare = scene.Palette.IsDark ? 0.42f : 0.2f;
        var tint = scene.AnyAccent(random);
        using var paint = new SKPaint();
        for (var top = building.Top + pitch; top < building.Bottom - pitch; top += pitch * 1.25f)
        {
            for (var left = building.Left + (pitch * 0.6f); left < building.Right - pitch; left += pitch)
            {
                var isLit = random.NextSingle() < litShare;
                var brightness = random.NextSingle();
                if (isLit)
                {
                    var alpha = (byte)(50 + (180 * brightness * (0.35f + (0.65f * nearness))));
                    paint.Color = SceneCanvas.Mix(tint, SKColors.White, brightness * 0.4f).WithAlpha(alpha);
                    scene.Canvas.DrawRect(left, top, size, size * 1.3f, paint);
                }
            }
        }
    }

    private static void DrawSign(SceneCanvas scene, SKRect building, float nearness, Random random)
    {
        var accent = scene.AnyAccent(random);
        var side = random.Next(2) == 0 ? building.Left : building.Right;
        var reach = building.Top + (building.Height * (0.3f + (0.5f * random.NextSingle())));
        if (!scene.Palette.IsDark || random.NextSingle() > 0.55f)
        {
            return;
        }

        // Wide and faint below narrow and bright: it glows, and costs no blur.
        ReadOnlySpan<(float Width, byte Alpha)> strokes = [(16, 22), (8, 50), (3.5f, 130), (1.4f, 255)];
        using var paint = new SKPaint { BlendMode = SKBlendMode.Plus, StrokeCap = SKStrokeCap.Round, IsAntialias = true };
        foreach (var (width, alpha) in strokes)
        {
            paint.StrokeWidth = width * scene.Unit * (0.5f + nearness);
            paint.Color = accent.WithAlpha((byte)(alpha * (0.4f + (0.6f * nearness))));
            scene.Canvas.DrawLine(side, building.Top, side, reach, paint);
        }
    }
}
