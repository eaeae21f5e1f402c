namespace FluxGraph.FluxUltra;

/// <summary>What a prompt can say about an image beside what is in it.</summary>
public enum PromptAspect
{
    /// <summary>How the image is made: a photograph, an oil painting, a rendering.</summary>
    Style,

    /// <summary>Where the light comes from, and what it is like.</summary>
    Lighting,

    /// <summary>From where, and through which lens.</summary>
    Camera,

    /// <summary>How the image is arranged: foreground, symmetry, depth of field.</summary>
    Composition,

    /// <summary>What one should feel.</summary>
    Mood,
}
