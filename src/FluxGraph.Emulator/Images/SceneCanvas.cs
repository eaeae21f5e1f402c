using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>A canvas with the size and the description of the scene that layers draw on it.</summary>
/// <param name="Canvas">Where to draw, in pixels.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Description">What to draw.</param>
internal sealed record SceneCanvas(SKCanvas Canvas, float Width, float Height, SceneDescription Description)
{
    public Palette Palette => Description.Palette;

    /// <summary>The length that is 1 pixel in an image of 1024×1024, so that a scene looks alike at every size.</summary>
    public float Unit => MathF.Sqrt(Width * Height) / 1024;

    public SKRect Bounds => new(0, 0, Width, Height);

    public Random RandomFor(string part) => Description.RandomFor(part);

    public SKColor AnyAccent(Random random) => Palette.Accents[random.Next(Palette.Accents.Count)];

    /// <summary>Adds light to what is there, strongest in the middle and fading to nothing at <paramref name="radius"/>.</summary>
    public void DrawGlow(SKPoint centre, float radius, SKColor colour, byte strength)
    {
        using var shader = SKShader.CreateRadialGradient(
            centre,
            radius,
            [colour.WithAlpha(strength), colour.WithAlpha((byte)(strength / 4)), colour.WithAlpha(0)],
            [0, 0.35f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Plus, IsAntialias = true };
        Canvas.DrawCircle(centre, radius, paint);
    }

    public static SKColor Mix(SKColor from, SKColor to, float position) => new(
        (byte)float.Lerp(from.Red, to.Red, position),
        (byte)float.Lerp(from.Green, to.Green, position),
        (byte)float.Lerp(from.Blue, to.Blue, position));
}
