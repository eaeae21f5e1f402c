using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Robustness;

/// <summary>
/// Fragments can be arranged so that which selection sets merge depends on the whole way there, as the state of an
/// automaton that remembers its last inputs. A document of a few lines has millions of merged sets then.
/// </summary>
public class MergeExplosionTests
{
    private const string Schema = "type Query { a: Query b: Query id: ID }";

    [Trait("Rule", "FLUX1002")]
    [Fact]
    public void Fields_that_merge_in_endless_ways_are_a_finding_and_not_generated()
    {
        // Level by level, an "a" starts another walk through the steps: which steps merge at a level tells the whole way there.
        const int Levels = 30;
        var steps = Enumerable.Range(0, Levels).Select(step => $"fragment S{step} on Query {{ id a {{ ...S{step + 1} }} b {{ ...S{step + 1} }} }}");
        var levels = Enumerable.Range(0, Levels).Select(level => $"fragment L{level} on Query {{ id a {{ ...L{level + 1} ...S0 }} b {{ ...L{level + 1} }} }}");
        string[] last = [$"fragment S{Levels} on Query {{ id }}", $"fragment L{Levels} on Query {{ id }}"];
        var document = $"query Q {{ ...L0 ...S0 }} query Intact {{ id }}\n{string.Join('\n', [.. steps, .. levels, .. last])}";

        var client = SmallStack.Run(() => TestClient.Compile(Schema, document));

        Assert.Equal("a.graphql(1,7) 'Q' FLUX1002: Nested too deep: its fields merge in more than 1000 ways.", client.Findings[0]);
        Assert.All(client.Findings, finding => Assert.Contains("FLUX1002", finding, StringComparison.Ordinal));
        Assert.Contains("IIntactResult", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("IQResult", client.File("a.g.cs"), StringComparison.Ordinal);
    }
}
