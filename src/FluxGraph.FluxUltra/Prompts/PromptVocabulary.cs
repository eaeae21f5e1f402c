namespace FluxGraph.FluxUltra;

/// <summary>The English words by which the analyzer knows that an aspect is there, and words that rule each other out.</summary>
internal static class PromptVocabulary
{
    /// <summary>Each aspect, what to say of it with examples, and the words and phrases that are about it.</summary>
    public static readonly (PromptAspect Aspect, string Examples, string[] Terms)[] Aspects =
    [
        (
            PromptAspect.Style,
            "\"oil painting\", \"35mm photograph\" or \"isometric 3D rendering\"",
            [
                "photo", "photograph", "photography", "photorealistic", "photorealism", "realistic", "hyperrealistic", "painting", "oil", "watercolor",
                "watercolour", "acrylic", "gouache", "sketch", "drawing", "illustration", "cartoon", "comic", "anime", "manga", "pixel art", "voxel", "render",
                "rendering", "3d", "cgi", "vector", "poster", "engraving", "woodcut", "linocut", "collage", "mosaic", "fresco", "sculpture", "concept art",
                "digital art", "low poly", "art nouveau", "art deco", "baroque", "impressionist", "impressionism", "surreal", "surrealist", "cubist", "cubism",
                "minimalist", "abstract", "style", "cinematic", "film still", "polaroid", "documentary", "pop art", "ukiyo e", "line art", "blueprint",
            ]),
        (
            PromptAspect.Lighting,
            "\"soft morning light\", \"golden hour\" or \"neon lights\"",
            [
                "light", "lights", "lit", "lighting", "sunlight", "sunlit", "sunset", "sunrise", "dusk", "dawn", "twilight", "golden hour", "blue hour",
                "moonlight", "moonlit", "candlelight", "candlelit", "neon", "backlit", "backlight", "shadow", "shadows", "shade", "glow", "glowing",
                "spotlight", "overcast", "midday", "noon", "night", "starlight", "torchlight", "lantern", "lanterns", "bright", "dim", "dark", "silhouette",
                "rim light", "low key", "high key", "chiaroscuro", "sunny", "ambient", "studio light", "volumetric", "god rays", "sunbeams",
            ]),
        (
            PromptAspect.Camera,
            "\"close-up\", \"aerial view\" or \"wide-angle lens\"",
            [
                "close up", "closeup", "macro", "wide angle", "wide shot", "telephoto", "fisheye", "lens", "mm", "35mm", "50mm", "85mm", "aerial", "drone",
                "bird s eye", "birds eye", "eye level", "low angle", "high angle", "from above", "from below", "overhead", "top down", "panorama", "panoramic",
                "perspective", "point of view", "pov", "full body", "portrait", "medium shot", "long shot", "establishing shot", "tilt shift", "long exposure",
                "isometric", "side view", "front view", "profile", "over the shoulder", "dutch angle", "zoom", "view", "shot", "angle", "camera",
            ]),
        (
            PromptAspect.Composition,
            "\"centered\", \"in the foreground\" or \"shallow depth of field\"",
            [
                "composition", "foreground", "background", "middle ground", "symmetrical", "symmetry", "asymmetrical", "centered", "centred", "rule of thirds",
                "depth of field", "bokeh", "framed", "framing", "negative space", "leading lines", "diagonal", "layered", "balanced", "minimal", "cropped",
                "in front of", "behind", "surrounded by", "on the left", "on the right", "in the center", "in the centre", "in the middle", "in the distance",
                "vignette", "reflection", "reflected", "diptych", "triptych", "pattern", "golden ratio", "blurred background",
            ]),
        (
            PromptAspect.Mood,
            "\"serene\", \"melancholic\" or \"full of energy\"",
            [
                "mood", "moody", "serene", "calm", "peaceful", "tranquil", "dramatic", "melancholic", "melancholy", "sad", "happy", "joyful", "cheerful",
                "playful", "whimsical", "mysterious", "eerie", "spooky", "ominous", "tense", "romantic", "nostalgic", "dreamy", "dreamlike", "epic", "heroic",
                "majestic", "cozy", "cosy", "gloomy", "lonely", "energetic", "full of energy", "chaotic", "hopeful", "intimate", "solemn", "festive",
                "futuristic", "dystopian", "utopian", "magical", "ethereal", "gritty", "elegant", "atmosphere", "atmospheric", "vibrant",
            ]),
    ];

    /// <summary>Groups of terms of which an image can show one side only.</summary>
    public static readonly (string[] Left, string[] Right)[] Opposites =
    [
        (["midday", "noon", "daylight", "broad daylight", "sunny", "sunlit"], ["night", "midnight", "moonlit", "moonlight", "starlight", "starry sky"]),
        (["sunrise", "dawn"], ["sunset", "dusk"]),
        (["black and white", "monochrome", "grayscale", "greyscale"], ["colorful", "colourful", "vibrant colors", "vibrant colours", "full color", "full colour"]),
        (["close up", "closeup", "macro"], ["aerial view", "wide shot", "long shot", "panorama", "panoramic", "establishing shot"]),
        (["from above", "bird s eye view", "top down", "overhead"], ["from below", "low angle", "worm s eye view"]),
        (["photorealistic", "photograph", "photo", "hyperrealistic"], ["cartoon", "anime", "watercolor", "watercolour", "oil painting", "pixel art", "line art"]),
        (["minimalist", "minimal", "sparse"], ["cluttered", "ornate", "crowded", "busy scene", "maximalist"]),
        (["empty", "deserted", "abandoned"], ["crowded", "bustling", "packed"]),
        (["summer", "heat wave"], ["winter", "snow", "snowy", "blizzard"]),
        (["clear sky", "cloudless", "blue sky"], ["overcast", "storm", "stormy", "foggy", "rainy"]),
        (["calm", "serene", "peaceful", "tranquil"], ["chaotic", "frantic", "violent"]),
        (["sharp focus", "in focus", "tack sharp"], ["blurry", "out of focus", "motion blur"]),
        (["indoors", "interior"], ["outdoors", "exterior", "open air"]),
        (["ancient", "medieval"], ["futuristic", "cyberpunk"]),
    ];
}
