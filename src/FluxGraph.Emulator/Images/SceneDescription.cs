using System.Security.Cryptography;
using System.Text;

namespace FluxGraph.Emulator;

/// <summary>What a prompt shows: its words decide where they say something, its hash decides the rest.</summary>
internal sealed class SceneDescription
{
    private static readonly (SceneSetting Setting, string[] Words)[] SettingWords =
    [
        (SceneSetting.Space, ["space", "galaxy", "planet", "nebula", "cosmos", "astronaut", "moon", "universe"]),
        (SceneSetting.City, ["city", "skyline", "street", "building", "tower", "cyberpunk", "urban", "futuristic", "neon"]),
        (SceneSetting.Sea, ["sea", "ocean", "beach", "lake", "island", "water", "harbour", "harbor", "ship", "boat", "whale", "lighthouse", "coast"]),
        (SceneSetting.Mountains, ["mountain", "hill", "forest", "valley", "snow", "desert", "canyon", "landscape", "tree"]),
    ];

    private static readonly (Palette Palette, string[] Words)[] PaletteWords =
    [
        (Palette.Neon, ["neon", "cyberpunk", "futuristic", "synthwave", "galaxy", "nebula", "space"]),
        (Palette.Aurora, ["aurora", "arctic", "ice", "polar", "emerald"]),
        (Palette.Sunset, ["sunset", "sunrise", "dawn", "dusk", "golden", "evening"]),
        (Palette.Autumn, ["autumn", "fall", "desert", "canyon", "rust"]),
        (Palette.Night, ["night", "midnight", "moon", "stars", "dark"]),
        (Palette.Day, ["day", "sunny", "summer", "noon", "bright", "morning", "beach"]),
    ];

    private readonly string _prompt;

    private SceneDescription(string prompt, SceneSetting setting, Palette palette)
        => (_prompt, Setting, Palette) = (prompt, setting, palette);

    public SceneSetting Setting { get; }

    public Palette Palette { get; }

    public static SceneDescription Of(string prompt)
    {
        var words = prompt
            .Split([' ', '\t', '\r', '\n', ',', '.', ';', ':', '!', '?', '-', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Mentions(string word) => words.Contains(word) || words.Contains(word + "s");

        var chance = RandomFor(prompt, "description");
        var settings = Enum.GetValues<SceneSetting>();
        var (anySetting, anyPalette) = (settings[chance.Next(settings.Length)], Palette.All[chance.Next(Palette.All.Count)]);

        return new SceneDescription(
            prompt,
            SettingWords.Where(entry => entry.Words.Any(Mentions)).Select(entry => entry.Setting).DefaultIfEmpty(anySetting).First(),
            PaletteWords.Where(entry => entry.Words.Any(Mentions)).Select(entry => entry.Palette).DefaultIfEmpty(anyPalette).First());
    }

    /// <summary>
    /// Chance for one part of the scene. The same prompt always draws the same numbers, and no part's drawing shifts
    /// another's.
    /// </summary>
    public Random RandomFor(string part) => RandomFor(_prompt, part);

    private static Random RandomFor(string prompt, string part)
        => new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}\n{prompt}"))));
}
