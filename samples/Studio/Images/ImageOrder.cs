using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>What the browser asks for. It is checked here: a browser can send anything.</summary>
/// <param name="Prompt">What the image shows, up to <see cref="LongestPrompt"/> characters.</param>
/// <param name="Size">The id of an <see cref="ImageSize"/>.</param>
internal sealed record ImageOrder(string? Prompt, string? Size)
{
    public const int LongestPrompt = 2000;

    /// <param name="problems">What is wrong, by property; empty when nothing is.</param>
    /// <returns>The request; null when something is wrong.</returns>
    public ImageRequest? Check(out Dictionary<string, string[]> problems)
    {
        problems = [];
        if (string.IsNullOrWhiteSpace(Prompt))
        {
            problems["prompt"] = ["Say what the image shows."];
        }
        else if (Prompt.Length > LongestPrompt)
        {
            problems["prompt"] = [$"Say it in {LongestPrompt} characters or fewer."];
        }

        var size = ImageSize.Find(Size);
        if (size is null)
        {
            problems["size"] = ["Choose one of the sizes."];
        }

        return problems.Count > 0 ? null : new ImageRequest { Prompt = Prompt!.Trim(), Width = size!.Width, Height = size.Height };
    }
}
