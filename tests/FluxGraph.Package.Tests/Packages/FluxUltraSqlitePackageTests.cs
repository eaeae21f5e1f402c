namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class FluxUltraSqlitePackageTests(PackageFeed feed)
{
    [Fact]
    public void It_holds_its_assembly_and_no_compiler_component()
    {
        using var package = feed.Open("FluxGraph.FluxUltra.Sqlite");

        Assert.Equal(
            ["FluxGraph.FluxUltra.Sqlite.nuspec", "README.md", "lib/net10.0/FluxGraph.FluxUltra.Sqlite.dll", "lib/net10.0/FluxGraph.FluxUltra.Sqlite.xml"],
            package.Files);
    }

    [Fact]
    public void It_needs_the_FluxUltra_of_its_own_version_and_SQLite_and_what_is_pinned_behind_them()
    {
        using var package = feed.Open("FluxGraph.FluxUltra.Sqlite");

        Assert.Equal(
            [
                $"net10.0: FluxGraph.FluxUltra {feed.Version}",
                "net10.0: Microsoft.Data.Sqlite 10.0.15",
                "net10.0: Microsoft.Extensions.Diagnostics.HealthChecks 10.0.0",
                "net10.0: Microsoft.Extensions.Hosting.Abstractions 10.0.0",
                "net10.0: Microsoft.Extensions.Http 10.0.0",
                "net10.0: Polly.Core 8.9.1",
                "net10.0: System.Threading.RateLimiting 10.0.0",
            ],
            package.Dependencies);
    }
}
