using System.Globalization;
using System.Text.Json;
using FluxGraph.Emulator;
using SkiaSharp;

namespace FluxGraph.FluxUltra.Tests.QuickStart;

public sealed class QuickStartTests : IDisposable
{
    private const string Prompt = "A futuristic city with flying cars and neon lights";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fluxgraph-quickstart-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_prompt_becomes_an_image_of_the_size_that_was_asked_for()
    {
        var path = Path.Combine(_folder.FullName, "city.jpg");

        var outcome = await QuickStartProcess.RunAsync([Prompt, "--width", "512", "--height", "768", "--output", path]);

        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("^[a-z0-9]+$", outcome.Row("Id"));
        Assert.Equal("completed", outcome.Row("Status"));
        AssertCredits(outcome.Row("Credits"));
        Assert.StartsWith(path, outcome.Row("Image"), StringComparison.Ordinal);
        AssertImage(path, 512, 768);
        Assert.DoesNotContain(outcome.Output, line => line.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_image_is_named_by_its_id_and_the_defaults_hold()
    {
        var outcome = await QuickStartProcess.RunAsync([Prompt], folder: _folder.FullName);

        Assert.Equal(0, outcome.ExitCode);
        AssertImage(Path.Combine(_folder.FullName, $"{outcome.Row("Id")}.jpg"), 1024, 1024);
    }

    [Theory]
    [InlineData("FluxUltra__ApiKey")]
    [InlineData("FLUXULTRA_API_KEY")]
    public async Task With_an_endpoint_the_key_comes_from_the_environment(string variable)
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });

        var outcome = await QuickStartProcess.RunAsync(
            [Prompt, "--endpoint", emulator.GraphQLEndpoint.ToString(), "--width", "512", "--height", "512", "--output", _folder.FullName],
            new Dictionary<string, string> { [variable] = emulator.ApiKey });

        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(emulator.GraphQLEndpoint.ToString(), outcome.Row("Endpoint"));
        Assert.Equal(outcome.Row("Id"), Assert.Single(emulator.GetAccount().Ledger).GenerationId);
        Assert.DoesNotContain(outcome.Output, line => line.Contains(emulator.ApiKey, StringComparison.Ordinal));
        AssertImage(Path.Combine(_folder.FullName, $"{outcome.Row("Id")}.jpg"), 512, 512);
    }

    [Fact]
    public async Task With_an_endpoint_the_key_comes_from_user_secrets()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.Zero });
        var secrets = _folder.CreateSubdirectory("Microsoft").CreateSubdirectory("UserSecrets").CreateSubdirectory("fluxgraph-quickstart");
        await File.WriteAllTextAsync(
            Path.Combine(secrets.FullName, "secrets.json"),
            JsonSerializer.Serialize(new Dictionary<string, string> { ["FluxUltra:ApiKey"] = emulator.ApiKey }));

        var outcome = await QuickStartProcess.RunAsync(
            [Prompt, "--endpoint", emulator.GraphQLEndpoint.ToString(), "--output", _folder.FullName],
            new Dictionary<string, string> { ["APPDATA"] = _folder.FullName });

        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Single(emulator.GetAccount().Ledger);
    }

    [SkippableFact]
    public async Task After_control_c_the_generation_can_be_resumed()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no signal to send to another process on Windows.");
        await using var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromSeconds(4) });
        var environment = new Dictionary<string, string> { ["FLUXULTRA_API_KEY"] = emulator.ApiKey, ["FluxUltra__PollingInterval"] = "00:00:00.2" };
        string[] endpoint = ["--endpoint", emulator.GraphQLEndpoint.ToString()];

        using var first = QuickStartProcess.Start([Prompt, .. endpoint], environment, _folder.FullName);
        var id = await first.ReadRowAsync("Id");
        await first.ReadRowAsync("Progress");
        first.PressControlC();
        var interrupted = await first.FinishAsync();

        Assert.Equal(1, interrupted.ExitCode);
        Assert.Contains($"{string.Join(' ', endpoint)} --resume {id}", interrupted.Errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());

        var resumed = await QuickStartProcess.RunAsync(["--resume", id, .. endpoint], environment, _folder.FullName);

        Assert.Equal(0, resumed.ExitCode);
        AssertImage(Path.Combine(_folder.FullName, $"{id}.jpg"), 1024, 1024);
        Assert.Single(emulator.GetAccount().Ledger);
    }

    [Fact]
    public async Task Without_a_key_it_says_how_to_set_one()
    {
        var outcome = await QuickStartProcess.RunAsync([Prompt, "--endpoint", "https://flux.invalid/graphql"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("FLUXULTRA_API_KEY", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_opens_nothing_is_one_clear_line()
    {
        await using var emulator = await FluxUltraEmulator.StartAsync();
        var apiKey = $"test-key-{Guid.NewGuid():N}";

        var outcome = await QuickStartProcess.RunAsync(
            [Prompt, "--endpoint", emulator.GraphQLEndpoint.ToString()], new Dictionary<string, string> { ["FLUXULTRA_API_KEY"] = apiKey });

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("did not accept the key", Assert.Single(outcome.Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain(apiKey, outcome.Errors, StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> WrongUsages => new()
    {
        { [], "prompt" },
        { [" "], "prompt" },
        { [Prompt, "--width", "511"], "'511'" },
        { [Prompt, "--height", "4097"], "'4097'" },
        { [Prompt, "--width", "wide"], "'wide'" },
        { [Prompt, "--endpoint", "flux"], "'flux'" },
        { ["--resume", "job-1"], "--endpoint" },
        { [Prompt, "--resume", "job-1", "--endpoint", "https://flux.invalid/"], "--resume" },
        { [Prompt, "--colour"], "--colour" },
    };

    [Theory]
    [MemberData(nameof(WrongUsages))]
    public async Task Wrong_usage_is_told_and_has_a_code_of_its_own(string[] arguments, string named)
    {
        var outcome = await QuickStartProcess.RunAsync(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(named, outcome.Errors, StringComparison.Ordinal);
    }

    private static void AssertImage(string path, int width, int height)
    {
        using var bitmap = SKBitmap.Decode(path);
        Assert.Equal((width, height), (bitmap.Width, bitmap.Height));
    }

    /// <summary>An emulator's account opens with 1000 credits.</summary>
    private static void AssertCredits(string row)
    {
        var numbers = row.Split(' ').Where(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(int.Parse).ToList();
        Assert.Equal(2, numbers.Count);
        Assert.InRange(numbers[0], 10, 20);
        Assert.Equal(1000, numbers.Sum());
    }
}
