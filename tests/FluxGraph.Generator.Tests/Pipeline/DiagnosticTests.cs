using FluxGraph.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGraph.Generator.Tests.Pipeline;

public class DiagnosticTests
{
    private const string Schema = """
        type Query { hero: Character }
        interface Character { id: ID! name: String! friends(first: Int!): [Character] }
        type Droid implements Character { id: ID! name: String! friends(first: Int!): [Character] primaryFunction: String }
        """;

    private const string Intact = "query GetHero { hero { name } }";

    /// <summary>A program that needs the intact document's client and nothing else.</summary>
    private const string Program = """
        internal static class Uses
        {
            internal static async System.Threading.Tasks.Task<string?> Name(Tests.Generated.ITestClient client) =>
                (await client.GetHero.ExecuteAsync()).Data!.Hero?.Name;
        }
        """;

    [Theory]
    [InlineData("query Broken {\n  hero { name( }\n}", "FLUX1001", 2, 16, "Syntax error: expected Name, found \"}\".")]
    [InlineData("query Broken {\n  hero { nmae }\n}", "FLUX3006", 2, 10, "Cannot query field \"nmae\" on type \"Character\"; did you mean \"name\"?")]
    [InlineData("query Broken { hero { friends(frist: 1, first: 2) { id } } }", "FLUX3009", 1, 31, "Unknown argument \"frist\" on field \"Character.friends\"; did you mean \"first\"?")]
    [InlineData("query Broken { hero { friends { id } } }", "FLUX3011", 1, 23, "Field \"friends\" argument \"first\" of type \"Int!\" is required, but it was not provided")]
    [InlineData("query Broken { hero { ...Nowhere } }", "FLUX3016", 1, 26, "Unknown fragment \"Nowhere\"")]
    [InlineData("query Broken { hero { ... on Driod { id } } }", "FLUX3013", 1, 30, "Unknown type \"Driod\"; did you mean \"Droid\"?")]
    [InlineData("query Broken { hero }", "FLUX3008", 1, 16, "Field \"hero\" of type \"Character\" must have a selection of subfields; did you mean \"hero { ... }\"?")]
    [InlineData("mutation Broken { hero }", "FLUX3002", 1, 10, "The schema does not define the mutation root type")]
    [InlineData("fragment Broken on Character { ...Broken } query Other { hero { ...Broken } }", "FLUX3017", 1, 32, "Cannot spread fragment \"Broken\" within itself")]
    [InlineData("type Broken { id: ID }", "FLUX3001", 1, 1, "The \"Broken\" definition is not executable; move it into a schema file")]
    public void A_mistake_in_a_document_is_one_error_at_its_place(string document, string id, int line, int column, string message)
    {
        var project = InMemoryProject.Create(Schema, ("Intact", Intact), ("Other", document));

        AssertOne(project, id, "operations/Other.graphql", line, column, message);
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Fact]
    public void Two_operations_with_one_name_are_one_error_at_the_first()
    {
        var project = InMemoryProject.Create(Schema, ("Intact", Intact), ("Other", "query GetHero { hero { id } }"));

        AssertOne(
            project,
            "FLUX3003",
            "operations/Intact.graphql",
            1,
            7,
            "There can be only one operation named \"GetHero\"; the other one is at /project/operations/Other.graphql(1,7)");
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Fact]
    public void A_mistake_in_the_schema_is_one_error_at_its_place()
    {
        var project = InMemoryProject.Create(Schema + "\ntype Broken { id }\ntype Unused { id }", ("Intact", Intact));

        // Types that no document reaches are not read: nothing is known of them yet.
        Assert.Empty(project.Run().Diagnostics);

        project.Edit("schema.graphql", Schema + "\ntype Broken {\n  id: \n");
        AssertOne(project, "FLUX1001", "schema.graphql", 6, 1, "Syntax error: expected \"}\", found <EOF>.");
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Fact]
    public void A_mistake_inside_a_type_is_found_by_the_first_document_that_reaches_it_and_reported_once()
    {
        var project = InMemoryProject.Create(
            Schema.Replace("hero: Character", "hero: Character broken: Broken", StringComparison.Ordinal) + "\ntype Broken {\n  id: ID!\n  name String\n}",
            ("Intact", Intact),
            ("A", "query A { broken { id } }"),
            ("B", "query B { broken { id } }"));

        var diagnostics = project.Run().Diagnostics;

        var inSchema = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "FLUX1001");
        Assert.Equal(InMemoryProject.FullPath("schema.graphql"), inSchema.Location.GetLineSpan().Path);
        Assert.Equal(new LinePosition(5, 7), inSchema.Location.GetLineSpan().StartLinePosition);
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Fact]
    public void A_missing_schema_is_one_error_at_its_name()
    {
        var project = new InMemoryProject((".graphqlrc.json", InMemoryProject.Configuration), ("operations/Intact.graphql", Intact));

        AssertOne(project, "FLUX0003", ".graphqlrc.json", 1, 13, "No file matches the schema \"/project/schema.graphql\".");
        Assert.Empty(project.Run().GeneratedSources);
    }

    [Theory]
    [InlineData("{ \"schema\": \"schema.graphql\",\n  \"documents\" [] }", "FLUX0001", 2, 15, "The configuration is no valid JSON: expected ':', found '['.")]
    [InlineData("{ \"schema\": \"schema.graphql\",\n  \"documents\": 5 }", "FLUX0002", 2, 16, "\"documents\" must be a path or a list of paths.")]
    [InlineData("{ \"schema\": \"https://example.com/graphql\" }", "FLUX0002", 1, 13, "\"schema\" must name files; download \"https://example.com/graphql\" and name the file.")]
    [InlineData("{ \"documents\": \"*.graphql\" }", "FLUX0003", 1, 1, "The configuration names no schema: add \"schema\": \"schema.graphql\".")]
    public void An_unusable_configuration_is_one_error_at_its_place(string configuration, string id, int line, int column, string message)
    {
        var project = new InMemoryProject(
            (".graphqlrc.json", configuration), ("schema.graphql", Schema), ("operations/Intact.graphql", Intact));

        AssertOne(project, id, ".graphqlrc.json", line, column, message);
    }

    [Fact]
    public void A_custom_scalar_without_a_converter_is_one_error_at_its_place()
    {
        var project = new InMemoryProject(
            (".graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "scalars": { "Money": "My.Money" } } } }"""),
            ("schema.graphql", "scalar Money type Query { price: Money }"),
            ("Price.graphql", "query GetPrice { price }"));

        AssertOne(
            project,
            "FLUX0002",
            ".graphqlrc.json",
            1,
            84,
            "\"Money\" is of the type My.Money, which needs a \"converter\": a class derived from FluxGraph.ScalarConverter<My.Money>.");
    }

    [Fact]
    public void A_finding_goes_when_the_mistake_goes()
    {
        var project = InMemoryProject.Create(Schema, ("Other", "query GetOther { hero { nmae } }"));
        Assert.Single(project.Run().Diagnostics);

        project.Edit("operations/Other.graphql", "query GetOther { hero { name } }");

        Assert.Empty(project.Run().Diagnostics);
    }

    [Fact]
    public void A_project_without_a_configuration_gets_nothing()
    {
        var project = new InMemoryProject(("schema.graphql", Schema), ("operations/Intact.graphql", Intact));

        var result = project.Run();

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_file_that_is_handed_over_twice_counts_once()
    {
        var project = new InMemoryProject(
            (".graphqlrc.json", InMemoryProject.Configuration),
            ("schema.graphql", Schema),
            ("./schema.graphql", Schema),
            ("operations/Intact.graphql", Intact),
            ("operations/../operations/Intact.graphql", Intact));

        Assert.Empty(project.Run().Diagnostics);
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Fact]
    public void Documents_whose_names_fall_together_get_files_of_their_own()
    {
        var project = new InMemoryProject(
            (".graphqlrc.json", """{ "schema": "schema.graphql", "documents": "**/*.graphql", "extensions": { "fluxgraph": { "name": "TestClient" } } }"""),
            ("schema.graphql", Schema),
            ("SharedTypes.graphql", Intact),
            ("user.q.graphql", "query A { hero { id } }"),
            ("user/q.graphql", "query B { hero { id } }"),
            ("User/Q.graphql", "query C { hero { id } }"));

        var result = project.Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(7, result.GeneratedSources.Length);
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    [Theory]
    [InlineData("query Q($b: Boolean!) { hero { friends(first: 1) @include(if: $b) { id } ... on Droid { friends(first: 1) { name } } } }")]
    [InlineData("query Q($b: Boolean!) { hero { ...F friends(first: 1) { name } } } fragment F on Character { friends(first: 1) @include(if: $b) { id } }")]
    [InlineData("query Q($b: Boolean!) { hero { ...F @include(if: $b) ...G friends(first: 1) { name } } } fragment F on Character { friends(first: 1) { id } } fragment G on Droid { friends(first: 1) @skip(if: $b) { id } }")]
    public void What_can_be_taken_away_promises_nothing_that_it_cannot_keep(string document)
    {
        var project = InMemoryProject.Create(Schema, ("Intact", Intact), ("Other", document));

        Assert.Empty(project.Run().Diagnostics);
        Assert.Empty(GeneratedAssembly.ErrorsOf(project.Compile(Program)));
    }

    private static void AssertOne(InMemoryProject project, string id, string path, int line, int column, string message)
    {
        var diagnostic = Assert.Single(project.Run().Diagnostics);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(
            (id, InMemoryProject.FullPath(path), line, column, message),
            (diagnostic.Id, place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }
}
