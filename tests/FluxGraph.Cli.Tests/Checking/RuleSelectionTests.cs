namespace FluxGraph.Cli.Tests;

public sealed class RuleSelectionTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("schema.graphql", TemporaryProject.Schema),
        ("a.graphql", "query A { heroes { nam height } hero { id } __schema { types { name } } }"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Named_rules_are_the_only_ones()
    {
        var run = await CheckAsync("--rule", "FieldsOnCorrectTypeRule", "NoDeprecatedRule");

        Assert.Equal(["FLUX3006", "FLUX3102"], run.EndedWith(ExitCode.Errors).Findings().Select(finding => finding.Id));
    }

    [Fact]
    public async Task Exit_code_depends_on_the_named_rules()
    {
        var run = await CheckAsync("--rule", "NoDeprecatedRule");

        Assert.Equal("FLUX3102", Assert.Single(run.EndedWith(ExitCode.Clean).Findings()).Id);
    }

    [Fact]
    public async Task Optional_rules_are_checked_when_they_are_named()
    {
        var all = await CheckAsync();
        var named = await CheckAsync("--rule", "NoSchemaIntrospectionRule");

        Assert.DoesNotContain("NoSchemaIntrospectionRule", all.EndedWith(ExitCode.Errors).Findings().Select(finding => finding.Rule));
        Assert.All(named.EndedWith(ExitCode.Errors).Findings(), finding => Assert.Equal("NoSchemaIntrospectionRule", finding.Rule));
        Assert.NotEmpty(named.Findings());
    }

    [Fact]
    public async Task Syntax_is_always_checked()
    {
        _project.Write("b.graphql", "query B {");

        var run = await CheckAsync("--rule", "NoDeprecatedRule");

        Assert.Contains(run.EndedWith(ExitCode.Errors).Findings(), finding => finding is { Id: "FLUX1001", File: "b.graphql" });
    }

    private Task<ToolRun> CheckAsync(params string[] arguments) => ToolRun.RunAsync(
        _project.Folder, ["check", "--schema", "schema.graphql", "--documents", "*.graphql", "--format", "json", .. arguments]);
}
