using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Lights that cross the sky over a city in lanes, each with a trail.</summary>
internal static class TrafficLayer
{
    private const int Lanes = 5;

    public static void Draw(SceneCanvas scene, float horizon)
    {
        var random = scene.RandomFor("traffic");
        for (var lane = 0; lane < Lanes; lane++)
        {
            var height = horizon * (0.28f + (0.5f * random.NextSingle()));
            var slope = (random.NextSingle() - 0.5f) * 0.16f;
            var direction = random.Next(2) == 0 ? 1 : -1;
            var scale = 0.4f + random.NextSingle();
            var vehicles = 5 + random.Next(6);
            for (var i = 0; i < vehicles; i++)
            {
                var x = random.NextSingle() * scene.Width;
                var y = height + ((x - (scene.Width / 2)) * slope);
                DrawVehicle(scene, new SKPoint(x, y), new SKPoint(direction, direction * slope), scale, random);
            }
        }
    }

    private static void DrawVehicle(SceneCanvas scene, SKPoint position, SKPoint direction, float scale, Random random)
    {
        var accent = scene.AnyAccent(random);
        var length = scene.Unit * scale * (50 + (random.NextSingle() * 90));
        var tail = position - new SKPoint(direction.X * length, direction.Y * length);
        using var trail = SKShader.CreateLinearGradient(tail, position, [accent.WithAlpha(0), accent.WithAlpha(200)], SKShaderTileMode.Clamp);
        using var paint = new SKPaint
        {
            Shader = trail,
            StrokeWidth = 2.2f * scale * scene.Unit,
            StrokeCap = SKStrokeCap.Round,
            BlendMode = SKBlendMode.Plus,
            IsAntialias = true,
        };
        scene.Canvas.DrawLine(tail, position, paint);

        scene.DrawGlow(position, 14 * scale * scene.Unit, accent, 200);
        using var body = new SKPaint { Color = SceneCanvas.Mix(accent, SKColors.White, 0.7f), IsAntialias = true };
        scene.Canvas.DrawOval(position, new SKSize(4.5f * scale * scene.Unit, 1.8f * scale * scene.Unit), body);
    }
}
