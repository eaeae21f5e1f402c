using System.Runtime.Versioning;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store in an SQLite file.</summary>
[UnsupportedOSPlatform("browser")]
public static class FluxUltraSqliteBuilderExtensions
{
    /// <summary>Keeps generations in an SQLite file, which is opened when the client is made.</summary>
    /// <param name="builder">What <c>AddFluxUltra</c> returned.</param>
    /// <param name="path">The file's path. Its directory must be there. One process uses it at a time.</param>
    /// <returns>The builder.</returns>
    public static FluxUltraBuilder UseSqliteStore(this FluxUltraBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.Replace(ServiceDescriptor.Singleton<IGenerationStore>(_ => new SqliteGenerationStore(path)));
        return builder;
    }
}
