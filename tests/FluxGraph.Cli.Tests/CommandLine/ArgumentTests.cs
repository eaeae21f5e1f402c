namespace FluxGraph.Cli.Tests;

public sealed class ArgumentTests : IDisposable
{
    private readonly TemporaryProject _project = new(
        ("schema.graphql", TemporaryProject.Schema),
        ("a.graphql", "query A { heroes { id } }"));

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("chek", "'chek'")]
    [InlineData("check", "There is no .graphqlrc.json in this folder")]
    [InlineData("check --config other.json", "--config: the file 'other.json' does not exist.")]
    [InlineData("check --config .", "--config: the file '.' does not exist.")]
    [InlineData("check --config a --schema schema.graphql --documents a.graphql", "--config says which files there are")]
    [InlineData("check --config a --documents a.graphql", "--config says which files there are")]
    [InlineData("check --documents a.graphql", "--documents are checked against a schema: name it with --schema")]
    [InlineData("check --schema nowhere.graphql --documents a.graphql", "--schema: no file matches 'nowhere.graphql'.")]
    [InlineData("check --schema schema.graphql --documents a.graphql x/**/*.gql", "--documents: no file matches 'x/**/*.gql'.")]
    [InlineData("check --schema schema.graphql --documents !a.graphql", "--documents: everything is excluded.")]
    [InlineData("check --schema schema.graphql --documents a.graphql --format xml", "'xml'")]
    [InlineData("check --schema schema.graphql --documents a.graphql --colour", "'--colour'")]
    [InlineData("check --rule FieldOnCorrectType", "There is no rule 'FieldOnCorrectType'; did you mean FieldsOnCorrectTypeRule?")]
    [InlineData("check --rule unused", "There is no rule 'unused'; did you mean NoUnusedVariablesRule or NoUnusedFragmentsRule?")]
    [InlineData("check --rule ScalarLeafsRule --rule Xyzzy", "There is no rule 'Xyzzy'; the rules are ExecutableDefinitionsRule, ")]
    public async Task Unusable_arguments_are_refused(string arguments, string expected)
    {
        var run = await ToolRun.RunAsync(_project.Folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(expected, run.Refused().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var run = await ToolRun.RunAsync(_project.Folder, "check", "--help");

        Assert.All(
            ["--config", "--schema", "--documents", "--rule", "--format"],
            option => Assert.Contains(option, run.EndedWith(ExitCode.Clean).Output, StringComparison.Ordinal));
    }
}
