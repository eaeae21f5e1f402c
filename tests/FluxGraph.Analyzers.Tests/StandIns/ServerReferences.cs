using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.Tests.StandIns;

/// <summary>What a consumer's compilation refers to: the running .NET, its ASP.NET Core, and small stand-ins for FluxGraph's assemblies, marked as the real ones are.</summary>
internal static class ServerReferences
{
    private const string FluxGraphSource = """
        using System.Net.Http;
        using System.Runtime.Versioning;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        namespace FluxGraph
        {
            [UnsupportedOSPlatform("browser")]
            public sealed class ApiKey
            {
                public ApiKey(string apiKey) { }
                public static ApiKey FromEnvironment(string variable) => null!;
                public static ApiKey FromConfiguration(IConfiguration configuration, string key) => null!;
            }
            [UnsupportedOSPlatform("browser")]
            public sealed class ApiKeyHandler(ApiKey apiKey, System.Uri origin) : DelegatingHandler
            {
                public object Sent => (apiKey, origin);
            }
            public interface IClientBuilder<TClient> { }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class FluxGraphClientBuilderExtensions
            {
                public static FluxGraph.IClientBuilder<T> ConfigureHttpClient<T>(this FluxGraph.IClientBuilder<T> builder, System.Action<HttpClient> configure) => builder;
            }
        }
        """;

    private const string FluxUltraSource = """
        using System.Runtime.Versioning;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        namespace FluxGraph.FluxUltra
        {
            [UnsupportedOSPlatform("browser")]
            public sealed class FluxUltraOptions
            {
                public const string ApiKeyVariable = "FLUXULTRA_API_KEY";
                public ApiKey? ApiKey { get; set; }
                public string? Endpoint { get; set; }
            }
            public sealed record ImageRequest { public string? Prompt { get; init; } }
            [UnsupportedOSPlatform("browser")]
            public sealed class FluxUltraClient
            {
                public Task<string> GenerateAsync(ImageRequest request) => Task.FromResult("");
            }
            [UnsupportedOSPlatform("browser")]
            public sealed class FluxUltraBuilder
            {
                public FluxUltraBuilder ConfigureApiClient(System.Action<object> configure) => this;
            }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            [UnsupportedOSPlatform("browser")]
            public static class FluxUltraServiceCollectionExtensions
            {
                public static FluxGraph.FluxUltra.FluxUltraBuilder AddFluxUltra(this IServiceCollection services, System.Action<FluxGraph.FluxUltra.FluxUltraOptions> configure) => new();
                public static FluxGraph.FluxUltra.FluxUltraBuilder AddFluxUltra(this IServiceCollection services, IConfiguration configuration) => new();
            }
        }
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Everything = new(() =>
    {
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsFrameworkAssembly);
        MetadataReference[] references = [.. framework.Concat(AspNetCoreAssemblies()).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
        var fluxGraph = StandInReferences.Emit("FluxGraph", FluxGraphSource, references);
        var fluxUltra = StandInReferences.Emit("FluxGraph.FluxUltra", FluxUltraSource, [.. references, fluxGraph]);
        return [.. references, fluxGraph, fluxUltra];
    });

    public static IReadOnlyList<MetadataReference> All => Everything.Value;

    // Beside the shared framework that the tests run on lies ASP.NET Core's, which the emulator's tests need anyway.
    private static string[] AspNetCoreAssemblies()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var versions = runtime.Parent!.Parent!.GetDirectories("Microsoft.AspNetCore.App").Single().GetDirectories($"{Environment.Version.Major}.*");
        return Directory.GetFiles(versions[0].FullName, "Microsoft.*.dll");
    }

    private static bool IsFrameworkAssembly(string path) =>
        Path.GetFileName(path) is var file
        && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll")
        && !file.EndsWith("Native.dll", StringComparison.Ordinal);
}
