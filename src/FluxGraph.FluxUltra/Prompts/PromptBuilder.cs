using System.Text;

namespace FluxGraph.FluxUltra;

/// <summary>Puts a prompt together from what it should say: the subject first, then each aspect, parted by commas.</summary>
public sealed class PromptBuilder
{
    private readonly List<string> _subject = [];
    private readonly Dictionary<PromptAspect, List<string>> _aspects = [];

    /// <summary>Begins a prompt.</summary>
    /// <param name="subject">What the image shows. Not blank.</param>
    public PromptBuilder(string subject) => Add(_subject, subject);

    /// <summary>Adds something to what the image shows, such as <c>a red boat in the harbour</c>.</summary>
    /// <param name="detail">The detail. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithDetail(string detail) => Add(_subject, detail);

    /// <summary>Says how the image is made, such as <c>oil painting</c>.</summary>
    /// <param name="style">The style. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithStyle(string style) => Add(PromptAspect.Style, style);

    /// <summary>Says what the light is like, such as <c>soft morning light</c>.</summary>
    /// <param name="lighting">The lighting. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithLighting(string lighting) => Add(PromptAspect.Lighting, lighting);

    /// <summary>Says from where and through which lens, such as <c>aerial view</c>.</summary>
    /// <param name="camera">The camera. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithCamera(string camera) => Add(PromptAspect.Camera, camera);

    /// <summary>Says how the image is arranged, such as <c>shallow depth of field</c>.</summary>
    /// <param name="composition">The composition. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithComposition(string composition) => Add(PromptAspect.Composition, composition);

    /// <summary>Says what one should feel, such as <c>serene</c>.</summary>
    /// <param name="mood">The mood. Not blank.</param>
    /// <returns>This builder.</returns>
    public PromptBuilder WithMood(string mood) => Add(PromptAspect.Mood, mood);

    /// <summary>The prompt so far.</summary>
    public string Build() => ToString();

    /// <summary>The prompt so far.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in _subject.Concat(_aspects.OrderBy(aspect => aspect.Key).SelectMany(aspect => aspect.Value)))
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(part);
        }

        return text.ToString();
    }

    private PromptBuilder Add(PromptAspect aspect, string text)
    {
        if (!_aspects.TryGetValue(aspect, out var parts))
        {
            _aspects.Add(aspect, parts = []);
        }

        return Add(parts, text);
    }

    private PromptBuilder Add(List<string> parts, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        parts.Add(text.Trim().TrimEnd('.', ','));
        return this;
    }
}
