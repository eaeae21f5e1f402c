using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Water from the horizon to the lower edge: what stands above, mirrored, under waves.</summary>
internal static class SeaLayer
{
    private const int Waves = 420;

    /// <param name="scene">The scene.</param>
    /// <param name="horizon">Where the water begins, in pixels from the top.</param>
    /// <param name="above">What stands above the water.</param>
    public static void Draw(SceneCanvas scene, float horizon, SKPicture above)
    {
        var canvas = scene.Canvas;
        canvas.Save();
        canvas.ClipRect(new SKRect(0, horizon, scene.Width, scene.Height));
        DrawReflection(scene, horizon, above);
        DrawDepth(scene, horizon);
        DrawWaves(scene, horizon);
        canvas.Restore();
    }

    // Waves smear a reflection, up and down far more than sideways.
    private static void DrawReflection(SceneCanvas scene, float horizon, SKPicture above)
    {
        using var smear = SKImageFilter.CreateBlur(1.2f * scene.Unit, 11 * scene.Unit);
        using var paint = new SKPaint { ImageFilter = smear };
        scene.Canvas.SaveLayer(paint);
        scene.Canvas.Scale(1, -1, 0, horizon);
        scene.Canvas.DrawPicture(above);
        scene.Canvas.Restore();
    }

    private static void DrawDepth(SceneCanvas scene, float horizon)
    {
        var ground = scene.Palette.Ground;
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, horizon), new SKPoint(0, scene.Height), [ground.WithAlpha(90), ground.WithAlpha(235)], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        scene.Canvas.DrawRect(scene.Bounds, paint);
    }

    private static void DrawWaves(SceneCanvas scene, float horizon)
    {
        var random = scene.RandomFor("waves");
        using var paint = new SKPaint { IsAntialias = true, StrokeCap = SKStrokeCap.Round };
        for (var i = 0; i < Waves; i++)
        {
            // Perspective: waves crowd at the horizon and are long and thick in front.
            var nearness = MathF.Pow(random.NextSingle(), 2);
            var y = horizon + ((scene.Height - horizon) * nearness);
            var length = scene.Unit * (14 + (110 * nearness)) * (0.4f + random.NextSingle());
            var x = random.NextSingle() * (scene.Width + length);
            var isCrest = random.Next(3) == 0;
            paint.Color = isCrest
                ? scene.Palette.Light.WithAlpha((byte)(16 + random.Next(50)))
                : scene.Palette.Ground.WithAlpha((byte)(30 + random.Next(70)));
            paint.StrokeWidth = scene.Unit * (0.6f + (2.4f * nearness));
            scene.Canvas.DrawLine(x - length, y, x, y, paint);
        }
    }
}
