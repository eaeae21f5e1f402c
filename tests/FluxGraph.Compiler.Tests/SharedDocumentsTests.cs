using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests;

/// <summary>The fragments of another project's client are used as they are generated there.</summary>
public class SharedDocumentsTests
{
    private const string Fragments = "query hero { hero { ...Hero } } fragment Hero on Character { name friends { id } } fragment Unused on Character { id }";

    [Fact]
    public void Nothing_is_generated_for_them()
    {
        var output = Compile("query Own { hero { ...Hero } }");

        Assert.Empty(output.Findings);
        Assert.DoesNotContain(output.Files, file => file.HintName.Contains("fragments", StringComparison.Ordinal));
        var code = string.Concat(output.Files.Select(file => file.Text));
        Assert.DoesNotContain("interface IHero ", code, StringComparison.Ordinal);
        Assert.Contains("interface IOwn_Hero : IHero", code, StringComparison.Ordinal);
        Assert.Contains("HeroFragmentReader.ReadIHeroFragment_Friends(", code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_read_by_others_is_public_where_it_is_generated()
    {
        var client = TestClient.Compile(
            TestClient.Configure(""" "name": "ShopClient", "namespace": "Shop", "sharesTypes": true, "scalars": { "Instant": "string" } """), HeroSchema.Text, Fragments);

        Assert.Empty(client.Findings);
        Assert.Contains("public static class HeroFragmentReader", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public static IHeroFragment_Friends? Read", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.Contains("internal static class HeroOperationReader", client.File("a.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("CatchTo", client.File("SharedTypes.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_definitions_yield_to_them()
    {
        var output = Compile("query hero { hero { ...Hero ...hero } } fragment hero on Character { id }");

        Assert.Empty(output.Findings);
        var code = string.Concat(output.Files.Select(file => file.Text));
        Assert.Contains("interface IHeroOperationQuery ", code, StringComparison.Ordinal);
        Assert.DoesNotContain("interface IHero ", code, StringComparison.Ordinal);
    }

    [Trait("Rule", "FLUX3012")]
    [Fact]
    public void A_name_is_given_once() => Assert.Equal(
        "FLUX3012", Assert.Single((IEnumerable<Compiler.Findings.Finding>)Compile("query Own { hero { ...Hero } } fragment Hero on Character { id }").Findings).Descriptor.Id);

    private static ClientOutput Compile(string document) => GraphQLCompiler.Compile(
        TestClient.Configure(""" "name": "OwnClient", "scalars": { "Instant": "string" }, "sharedTypesFrom": "Shop.ShopClient", "sharedDocuments": "shared/*.graphql" """),
        "Tests",
        [new SourceDocument("/project/schema.graphql", HeroSchema.Text)],
        [new SourceDocument("/project/own.graphql", document), new SourceDocument("/project/shared/fragments.graphql", Fragments)]);
}
