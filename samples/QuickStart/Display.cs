using System.Globalization;
using FluxGraph.FluxUltra;
using Spectre.Console;

namespace QuickStart;

/// <summary>What the user sees: results on the standard output, failures on the standard error.</summary>
internal sealed class Display
{
    // No colours and no animation where the output goes to a file or another program.
    private readonly IAnsiConsole _console = Console.IsOutputRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No })
        : AnsiConsole.Console;

    private readonly TextWriter _failures = Console.Error;

    public void ShowEndpoint(Uri endpoint, bool isEmulated) =>
        WriteRow("Endpoint", isEmulated ? $"{endpoint} (an emulator: no key, no cost)" : endpoint.ToString());

    public void ShowGeneration(ImageGeneration generation) => WriteRow("Id", generation.Id);

    /// <summary>Shows each answer while a wait goes on.</summary>
    public Task ShowProgressAsync(Func<IProgress<GenerationProgress>, Task> wait) => Console.IsOutputRedirected
        ? wait(new ProgressReporter(progress => WriteRow("Progress", Describe(progress))))
        : _console.Status().StartAsync(
            "waiting for the first answer",
            status => wait(new ProgressReporter(progress => status.Status(Markup.Escape(Describe(progress))))));

    public void ShowResult(ImageGeneration generation, int? creditsLeft, string path, DownloadedImage image)
    {
        WriteRow("Status", generation.Status.ToString());
        WriteRow("Credits", $"{Describe(generation.CreditCost)} spent, {Describe(creditsLeft)} left");
        WriteRow("Image", $"{path} ({image.MediaType}, {image.Length} bytes)");
    }

    /// <param name="text">What went wrong.</param>
    /// <param name="endpoint">The real API's address; null for an emulator.</param>
    /// <param name="generation">The generation that was accepted; null when there is none.</param>
    public void ShowFailure(string text, Uri? endpoint, ImageGeneration? generation)
    {
        _failures.WriteLine(text);
        if (generation is { Status.IsFailed: false })
        {
            _failures.WriteLine(endpoint is null
                ? "The emulator ends with this program, and the generation with it."
                : $"The generation is not lost. To fetch its image: --endpoint {endpoint} --resume {generation.Id}");
        }
    }

    // Written past the console's word wrap, which would break a path in two.
    private void WriteRow(string name, string value) => _console.Profile.Out.Writer.WriteLine($"{name,-9} {value}");

    private static string Describe(GenerationProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Generation.Status}, {progress.Elapsed.TotalSeconds:0.0} s");

    private static string Describe(int? credits) => credits?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number";
}
