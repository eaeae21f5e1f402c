using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3106")]
public class CatchLevelsRuleTests
{
    private const string Schema = "type Query { a: Int b: [Int] c: [[Int!]!]! d: Query }";

    [Theory]
    [InlineData("query Q { a @catch }")]
    [InlineData("query Q { a @catch(levels: []) b @catch(levels: [0, 1]) c @catch(levels: [2, 1, 0]) }")]
    [InlineData("query Q { b @catch(to: THROW, levels: 1) }")]
    [InlineData("query Q @catch(to: NULL) { d @catch { a } }")]
    public void Levels_that_are_there(string document) => Assert.Empty(TestClient.Compile(Schema, document).Findings);

    [Theory]
    [InlineData(
        "query Q { a @catch(levels: [1]) }",
        "a.graphql(1,13) '@catch(levels: [1])' FLUX3106: Directive \"@catch\" is about level 1, but \"Int\" has level 0 only")]
    [InlineData(
        "query Q { c @catch(to: NULL, levels: [0, 3]) }",
        "a.graphql(1,13) '@catch(to: NULL, levels: [0, 3])' FLUX3106: Directive \"@catch\" is about level 3, but \"[[Int!]!]!\" has levels 0 to 2 only")]
    [InlineData(
        "query Q { b @catch(levels: [-1]) }",
        "a.graphql(1,13) '@catch(levels: [-1])' FLUX3106: Directive \"@catch\" is about level -1, but \"[Int]\" has levels 0 to 1 only")]
    public void Levels_that_are_not_there(string document, params string[] findings) =>
        Assert.Equal(findings, TestClient.Compile(Schema, document).Findings);

    [Theory]
    [InlineData("query Q { a @catch(to: MAYBE) }", "FLUX3019")]
    [InlineData("query Q { a ... @catch { b } }", "FLUX3021")]
    [InlineData("query Q @catchByDefault { a }", "FLUX3011")]
    [InlineData("query Q { a @catch @catch(to: NULL) }", "FLUX3022")]
    public void The_directives_are_judged_like_others(string document, string id) =>
        Assert.Contains(id, Assert.Single(TestClient.Compile(Schema, document).Findings), StringComparison.Ordinal);

    [Fact]
    public void Without_a_client_the_directive_is_not_known() =>
        Assert.Single(new CheckedRule("KnownDirectivesRule").FindingsIn(Schema, "query Q { a @catch }"));
}
