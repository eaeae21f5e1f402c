using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Ridges one behind the other, the farther the hazier.</summary>
internal static class MountainLayer
{
    private const int Ridges = 5;
    private const int Points = 256;

    public static void Draw(SceneCanvas scene)
    {
        for (var ridge = 0; ridge < Ridges; ridge++)
        {
            DrawRidge(scene, ridge, nearness: (float)ridge / (Ridges - 1));
        }
    }

    private static void DrawRidge(SceneCanvas scene, int ridge, float nearness)
    {
        var outline = Outline(scene.RandomFor($"ridge {ridge}"), roughness: 0.55f - (0.08f * nearness));
        var foot = scene.Height * (0.52f + (0.4f * nearness));
        var relief = scene.Height * (0.26f - (0.1f * nearness));

        using var builder = new SKPathBuilder();
        builder.MoveTo(0, scene.Height);
        for (var i = 0; i <= Points; i++)
        {
            builder.LineTo(scene.Width * i / Points, foot - (relief * outline[i]));
        }

        builder.LineTo(scene.Width, scene.Height);
        builder.Close();
        using var path = builder.Detach();

        var haze = SceneCanvas.Mix(scene.Palette.Horizon, scene.Palette.SkyMiddle, 0.5f);
        var colour = SceneCanvas.Mix(haze, scene.Palette.Ground, 0.15f + (0.85f * nearness));
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, foot - relief), new SKPoint(0, foot + (relief * 0.8f)),
            [colour, SceneCanvas.Mix(colour, scene.Palette.Horizon, 0.45f * (1 - nearness))], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        scene.Canvas.DrawPath(path, paint);
    }

    // Midpoint displacement: halve every stretch, move its middle up or down, by less each time.
    private static float[] Outline(Random random, float roughness)
    {
        var heights = new float[Points + 1];
        (heights[0], heights[Points]) = (random.NextSingle(), random.NextSingle());
        var displacement = 0.8f;
        for (var stretch = Points; stretch > 1; stretch /= 2)
        {
            for (var start = 0; start < Points; start += stretch)
            {
                var middle = (heights[start] + heights[start + stretch]) / 2;
                heights[start + (stretch / 2)] = middle + ((random.NextSingle() - 0.5f) * displacement);
            }

            displacement *= roughness;
        }

        return heights;
    }
}
