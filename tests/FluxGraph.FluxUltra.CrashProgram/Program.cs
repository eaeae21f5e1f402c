using FluxGraph.FluxUltra;
using Microsoft.Extensions.DependencyInjection;

// Arguments: the endpoint, the store's file, how many images. The key is in the environment.
var services = new ServiceCollection();
services
    .AddFluxUltra(options => (options.Endpoint, options.PollingInterval) = (new Uri(args[0]), TimeSpan.FromMilliseconds(100)))
    .UseSqliteStore(args[1]);
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<FluxUltraClient>();

var left = await client.RecoverAsync();
var resumed = left.Running.Concat(await Task.WhenAll(left.Unsent.Select(record => client.SubmitAsync(record))));
await Task.WhenAll(resumed.Select(generation => generation.WaitForCompletionAsync()));
Console.WriteLine($"resumed {left.Running.Count}, sent {left.Unsent.Count}, unknown {left.Unknown.Count}");

var images = Enumerable.Range(0, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
await Parallel.ForEachAsync(images, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, cancellationToken) =>
{
    var request = new ImageRequest { Prompt = $"City number {number}", Width = 512 + number, Height = 512 };
    var generation = await client.GenerateAsync(request, cancellationToken);
    await generation.WaitForCompletionAsync(cancellationToken: cancellationToken);
});
Console.WriteLine("done");
