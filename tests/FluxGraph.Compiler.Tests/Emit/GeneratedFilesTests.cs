using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using Snapshooter;
using Snapshooter.Xunit;

namespace FluxGraph.Compiler.Tests.Emit;

/// <summary>The generated files of a client with a bit of everything, word for word.</summary>
public class GeneratedFilesTests
{
    private const string Configuration = """
        {
          "schema": "schema.graphql",
          "extensions": {
            "fluxgraph": {
              "name": "HeroClient",
              "namespace": "Heroes.Api",
              "url": "https://heroes.example/graphql",
              "scalars": { "Instant": { "type": "Heroes.Instant", "converter": "Heroes.InstantConverter" } }
            }
          }
        }
        """;

    private const string GetHero = """
        # The hero of an episode, with a few friends.
        query GetHero($episode: Episode = EMPIRE, $withFriends: Boolean!) {
          hero(episode: $episode) {
            ...CharacterParts
            friends @include(if: $withFriends) {
              id
            }
            ... on Droid {
              primaryFunction
            }
          }
          now
        }
        """;

    private const string CharacterParts = """
        "What every character has."
        fragment CharacterParts on Character {
          name
          appearsIn
          ... on Human {
            heightInFeet: height(unit: "ft")
          }
        }
        """;

    private const string Search = """
        query Search($text: String!, $filter: Filter, $class: Int = 1) @audit(level: $class) {
          search(text: $text, filter: $filter) {
            __typename
            ... on Human { name }
            ... on Starship { name length }
          }
        }
        """;

    private const string CreateReview = """
        mutation CreateReview($episode: Episode, $review: ReviewInput!) {
          createReview(episode: $episode, review: $review) {
            stars
            at
          }
          rate(stars: 3) {
            comment
          }
        }
        """;

    private const string OnReview = """
        subscription OnReview($episode: Episode!, $strategy: String) {
          reviewAdded(episode: $episode, strategy: $strategy) {
            stars
          }
        }
        """;

    private const string Schema = HeroSchema.Text + """


        type Subscription {
          reviewAdded(episode: Episode!, strategy: String): Review
        }
        """;

    private static readonly ClientOutput Output = GraphQLCompiler.Compile(
        ConfigurationReader.Read(new SourceDocument("/project/.graphqlrc.json", Configuration)).Clients[0],
        "Unused",
        [new SourceDocument("/project/schema.graphql", Schema)],
        [
            new SourceDocument("/project/GetHero.graphql", GetHero),
            new SourceDocument("/project/parts/CharacterParts.graphql", CharacterParts),
            new SourceDocument("/project/Search.graphql", Search),
            new SourceDocument("/project/CreateReview.graphql", CreateReview),
            new SourceDocument("/project/OnReview.graphql", OnReview),
        ]);

    [Theory]
    [InlineData("HeroClient.GetHero.g.cs")]
    [InlineData("HeroClient.parts.CharacterParts.g.cs")]
    [InlineData("HeroClient.Search.g.cs")]
    [InlineData("HeroClient.CreateReview.g.cs")]
    [InlineData("HeroClient.OnReview.g.cs")]
    [InlineData("HeroClient.SharedTypes.g.cs")]
    [InlineData("HeroClient.g.cs")]
    [InlineData("HeroClient.Registration.g.cs")]
    public void A_generated_file_is_as_it_was(string hintName)
    {
        var text = Output.Files.Single(file => file.HintName == hintName).Text;

        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain("/project", text, StringComparison.Ordinal);
        Snapshot.Match(text, SnapshotNameExtension.Create(hintName));
    }

    [Fact]
    public void Nothing_else_is_generated_and_all_of_it_can_be_read()
    {
        Assert.Equal(
            ["/project/CreateReview.graphql(6,3): warning FLUX3102: The field Mutation.rate is deprecated: Use \"createReview\"."],
            Output.Findings.Select(finding => finding.ToString()));
        Assert.Equal(8, Output.Files.Length);
        Assert.Empty(CSharpSyntax.ErrorsIn(Output.Files));
    }

    [Fact]
    public void A_client_that_is_internal_and_forgiving_says_so()
    {
        var client = TestClient.Configure(""" "accessModifier": "internal", "caseInsensitiveResponseNames": true """);

        var result = TestClient.Compile(client, HeroSchema.Text, "query Q { hero(episode: JEDI) { appearsIn } }");

        Assert.All((IEnumerable<Compiler.Emit.GeneratedFile>)result.Output.Files, file => Assert.DoesNotMatch("(?m)^public ", file.Text));
        Assert.Contains("ignoreCase: true", result.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("namespace Tests;", result.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("services, \"GraphQLClient\", null,", result.File("Registration.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_schema_deprecates_is_obsolete()
    {
        var client = TestClient.Compile(HeroSchema.Text, "mutation M { rate { stars } }\nquery Q($e: Episode) { hero(episode: $e) { id } }");

        Assert.Contains("[global::System.Obsolete(\"Use \\\"createReview\\\".\")]", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"No longer supported\")]\n    Jedi,", client.File("SharedTypes.g.cs"), StringComparison.Ordinal);
    }
}
