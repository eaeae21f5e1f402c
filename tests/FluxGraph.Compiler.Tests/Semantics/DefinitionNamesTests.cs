using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Tests.Syntax;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Tests.Semantics;

public class DefinitionNamesTests
{
    [Theory]
    [InlineData("query getHero { a }", "query getHero GetHero GetHero")]
    [InlineData("query get_hero { a }", "query get_hero GetHero GetHero")]
    [InlineData("query GET_HERO { a }", "query GET_HERO GetHero GetHero")]
    [InlineData("query a { a } query A { a }", "query a a a|query A A A")]
    [InlineData("query a { a } query A { a } query a_ { a }", "query a a a|query A A A|query a_ AOperation AOperation")]
    [InlineData("query Hero { a } fragment hero on T { a }", "query Hero Hero Hero|fragment hero Hero HeroFragment")]
    [InlineData("query Hero { a } fragment HeroResult on T { a }", "query Hero Hero Hero|fragment HeroResult HeroResultFragment HeroResultFragment")]
    [InlineData("query Hero { a } fragment heroQuery on T { a }", "query Hero Hero Hero|fragment heroQuery HeroQueryFragment HeroQueryFragment")]
    [InlineData("fragment f on T { a } fragment F on T { a }", "fragment f f f|fragment F F F")]
    public void Definitions_are_told_apart(string text, string expected)
    {
        var document = SyntaxText.Parse(text);

        var names = DefinitionNames.Create([DocumentOutline.Of(document)]).Of(document, FragmentSet.Create([]));

        Assert.Equal(
            expected, string.Join("|", names.Select(name => $"{(name.IsFragment ? "fragment" : "query")} {name.Name} {name.TypeName} {name.NestedPrefix}")));
    }

    [Fact]
    public void A_name_that_another_document_adds_changes_only_what_collides_with_it()
    {
        var document = SyntaxText.Parse("query hero { a } query other { a }");
        var alone = DefinitionNames.Create([DocumentOutline.Of(document)]).Of(document, FragmentSet.Create([]));

        var unrelated = DefinitionNames.Create([DocumentOutline.Of(document), DocumentOutline.Of(SyntaxText.Parse("query third { a }"))]);
        var colliding = DefinitionNames.Create([DocumentOutline.Of(document), DocumentOutline.Of(SyntaxText.Parse("query Hero { a }"))]);

        Assert.Equal(alone, unrelated.Of(document, FragmentSet.Create([])));
        Assert.Equal(["hero", "Other"], colliding.Of(document, FragmentSet.Create([])).Select(name => name.TypeName));
    }

    [Fact]
    public void The_types_of_all_definitions_of_a_client_have_names_of_their_own()
    {
        var client = TestClient.Compile(
            HeroSchema.Text,
            "query hero { hero { ...Hero } } query Hero { hero { ...Hero ...HeroResult } }",
            "fragment Hero on Character { friends { id } } fragment HeroResult on Character { friends { name } }");

        var declared = client.Output.Files.SelectMany(file => file.Text.Split('\n'))
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, @"^(?:public|internal)(?: \w+)* (?:interface|record|class|enum) (\w+)"))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToArray();

        Assert.Empty(client.Findings);
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Distinct(), declared);
    }
}
