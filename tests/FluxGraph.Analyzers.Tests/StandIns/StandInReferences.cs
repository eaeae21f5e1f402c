using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Analyzers.Tests.StandIns;

/// <summary>What a consumer's compilation refers to: the running framework and small stand-ins for FluxGraph's assemblies.</summary>
internal static class StandInReferences
{
    private const string ConfigurationSource = """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string? this[string key] { get; set; } }
            public interface IConfigurationSection : IConfiguration { string Key { get; } }
        }
        namespace Microsoft.Extensions.Hosting
        {
            public sealed class HostApplicationBuilder
            {
                public Microsoft.Extensions.Configuration.IConfiguration Configuration { get; } = null!;
            }
        }
        """;

    private const string FluxGraphSource = """
        using Microsoft.Extensions.Configuration;
        namespace FluxGraph;
        public sealed class ApiKey
        {
            public ApiKey(string apiKey) { }
            public static ApiKey FromEnvironment(string variable) => null!;
            public static ApiKey FromConfiguration(IConfiguration configuration, string key) => null!;
            public static ApiKey Parse(System.ReadOnlySpan<char> text) => null!;
            public static bool TryParse(string text, out ApiKey result) { result = null!; return true; }
            public static implicit operator ApiKey(string text) => null!;
        }
        public readonly struct Optional<T>
        {
            public static implicit operator Optional<T>(T value) => default;
        }
        """;

    private const string FluxUltraSource = """
        namespace FluxGraph.FluxUltra;
        public class FluxUltraOptions
        {
            public virtual string? ApiKey { get; set; }
            public string? Endpoint { get; set; }
        }
        public sealed class FluxUltraCredentials { public ApiKey? ApiKey { get; set; } }
        public sealed record FluxUltraAccount(string ApiKey, string Name);
        public class FluxUltraClient
        {
            public FluxUltraClient(string endpoint, string? apiKey = "library-own-default-0815") { }
            public static void Configure(System.Action<FluxUltraOptions> configure) { }
        }
        public static class FluxUltraRegistration
        {
            public static object AddFluxUltra(this object services, string apiKey) => services;
            public static object AddFluxUltra(this object services, System.ReadOnlySpan<byte> apiKey, int retries) => services;
        }
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList());

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Everything = new(() =>
    {
        var configuration = Emit("Microsoft.Extensions.Configuration.Abstractions", ConfigurationSource, Framework.Value);
        var fluxGraph = Emit("FluxGraph", FluxGraphSource, [.. Framework.Value, configuration]);
        var fluxUltra = Emit("FluxGraph.FluxUltra", FluxUltraSource, [.. Framework.Value, fluxGraph]);
        return [.. Framework.Value, configuration, fluxGraph, fluxUltra];
    });

    /// <summary>The framework alone, as in a project that does not use FluxGraph.</summary>
    public static IReadOnlyList<MetadataReference> WithoutFluxGraph => Framework.Value;

    /// <summary>The framework, configuration abstractions, FluxGraph and FluxGraph.FluxUltra.</summary>
    public static IReadOnlyList<MetadataReference> WithFluxGraph => Everything.Value;

    /// <summary>Compiles <paramref name="source"/> into the image of an assembly.</summary>
    public static MetadataReference Emit(string assemblyName, string source, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
