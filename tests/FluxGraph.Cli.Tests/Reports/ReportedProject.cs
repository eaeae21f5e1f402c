namespace FluxGraph.Cli.Tests;

/// <summary>A project with findings of several kinds, reported once in every format.</summary>
public sealed class ReportedProject : IAsyncLifetime, IDisposable
{
    private readonly TemporaryProject _project = new(
        ("schema.graphql", TemporaryProject.Schema + "\ntype Droid { id: ID! id: ID! }\n"),
        ("operations/hero one.graphql", "query GetHero {\n\thero(id: \"日本\") { nam height }\n}\n"),
        ("operations/second.graphql", "query GetHero { heroes { id } }\n"),
        (".graphqlrc.json", """{ "schema": "schema.graphql", "documents": "operations/*.graphql" }"""));

    internal ToolRun Text { get; private set; } = null!;

    internal ToolRun Json { get; private set; } = null!;

    internal ToolRun Sarif { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var runs = await Task.WhenAll(
            ToolRun.RunAsync(_project.Folder, "check"),
            ToolRun.RunAsync(_project.Folder, "check", "--format", "json"),
            ToolRun.RunAsync(_project.Folder, "check", "--format", "sarif"));
        (Text, Json, Sarif) = (runs[0], runs[1], runs[2]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();
}
