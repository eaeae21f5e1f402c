using FluxGraph;
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

            var path = OutputPath.For(arguments.Output, generation.Id);
            var image = await generation.DownloadAsync(path, cancellationToken);

            var creditsLeft = await GetCreditsLeftAsync(session.Services, cancellationToken);
            display.ShowResult(generation, creditsLeft, path, image);
            return ExitCode.Success;
        }
        catch (Exception exception) when (FailureText.For(exception) is { } text)
        {
            display.ShowFailure(text, arguments.Endpoint, generation);
            return ExitCode.NoImage;
        }
    }

    /// <summary>
    /// Asks with the generated client, one level below <see cref="FluxUltraClient"/>: an operation from
    /// <c>schema/operations</c>, its result, and errors as data instead of exceptions.
    /// </summary>
    /// <returns>Null when the API did not say: the image is there all the same.</returns>
    private static async Task<int?> GetCreditsLeftAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var client = services.GetRequiredService<IDoitongClient>();
            var result = await client.GetCreditBalance.ExecuteAsync(cancellationToken);
            return result.IsSuccessResult() ? result.Data?.CreditBalance.Available : null;
        }
        catch (GraphQLTransportException)
        {
            return null;
        }
    }
}
