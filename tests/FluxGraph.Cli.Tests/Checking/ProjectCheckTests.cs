namespace FluxGraph.Cli.Tests;

public sealed class ProjectCheckTests
{
    [Fact]
    public async Task Every_project_of_a_configuration_is_checked_against_its_own_schema()
    {
        using var project = new TemporaryProject(
            ("one/schema.graphql", "type Query { first: Int }"),
            ("one/a.graphql", "query A { first second }"),
            ("two/schema.graphql", "type Query { second: Int }"),
            ("two/a.graphql", "query A { first second }"),
            ("config/clients.json",
                """
                {
                  "projects": {
                    "one": { "schema": "../one/schema.graphql", "documents": "../one/*.graphql" },
                    "two": { "schema": "../two/schema.graphql", "documents": ["../two/**/*.{graphql,gql}"] }
                  }
                }
                """));

        var run = await ToolRun.RunAsync(project.Folder, "check", "--config", "config/clients.json", "--format", "json");

        Assert.Equal(
            [("one/a.graphql", 17), ("two/a.graphql", 11)],
            run.EndedWith(ExitCode.Errors).Findings().Select(finding => (finding.File, finding.Column)));
    }

    [Fact]
    public async Task What_projects_share_is_reported_once()
    {
        using var project = new TemporaryProject(
            ("schema.graphql", TemporaryProject.Schema + "type Query { again: Int }"),
            ("a.graphql", "query A { heroes { nam } }"),
            (".graphqlrc.json",
                """
                {
                  "projects": {
                    "one": { "schema": "schema.graphql", "documents": "a.graphql" },
                    "two": { "schema": "schema.graphql", "documents": "*.graphql" }
                  }
                }
                """));

        var run = await ToolRun.RunAsync(project.Folder, "check", "--format", "json");

        Assert.Equal(["FLUX3006", "FLUX2002"], run.EndedWith(ExitCode.Errors).Findings().Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("{ \"schema\": ", "FLUX0001")]
    [InlineData("{ \"schema\": 5 }", "FLUX0002")]
    [InlineData("{ \"schema\": \"nowhere.graphql\", \"documents\": \"a.graphql\" }", "FLUX0003")]
    public async Task A_configuration_with_mistakes_is_a_finding(string configuration, string id)
    {
        using var project = new TemporaryProject(("a.graphql", "query A { id }"), (".graphqlrc.json", configuration));

        var run = await ToolRun.RunAsync(project.Folder, "check", "--format", "json");

        Assert.Equal((id, ".graphqlrc.json"), run.EndedWith(ExitCode.Errors).Findings().Select(finding => (finding.Id, finding.File)).First());
    }

    [Fact]
    public async Task Arguments_take_several_files_wildcards_and_exclusions()
    {
        using var project = new TemporaryProject(
            ("schema/types.graphql", "type Character { id: ID! }"),
            ("schema/query.graphql", "type Query { hero: Character }"),
            ("app/a.graphql", "query A { hero { x } }"),
            ("app/deep/b.gql", "query B { hero { x } }"),
            ("app/deep/notes.txt", "query C { hero { x } }"),
            ("app/obj/d.graphql", "query D { hero { x } }"),
            ("app/node_modules/e.graphql", "query E { hero { x } }"),
            ("app/old/f.graphql", "query F { hero { x } }"));

        var run = await ToolRun.RunAsync(
            Path.Combine(project.Folder, "app"),
            "check", "--schema", "../schema/types.graphql", "../schema/query.graphql",
            "--documents", "**/*", "--documents", "!old/*", "--format", "json");

        Assert.Equal(["a.graphql", "deep/b.gql"], run.EndedWith(ExitCode.Errors).Findings().Select(finding => finding.File));
    }

    [Fact]
    public async Task Types_that_no_operation_reaches_are_checked_too()
    {
        using var project = new TemporaryProject(
            ("schema.graphql", "type Query { a: Int }\ntype Unreached { b: }\nenum Twice { A A }"),
            ("a.graphql", "query A { a }"));

        var run = await ToolRun.RunAsync(
            project.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql", "--format", "json");

        Assert.Equal(
            [("schema.graphql", 2), ("schema.graphql", 3)],
            run.EndedWith(ExitCode.Errors).Findings().Select(finding => (finding.File, finding.Line)));
    }
}
