using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>What a lens and film add: darker corners and grain.</summary>
internal static class FilmLayer
{
    private const int TileSize = 256;

    public static void Draw(SceneCanvas scene)
    {
        DrawVignette(scene);
        DrawGrain(scene);
    }

    private static void DrawVignette(SceneCanvas scene)
    {
        var centre = new SKPoint(scene.Width / 2, scene.Height / 2);
        using var shader = SKShader.CreateRadialGradient(
            centre,
            centre.Length,
            [SKColors.Black.WithAlpha(0), SKColors.Black.WithAlpha(0), SKColors.Black.WithAlpha(130)],
            [0, 0.55f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        scene.Canvas.DrawRect(scene.Bounds, paint);
    }

    // One tile of noise, repeated: noise for each pixel of a 4K image would cost more than all else.
    private static void DrawGrain(SceneCanvas scene)
    {
        var noise = new byte[TileSize * TileSize];
        scene.RandomFor("grain").NextBytes(noise);
        using var tile = new SKBitmap(TileSize, TileSize, SKColorType.Gray8, SKAlphaType.Opaque);
        noise.CopyTo(tile.GetPixelSpan());

        using var shader = SKShader.CreateBitmap(tile, SKShaderTileMode.Repeat, SKShaderTileMode.Repeat);
        using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.SoftLight, Color = SKColors.White.WithAlpha(36) };
        scene.Canvas.DrawRect(scene.Bounds, paint);
    }
}
