using System.Text.Json;

namespace FluxGraph.Cli.Tests;

public sealed class SarifReportTests(ReportedProject project) : IClassFixture<ReportedProject>
{
    private readonly JsonElement _log = JsonDocument.Parse(project.Sarif.EndedWith(ExitCode.Errors).Output).RootElement;

    private JsonElement Run => Assert.Single(_log.GetProperty("runs").EnumerateArray());

    private JsonElement Driver => Run.GetProperty("tool").GetProperty("driver");

    [Fact]
    public void The_log_says_what_it_is()
    {
        Assert.Equal("2.1.0", _log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", _log.GetProperty("$schema").GetString());
        Assert.Equal("utf16CodeUnits", Run.GetProperty("columnKind").GetString());
        Assert.Equal("fluxgraph", Driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", Driver.GetProperty("version").GetString());
    }

    [Fact]
    public void Rules_are_described_once_and_link_to_their_pages()
    {
        var rules = Driver.GetProperty("rules").EnumerateArray().ToArray();

        Assert.Equal(["FLUX2001", "FLUX3003", "FLUX3006", "FLUX3102"], rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.EndsWith($"/docs/rules/{rule.GetProperty("id").GetString()}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
        });
        Assert.Equal("FieldsOnCorrectTypeRule", rules[2].GetProperty("name").GetString());
        Assert.Equal("UniqueFieldDefinitionNamesRule", rules[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Results_refer_to_their_rules_and_places()
    {
        var results = Run.GetProperty("results").EnumerateArray().ToArray();
        var rules = Driver.GetProperty("rules");

        Assert.Equal(["error", "error", "warning", "warning"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var place = Assert.Single(results[1].GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("operations/hero%20one.graphql", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            """{"startLine":2,"startColumn":19,"endLine":2,"endColumn":22}""",
            JsonSerializer.Serialize(place.GetProperty("region")));
    }

    [Fact]
    public void The_other_side_of_a_conflict_is_a_related_location()
    {
        var results = Run.GetProperty("results").EnumerateArray().ToArray();

        var related = Assert.Single(results[0].GetProperty("relatedLocations").EnumerateArray());
        Assert.Equal(1, related.GetProperty("id").GetInt32());
        Assert.Equal(
            "operations/second.graphql",
            related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(results[1].TryGetProperty("relatedLocations", out _));
    }
}
