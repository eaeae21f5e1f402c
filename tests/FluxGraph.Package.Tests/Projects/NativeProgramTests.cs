using System.Globalization;
using FluxGraph.EndToEnd.Tests.Server;
using Xunit.Abstractions;

namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class NativeProgramTests(PackageFeed feed, ITestOutputHelper output)
{
    /// <summary>What a client of StrawberryShake takes.</summary>
    private const long LargestSize = 7_700_000;

    private const int Runs = 11;

    [SkippableFact]
    public async Task A_native_binary_is_published_without_a_warning_and_talks_to_a_live_server()
    {
        NativeToolchain.SkipIfAbsent();
        var solution = feed.CreateSolution("native");
        var project = (await solution.AddFromTemplateAsync("console", "Falcon", options: "--aot")).WriteFalconProgram();
        await using var server = await StarWarsHost.StartAsync();

        var publishing = await solution.PublishAsync(project);
        publishing.SucceededWithoutWarnings();
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", publishing.Text);

        var program = new NativeProgram(project);
        var times = new List<TimeSpan>();
        for (var i = 0; i < Runs; i++)
        {
            var (run, firstLineAfter) = await program.RunAsync(server.Endpoint.AbsoluteUri);
            run.Succeeded();
            Assert.Equal(string.Join('\n', FalconProgram.Output), run.Text.Trim());
            times.Add(firstLineAfter);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{program.Size} bytes; the first answer after {times.Order().ElementAt(Runs / 2).TotalMilliseconds:F1} ms, the median of {Runs} runs"));
        Assert.True(program.Size < LargestSize, $"The binary has {program.Size} bytes.");
    }
}
