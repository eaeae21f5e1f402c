using System.Xml.Linq;

namespace FluxGraph.Package.Tests;

/// <summary>
/// The packages, packed once for all tests, and a folder outside of the repository where projects use them.
/// </summary>
/// <remarks>
/// What was built is packed as it is: a second build here would meet the one of whoever runs the tests in the same
/// folders. The version is one that no feed and no cache has.
/// </remarks>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("fluxgraph-packages-");

    public string Version { get; } = $"0.0.0-test.x{Guid.NewGuid():N}";

    private string FeedFolder => Path.Combine(_root.FullName, "feed");

    public async Task InitializeAsync()
    {
        ShutOutSurroundings();
        await PackAsync("FluxGraph");
        await PackAsync("FluxGraph.FluxUltra");
        await PackAsync("FluxGraph.FluxUltra.AspNetCore");
        await PackAsync("FluxGraph.FluxUltra.Sqlite");
        await PackAsync("FluxGraph.Resilience");
        await PackAsync("FluxGraph.Testing");
        await PackAsync("FluxGraph.Cli");
        await PackAsync("FluxGraph.Emulator");
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal PackageArchive Open(string package) => PackageArchive.Open(Path.Combine(FeedFolder, $"{package}.{Version}.nupkg"));

    /// <summary>An empty folder for projects.</summary>
    internal UserSolution CreateSolution(string name) => new(this, CreateFolder(name));

    /// <summary>An empty folder beside them.</summary>
    internal string CreateFolder(string name) => _root.CreateSubdirectory(name).FullName;

    /// <summary>Runs <c>dotnet</c> with a package cache that is empty at first.</summary>
    internal Task<CommandOutput> RunDotNetAsync(string folder, params string[] arguments) => DotNetCommand.RunAsync(
        folder,
        new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "cache") },
        arguments);

    private async Task PackAsync(string project) => (await DotNetCommand.RunAsync(
        TestBuild.RepositoryRoot,
        new Dictionary<string, string>(),
        "pack",
        $"src/{project}/{project}.csproj",
        "--no-build",
        "--configuration",
        TestBuild.Configuration,
        "--output",
        FeedFolder,
        $"-p:Version={Version}",
        $"-p:NuspecOutputPath={Path.Combine(_root.FullName, "nuspec")}/")).Succeeded();

    /// <summary>
    /// Ends every search for settings that goes up the folders. NuGet alone goes on, to the machine's sources, and finds
    /// what other packages need where the repository's own restore has put it.
    /// </summary>
    private void ShutOutSurroundings()
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            Write(name, "<Project />");
        }

        Write("Directory.Build.rsp", "");
        Write(".editorconfig", "root = true");
        File.Copy(Path.Combine(TestBuild.RepositoryRoot, "global.json"), Path.Combine(_root.FullName, "global.json"));
        Write("NuGet.config", new XElement(
            "configuration",
            new XElement("packageSources", NamedPath("packages under test", FeedFolder)),
            new XElement("fallbackPackageFolders", NamedPath("packages of the repository", TestBuild.NuGetPackageRoot))).ToString());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root.FullName, name), text);

    private static XElement NamedPath(string name, string path) =>
        new("add", new XAttribute("key", name), new XAttribute("value", path));
}
