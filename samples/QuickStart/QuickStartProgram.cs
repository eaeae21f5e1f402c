using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.Api;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart;

/// <summary>The program: connect, submit, wait, download, report.</summary>
internal static class QuickStartProgram
{
    public static async Task<int> RunAsync(QuickStartArguments arguments, CancellationToken cancellationToken)
    {
        var display = new Display();
        ImageGeneration? generation = null;
        try
        {
            await using var session = arguments.Endpoint is { } endpoint
                ? FluxUltraSession.ForEndpoint(endpoint)
                : await FluxUltraSession.StartEmulatorAsync(cancellationToken);
            display.ShowEndpoint(session.Endpoint, session.IsEmulated);

            var fluxUltra = session.Services.GetRequiredService<FluxUltraClient>();
            generation = arguments.Request is { } request
                ? await fluxUltra.GenerateAsync(request, cancellationToken)
                : fluxUltra.Resume(arguments.GenerationId!);
            display.ShowGeneration(generation);

            await display.ShowProgressAsync(progress => generation.WaitForCompletionAsync(progress, cancellationToken));

            var path = arguments.Output ?? FileNameFor(generation.Id);
            var image = await generation.DownloadToFileAsync(path, cancellationToken);

            var creditsLeft = await GetCreditsLeftAsync(session.Services, cancellationToken);
            display.ShowResult(generation, creditsLeft, Path.GetFullPath(path), image);
            return ExitCode.Success;
        }
        catch (Exception exception) when (FailureText.For(exception) is { } text)
        {
            display.ShowFailure(text, generation, arguments.Endpoint);
            return ExitCode.NoImage;
        }
    }

    /// <summary>
    /// Asks with the generated client, one level below <see cref="FluxUltraClient"/>: an operation from
    /// <c>schema/operations</c>, its result, and errors as data instead of exceptions.
    /// </summary>
    private static async Task<int?> GetCreditsLeftAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var client = services.GetRequiredService<IDoitongClient>();
        var result = await client.GetCreditBalance.ExecuteAsync(cancellationToken);
        return result.Errors.Count == 0 ? result.Data?.CreditBalance.Available : null;
    }

    /// <summary>The id comes from a server, so only what is harmless in a file's name is taken over.</summary>
    private static string FileNameFor(string id) =>
        string.Concat(id.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')) + ".jpg";
}
