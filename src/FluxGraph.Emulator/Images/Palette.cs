using SkiaSharp;

namespace FluxGraph.Emulator;

/// <summary>The colours of a scene.</summary>
/// <param name="SkyTop">The sky at the upper edge.</param>
/// <param name="SkyMiddle">The sky half way down.</param>
/// <param name="Horizon">The sky at the horizon, and the haze over what is far away.</param>
/// <param name="Ground">What is near: buildings, slopes, water.</param>
/// <param name="Light">Sun or moon, and its glow.</param>
/// <param name="Accents">Lights: windows, signs, stars.</param>
/// <param name="IsDark">Whether stars are out.</param>
internal sealed record Palette(
    SKColor SkyTop, SKColor SkyMiddle, SKColor Horizon, SKColor Ground, SKColor Light, IReadOnlyList<SKColor> Accents, bool IsDark)
{
    public static Palette Neon { get; } = Of("#0b0420", "#3a0f6b", "#ff4fa3", "#0a0618", "#ffd1f0", true, "#00f0ff", "#ff2bd6", "#ffe45e", "#8a5bff");

    public static Palette Night { get; } = Of("#030714", "#0d1f45", "#3c6ea8", "#050a16", "#f4f6ff", true, "#ffe9b0", "#ffc46b", "#cfe6ff");

    public static Palette Sunset { get; } = Of("#26265e", "#c0456b", "#ffb35c", "#1c1024", "#fff0c4", false, "#ffd27a", "#ff8f5a", "#ffe9c9");

    public static Palette Day { get; } = Of("#1f6fc4", "#6fb3ea", "#e4f2fb", "#1c3a4a", "#fffbe8", false, "#ffffff", "#ffe08a", "#b8e0ff");

    public static Palette Autumn { get; } = Of("#4a3a57", "#b3653f", "#f6c37a", "#2a140f", "#ffe6b0", false, "#ffb347", "#e2572b", "#ffd98a");

    public static Palette Aurora { get; } = Of("#02101c", "#06423f", "#4be0a4", "#04121c", "#e6fff6", true, "#7dffcb", "#58c8ff", "#b48bff");

    public static IReadOnlyList<Palette> All { get; } = [Neon, Night, Sunset, Day, Autumn, Aurora];

    private static Palette Of(string skyTop, string skyMiddle, string horizon, string ground, string light, bool isDark, params string[] accents)
        => new(
            SKColor.Parse(skyTop), SKColor.Parse(skyMiddle), SKColor.Parse(horizon), SKColor.Parse(ground), SKColor.Parse(light),
            [.. accents.Select(SKColor.Parse)], isDark);
}
