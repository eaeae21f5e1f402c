using System.Globalization;
using System.Text;
using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Robustness;

/// <summary>Fragments that spread fragments nest selections without a brace. However many they are, the compiler ends.</summary>
public class FragmentChainTests
{
    private const string Schema = "type Query { self: Query id: ID }";

    private static readonly CompositeFormat InPlace = CompositeFormat.Parse("fragment F{0} on Query {{ id ...F{1} }}");

    private static readonly CompositeFormat BelowAField = CompositeFormat.Parse("fragment F{0} on Query {{ self {{ id ...F{1} }} }}");

    [Theory]
    [InlineData(50)]
    [InlineData(98)]
    public void A_chain_that_is_as_long_as_allowed_is_generated(int length)
    {
        foreach (var format in new[] { InPlace, BelowAField })
        {
            var client = SmallStack.Run(() => TestClient.Compile(Schema, "query Q { ...F0 }\n" + Chain(format, length, last: "id")));

            Assert.Empty(client.Findings);
            Assert.Contains("IQResult", client.File("a.g.cs"), StringComparison.Ordinal);
        }
    }

    [Trait("Rule", "FLUX1002")]
    [Theory]
    [InlineData(300)]
    [InlineData(20_000)]
    public void A_longer_chain_is_a_finding_and_not_generated(int length)
    {
        foreach (var format in new[] { InPlace, BelowAField })
        {
            var client = SmallStack.Run(() => TestClient.Compile(Schema, "query Q { ...F0 } query Intact { id }\n" + Chain(format, length, last: "id")));

            Assert.Equal(
                ["a.graphql(1,7) 'Q' FLUX1002: Nested too deep: with its fragments in place it has more than 200 levels of selections."],
                client.Findings);
            Assert.Contains("IIntactResult", client.File("a.g.cs"), StringComparison.Ordinal);
            Assert.DoesNotContain("IQResult", client.File("a.g.cs"), StringComparison.Ordinal);
        }
    }

    [Trait("Rule", "FLUX3017")]
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5_000)]
    public void A_chain_that_leads_back_is_one_finding_and_not_generated(int length)
    {
        foreach (var format in new[] { InPlace, BelowAField })
        {
            var client = SmallStack.Run(() => TestClient.Compile(Schema, "query Q { ...F0 } query Intact { id }\n" + Chain(format, length, last: "...F0")));

            Assert.Contains("FLUX3017", Assert.Single(client.Findings), StringComparison.Ordinal);
            Assert.Contains("IIntactResult", client.File("a.g.cs"), StringComparison.Ordinal);
            Assert.DoesNotContain("IQResult", client.File("a.g.cs"), StringComparison.Ordinal);
        }
    }

    private static string Chain(CompositeFormat format, int length, string last) => string.Join(
        '\n',
        Enumerable.Range(0, length - 1).Select(index => string.Format(CultureInfo.InvariantCulture, format, index, index + 1))
            .Append($"fragment F{length - 1} on Query {{ {last} }}"));
}
