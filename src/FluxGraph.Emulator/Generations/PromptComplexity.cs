namespace FluxGraph.Emulator;

/// <summary>How demanding a prompt is: half by its length, half by how many different words it has.</summary>
internal static class PromptComplexity
{
    private const double DemandingLength = 500;
    private const double DemandingWordCount = 60;

    /// <summary>From 0 for the plainest prompt to 1 for one of 500 characters and 60 different words, or more.</summary>
    public static double Of(string prompt)
    {
        var words = prompt.Split([' ', '\t', '\r', '\n', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        var differentWords = words.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return (0.5 * Math.Min(1, prompt.Length / DemandingLength)) + (0.5 * Math.Min(1, differentWords / DemandingWordCount));
    }
}
