using System.Text.Json.Nodes;

namespace FluxGraph.Cli.Tests;

public sealed class JsonReportTests(ReportedProject project) : IClassFixture<ReportedProject>
{
    [Fact]
    public void Findings_are_one_array()
    {
        var expected = JsonNode.Parse(
            """
            [
              {
                "id": "FLUX3003", "rule": "UniqueOperationNamesRule", "severity": "error",
                "message": "There can be only one operation named \"GetHero\"; the other one is at operations/second.graphql(1,7)",
                "file": "operations/hero one.graphql", "line": 1, "column": 7, "endLine": 1, "endColumn": 14,
                "related": [ { "file": "operations/second.graphql", "line": 1, "column": 7, "endLine": 1, "endColumn": 14 } ]
              },
              {
                "id": "FLUX3006", "rule": "FieldsOnCorrectTypeRule", "severity": "error",
                "message": "Cannot query field \"nam\" on type \"Character\"; did you mean \"name\"?",
                "file": "operations/hero one.graphql", "line": 2, "column": 19, "endLine": 2, "endColumn": 22, "related": []
              },
              {
                "id": "FLUX3102", "rule": "NoDeprecatedRule", "severity": "warning",
                "message": "The field Character.height is deprecated: Use size.",
                "file": "operations/hero one.graphql", "line": 2, "column": 23, "endLine": 2, "endColumn": 29, "related": []
              },
              {
                "id": "FLUX2001", "rule": "UniqueFieldDefinitionNamesRule", "severity": "warning",
                "message": "Field \"Droid.id\" is defined more than once; the first definition counts",
                "file": "schema.graphql", "line": 12, "column": 14, "endLine": 12, "endColumn": 16,
                "related": [{ "file": "schema.graphql", "line": 12, "column": 22, "endLine": 12, "endColumn": 24 }]
              }
            ]
            """)!;

        var actual = JsonNode.Parse(project.Json.EndedWith(ExitCode.Errors).Output)!;

        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
    }

    [Fact]
    public async Task A_clean_project_is_an_empty_array()
    {
        using var clean = new TemporaryProject(
            ("schema.graphql", TemporaryProject.Schema),
            ("a.graphql", "query A { heroes { id } }"));

        var run = await ToolRun.RunAsync(
            clean.Folder, "check", "--schema", "schema.graphql", "--documents", "a.graphql", "--format", "json");

        Assert.Equal("[]\n", run.EndedWith(ExitCode.Clean).Output);
    }
}
