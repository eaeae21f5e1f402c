namespace FluxGraph.Cli.Tests;

public sealed class SchemaCheckTests
{
    [Fact]
    public async Task A_schema_is_checked_without_documents()
    {
        using var project = new TemporaryProject(
            ("schema.graphql", "type Query { hero: Heroe }\ntype Hero { name: String }"), ("more.graphql", "extend type Hiro { id: ID }"));

        var run = await ToolRun.RunAsync(project.Folder, "check", "--schema", "*.graphql", "--format", "json");

        Assert.Equal(
            [("FLUX2003", "more.graphql", 1, 13), ("FLUX2009", "schema.graphql", 1, 20)],
            run.EndedWith(ExitCode.Clean).Findings().Select(finding => (finding.Id, finding.File, finding.Line, finding.Column)));
    }

    [Fact]
    public async Task A_rule_that_looks_at_schemas_and_documents_is_one_name()
    {
        using var project = new TemporaryProject(
            ("schema.graphql", "type Query { hero: Heroe @unknown }"), ("a.graphql", "query A($b: Sith) { hero }"));

        var run = await ToolRun.RunAsync(
            project.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql", "--rule", "KnownTypeNamesRule", "--format", "json");

        Assert.Equal(["FLUX3013", "FLUX2009"], run.EndedWith(ExitCode.Errors).Findings().Select(finding => finding.Id));
        Assert.All(run.Findings(), finding => Assert.Equal("KnownTypeNamesRule", finding.Rule));
    }

    [Fact]
    public async Task Types_that_no_document_uses_are_checked_too()
    {
        using var project = new TemporaryProject(
            ("schema.graphql", "type Query { a: Int }\nunion Unused = Query | Query\ninput Loop { loop: Loop! }"), ("a.graphql", "query A { a }"));

        var run = await ToolRun.RunAsync(
            project.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql", "--format", "json");

        Assert.Equal(["FLUX2027", "FLUX2028"], run.EndedWith(ExitCode.Clean).Findings().Select(finding => finding.Id));
    }
}
