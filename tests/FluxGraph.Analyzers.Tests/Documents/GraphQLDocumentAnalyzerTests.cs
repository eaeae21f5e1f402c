using FluxGraph.Analyzers.Documents;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.Tests.Documents;

public class GraphQLDocumentAnalyzerTests
{
    private static readonly (string, string)[] Broken =
    [
        ("A", "query A {\n  hero { nmae }\n}"),
        ("B", "query A { hero { ...Unknown } }\nfragment Unused on Character { id }"),
        ("C", "query C { hero( }"),
    ];

    private static readonly string[] Found =
    [
        "operations/A.graphql(1,7): FLUX3003",
        "operations/A.graphql(2,10): FLUX3006",
        "operations/B.graphql(1,21): FLUX3016",
        "operations/B.graphql(2,1): FLUX3015",
        "operations/C.graphql(1,17): FLUX1001",
        "schema.graphql(4,21): FLUX2001",
    ];

    /// <summary>A project with a mistake in every kind of file, and what spans the files.</summary>
    private static AnalyzedProject CreateBroken(bool isLive)
    {
        var project = new AnalyzedProject(isLive, Broken);
        project.Write("schema.graphql", AnalyzedProject.Schema + "\nextend type Query { a: Int a: Int }");
        project.Write("operations/D.graphql", "query D { a }");
        return project;
    }

    [Fact]
    public async Task While_one_types_the_analyzer_shows_every_finding_once()
    {
        var project = CreateBroken(isLive: true);

        Assert.Equal(Found, Describe(await project.AnalyzeAsync()));
        Assert.Empty(project.Generate());
    }

    [Fact]
    public async Task In_a_build_the_generator_reports_every_finding_once()
    {
        var project = CreateBroken(isLive: false);

        Assert.Equal(Found, Describe(project.Generate()));
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_wrong_with_the_configuration_is_shown_in_it(bool isLive)
    {
        var project = new AnalyzedProject(isLive, ("A", "query A { hero { id } }"));
        project.Write(".graphqlrc.json", "{\n  \"schema\": 5\n}");

        var found = isLive ? await project.AnalyzeAsync() : project.Generate();

        Assert.Equal(".graphqlrc.json(2,13): FLUX0002", Assert.Single(Describe(found)));
    }

    [Fact]
    public async Task A_conflict_has_both_places()
    {
        var project = new AnalyzedProject(isLive: true, ("A", "query A {\n  hero {\n    a: id\n    a: name\n  }\n}"));

        var conflict = Assert.Single(await project.AnalyzeAsync());

        Assert.Equal("operations/A.graphql(3,5): FLUX3007", AnalyzedProject.Describe(conflict));
        Assert.Equal(
            ["/project/operations/A.graphql(4,5)"],
            conflict.AdditionalLocations.Select(location => location.GetLineSpan()).Select(place => $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})"));
    }

    [Fact]
    public async Task An_edit_takes_effect_at_once()
    {
        var project = new AnalyzedProject(isLive: true, ("A", "query A { hero { nmae } }"), ("B", "query B { hero { ...F } } fragment F on Character { id }"));
        Assert.Equal(["operations/A.graphql(1,18): FLUX3006"], Describe(await project.AnalyzeAsync()));

        project.Write("operations/A.graphql", "query A { hero { name } }");
        Assert.Empty(await project.AnalyzeAsync());

        project.Write("schema.graphql", AnalyzedProject.Schema.Replace("name", "title", StringComparison.Ordinal));
        Assert.Equal(["operations/A.graphql(1,18): FLUX3006"], Describe(await project.AnalyzeAsync()));

        project.Write(".graphqlrc.json", """{ "schema": "schema.graphql", "documents": "operations/B.graphql" }""");
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public void Nothing_is_worked_out_again_while_no_file_changes()
    {
        var project = new AnalyzedProject(isLive: true, ("A", "query A { hero { nmae } }"));

        var state = GraphQLProject.Of(project.Options, CancellationToken.None);

        Assert.Same(state, GraphQLProject.Of(project.Options, CancellationToken.None));
    }

    [Fact]
    public async Task A_project_without_a_configuration_is_none_of_the_analyzers_concern()
    {
        var project = new AnalyzedProject(isLive: true, ("A", "query A { hero { nmae } }"));
        project.Write(".graphqlrc.json", "{}");

        Assert.Equal(".graphqlrc.json(1,1): FLUX0003", Assert.Single(Describe(await project.AnalyzeAsync())));
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        var project = new AnalyzedProject(isLive: true, ("A", "query A { hero { nmae } }"));

        Assert.Throws<OperationCanceledException>(() => GraphQLProject.Of(project.Options, new CancellationToken(canceled: true)));
        Assert.Single(GraphQLProject.Of(project.Options, CancellationToken.None).FindingsIn("/project/operations/A.graphql"));
    }

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(AnalyzedProject.Describe).Order(StringComparer.Ordinal);
}
