using FluxGraph.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Generator.Tests.Pipeline;

public class StepReasonTests
{
    private const string Schema = """
        type Query { hero: Character  droid: Droid }
        interface Character { id: ID! name: String! }
        type Droid implements Character { id: ID! name: String! primaryFunction: String }
        """;

    private static readonly string[] AllSteps =
    [
        StepNames.RootNamespace, StepNames.Configuration, StepNames.Syntax, StepNames.Schema, StepNames.Document, StepNames.Compilation,
        StepNames.DocumentFile, StepNames.ClientSummary, StepNames.ClientFile,
    ];

    private readonly InMemoryProject _project = InMemoryProject.Create(
        Schema,
        ("A", "query GetHero { hero { ...HeroName } }"),
        ("B", "query GetDroid { droid { primaryFunction } }"),
        ("F", "fragment HeroName on Character { name }"));

    public StepReasonTests() => _project.Run();

    [Fact]
    public void Nothing_runs_again_for_an_edit_of_CSharp()
    {
        _project.EditCSharp("class Program { void Changed() { } }");

        var result = _project.Run();

        Assert.All(AllSteps, step => Assert.All(ReasonsOf(result, step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Only_the_edited_document_is_compiled_again()
    {
        _project.Edit("operations/B.graphql", "query GetDroid { droid { name primaryFunction } }");

        var result = _project.Run();

        Assert.Equal(1, Count(result, StepNames.Syntax, IncrementalStepRunReason.Modified));
        Assert.Equal(1, Count(result, StepNames.Compilation, IncrementalStepRunReason.Modified));
        Assert.Equal(2, Count(result, StepNames.Compilation, IncrementalStepRunReason.Cached));
        Assert.Equal(1, Count(result, StepNames.DocumentFile, IncrementalStepRunReason.Modified));
        Assert.All(ReasonsOf(result, StepNames.Schema), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(ReasonsOf(result, StepNames.ClientFile), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edited_fragment_concerns_the_documents_that_reach_it()
    {
        _project.Edit("operations/F.graphql", "fragment HeroName on Character { id name }");

        var result = _project.Run();

        Assert.Equal(2, Count(result, StepNames.Compilation, IncrementalStepRunReason.Modified));
        Assert.Equal(1, Count(result, StepNames.Compilation, IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_comment_in_a_document_changes_no_file()
    {
        _project.Edit("operations/B.graphql", "# A comment.\nquery GetDroid { droid { primaryFunction } }");

        var result = _project.Run();

        Assert.Equal(0, Count(result, StepNames.DocumentFile, IncrementalStepRunReason.Modified));
        Assert.All(ReasonsOf(result, StepNames.ClientFile), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_operation_changes_its_document_and_the_client()
    {
        _project.Edit("operations/C.graphql", "query GetName { hero { name } }");

        var result = _project.Run();

        Assert.Equal(1, Count(result, StepNames.Compilation, IncrementalStepRunReason.New));
        Assert.Equal(3, Count(result, StepNames.Compilation, IncrementalStepRunReason.Cached));
        Assert.Contains("IGetNameQuery GetName", TextOf(result, "TestClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_document_takes_its_operation_away()
    {
        _project.Delete("operations/B.graphql");

        var result = _project.Run();

        Assert.DoesNotContain("GetDroid", string.Concat(result.GeneratedSources.Select(source => source.SourceText.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_configuration_takes_effect()
    {
        _project.Edit(".graphqlrc.json", InMemoryProject.Configuration.Replace("TestClient", "RenamedClient", StringComparison.Ordinal));

        var result = _project.Run();

        Assert.Contains("class RenamedClient", TextOf(result, "RenamedClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.StartsWith("TestClient", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edited_schema_takes_effect()
    {
        _project.Edit("schema.graphql", Schema.Replace("primaryFunction: String", "primaryFunction: Int!", StringComparison.Ordinal));

        var result = _project.Run();

        Assert.Contains("int PrimaryFunction", TextOf(result, "TestClient.operations.B.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>The host pairs files by their position when one goes and another comes: how many steps run again is its doing.</summary>
    [Fact]
    public void A_renamed_document_moves_its_file_and_no_other()
    {
        var before = _project.Run();
        _project.Delete("operations/B.graphql");
        _project.Edit("operations/Renamed.graphql", "query GetDroid { droid { primaryFunction } }");

        var result = _project.Run();

        Assert.Equal(TextOf(before, "TestClient.operations.B.g.cs"), TextOf(result, "TestClient.operations.Renamed.g.cs"));
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName == "TestClient.operations.B.g.cs");
        Assert.All(
            ["TestClient.operations.A.g.cs", "TestClient.operations.F.g.cs", "TestClient.g.cs"],
            name => Assert.Equal(TextOf(before, name), TextOf(result, name)));
        Assert.All(ReasonsOf(result, StepNames.ClientFile), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_renamed_document_renames_the_operation_that_is_called_after_it()
    {
        _project.Edit("operations/get-name.graphql", "{ hero { name } }");
        _project.Run();
        _project.Delete("operations/get-name.graphql");
        _project.Edit("operations/ask-name.graphql", "{ hero { name } }");

        var result = _project.Run();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("query AskName{hero{", TextOf(result, "TestClient.operations.ask-name.g.cs"), StringComparison.Ordinal);
        Assert.Contains("IAskNameQuery AskName", TextOf(result, "TestClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("GetName", string.Concat(result.GeneratedSources.Select(source => source.SourceText.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_from_introspection_is_read_again_when_it_changes_and_no_other_JSON_is_read()
    {
        const string Answer = """
            { "__schema": { "types": [{ "kind": "OBJECT", "name": "Query", "fields": [{ "name": "a", "type": { "kind": "SCALAR", "name": "Int" } }] }] } }
            """;
        var project = new InMemoryProject(
            (".graphqlrc.json", InMemoryProject.Configuration.Replace("schema.graphql", "schema.json", StringComparison.Ordinal)),
            ("schema.json", Answer),
            ("appsettings.json", "{}"),
            ("operations/A.graphql", "query GetA { a }"));
        Assert.Contains("int? A", TextOf(project.Run(), "TestClient.operations.A.g.cs"), StringComparison.Ordinal);

        project.Edit("appsettings.json", "{ \"broken\": ");
        var unrelated = project.Run();
        Assert.Single(unrelated.TrackedSteps[StepNames.Introspection]);
        Assert.All(ReasonsOf(unrelated, StepNames.Introspection), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(ReasonsOf(unrelated, StepNames.Schema), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Empty(unrelated.Diagnostics);

        project.Edit("schema.json", Answer.Replace("Int", "String", StringComparison.Ordinal));
        Assert.Contains("string? A", TextOf(project.Run(), "TestClient.operations.A.g.cs"), StringComparison.Ordinal);
    }

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string step)
    {
        var runs = result.TrackedSteps[step];
        Assert.NotEmpty(runs);
        // A value that was computed again and came out equal stops everything behind it, as one from the cache does.
        return runs.SelectMany(run => run.Outputs)
            .Select(output => output.Reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : output.Reason);
    }

    private static int Count(GeneratorRunResult result, string step, IncrementalStepRunReason reason) =>
        ReasonsOf(result, step).Count(actual => actual == reason);

    private static string TextOf(GeneratorRunResult result, string hintName) =>
        result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();
}
