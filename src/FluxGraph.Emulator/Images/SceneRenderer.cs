using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>Draws the image for a prompt: no model, but a picture that differs with the words and repeats with them.</summary>
internal static class SceneRenderer
{
    private const int Quality = 90;

    /// <param name="prompt">What to draw.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static byte[] RenderJpeg(string prompt, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            var scene = new SceneCanvas(canvas, width, height, SceneDescription.Of(prompt));
            DrawSetting(scene);
            FilmLayer.Draw(scene);
        }

        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    private static void DrawSetting(SceneCanvas scene)
    {
        switch (scene.Description.Setting)
        {
            case SceneSetting.City:
                DrawOverWater(scene, horizon: scene.Height * 0.8f, (upper, horizon) =>
                {
                    SkyLayer.Draw(upper, horizon);
                    SkylineLayer.Draw(upper, horizon);
                    TrafficLayer.Draw(upper, horizon);
                });
                break;
            case SceneSetting.Sea:
                DrawOverWater(scene, horizon: scene.Height * 0.56f, SkyLayer.Draw);
                break;
            case SceneSetting.Mountains:
                SkyLayer.Draw(scene, horizon: scene.Height * 0.7f);
                MountainLayer.Draw(scene);
                break;
            case SceneSetting.Space:
                SpaceLayer.Draw(scene);
                break;
            default:
                throw new InvalidOperationException($"Nothing draws {scene.Description.Setting}.");
        }
    }

    // Recorded once, played twice: upright, and mirrored in the water.
    private static void DrawOverWater(SceneCanvas scene, float horizon, Action<SceneCanvas, float> drawAbove)
    {
        using var recorder = new SKPictureRecorder();
        drawAbove(scene with { Canvas = recorder.BeginRecording(scene.Bounds) }, horizon);
        using var above = recorder.EndRecording();
        scene.Canvas.DrawPicture(above);
        SeaLayer.Draw(scene, horizon, above);
    }
}
