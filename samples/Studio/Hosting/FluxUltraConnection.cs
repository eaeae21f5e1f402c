using FluxGraph;
using FluxGraph.Emulator;
using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>
/// Where the images come from: the real API where the configuration has a key, otherwise an emulator inside this program,
/// whose images cost nothing.
/// </summary>
internal sealed class FluxUltraConnection : IAsyncDisposable
{
    private readonly FluxUltraEmulator? _emulator;

    private FluxUltraConnection(string folder, FluxUltraEmulator? emulator) => (Folder, _emulator) = (folder, emulator);

    public bool IsEmulated => _emulator is not null;

    /// <summary>Where the emulator shows what it does, and lets things go wrong; null for the real API.</summary>
    public Uri? EmulatorAddress => _emulator?.BaseAddress;

    /// <summary>Where images are kept, and for the real API the record of what was ordered.</summary>
    public string Folder { get; }

    public static async Task<FluxUltraConnection> OpenAsync(IConfiguration configuration)
    {
        var key = configuration[$"{FluxUltraOptions.SectionName}:ApiKey"] ?? Environment.GetEnvironmentVariable(FluxUltraOptions.ApiKeyVariable);
        if (!string.IsNullOrWhiteSpace(key))
        {
            return new FluxUltraConnection(Directory.CreateDirectory(configuration["Studio:Folder"] ?? "studio").FullName, emulator: null);
        }

        var settings = configuration.GetSection("Emulator");
        var emulator = await FluxUltraEmulator.StartAsync(new EmulatorOptions
        {
            // The page's plans allow fewer requests than a studio asks in which several images are under way.
            Plan = Plan.Custom,
            ApiKeys = settings["ApiKey"] is { Length: > 0 } apiKey ? [apiKey] : [],
            OpeningCredits = settings.GetValue("Credits", 500),
            JobDuration = TimeSpan.FromSeconds(settings.GetValue("JobSeconds", 6.0)),
        });
        return new FluxUltraConnection(Directory.CreateTempSubdirectory("studio-").FullName, emulator);
    }

    public void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var fluxUltra = services.AddFluxUltra(configuration);
        if (_emulator is null)
        {
            fluxUltra.UseSqliteStore(Path.Combine(Folder, "generations.db"));
            return;
        }

        // What an emulator knows ends with it, so there is nothing to keep.
        services.AddSingleton<IGenerationStore, MemoryGenerationStore>();
        services.Configure<FluxUltraOptions>(options =>
        {
            options.Endpoint = _emulator.GraphQLEndpoint;
            options.ApiKey = new ApiKey(_emulator.ApiKey);
            options.PollingInterval = TimeSpan.FromSeconds(0.5);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
