using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Syntax;

/// <summary>Texts that are nested without end become findings, also on the small stacks that IDEs run compilers on.</summary>
[Trait("Rule", "FLUX1002")]
public class NestingTests
{
    private const int Levels = 10_000;
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "selections", Nest("query A { hero ", "{ friends ", "{ id }", "}", " }") },
        { "inline fragments", Nest("query A { hero ", "{ ... on Character ", "{ id }", "}", " }") },
        { "lists", Nest("query A { hero(episode: ", "[", "1", "]", ") { id } }") },
        { "objects", Nest("query A { hero(episode: ", "{ a: ", "1", "}", ") { id } }") },
        { "lists and objects", Nest("query A { hero(episode: ", "[{ a: ", "1", "}]", ") { id } }") },
        { "types", Nest("query A($a: ", "[", "Int", "]", ") { hero { id } }") },
        { "defaults", Nest("query A($a: Int = ", "[", "1", "]", ") { hero { id } }") },
        { "lists of a directive", Nest("query A @audit(level: ", "[", "1", "]", ") { hero { id } }") },
    };

    public static TheoryData<string, string> Unfinished { get; } = new()
    {
        { "braces", "query A " + Repeat("{ a ") },
        { "brackets", "query A($a: " + Repeat("[") },
        { "brackets of a value", "{ a(b: " + Repeat("[") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    [MemberData(nameof(Unfinished))]
    public void A_document_is_nested_too_deep(string what, string text)
    {
        var client = OnSmallStack(() => TestClient.Compile(HeroSchema.Text, text + "\nquery B { hero { id } }"));

        var finding = Assert.Single((IEnumerable<Finding>)client.Output.Findings);
        Assert.Equal(("FLUX1002", "Nested too deep: more than 200 levels."), (finding.Descriptor.Id, finding.Message));
        Assert.True(finding.Location.Start is { Line: 0, Column: > 200 and < 4_000 }, what);
        Assert.Contains("IBQuery", client.File("TestClient.a.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { a(b: Int = ", "[", "1", "]", "): Int }")]
    [InlineData("type Query { a: ", "[", "Int", "]", " }")]
    [InlineData("type Query { a: Int @b(c: ", "{ d: ", "1", "}", ") }")]
    public void A_body_of_a_schema_is_nested_too_deep(string start, string open, string inside, string close, string end)
    {
        var client = OnSmallStack(() => TestClient.Compile(Nest(start, open, inside, close, end), "query A { __typename }"));

        Assert.Equal(["FLUX1002"], client.Output.Findings.Select(finding => finding.Descriptor.Id));
        Assert.Contains("IAQuery", client.File("TestClient.a.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parentheses_do_not_nest()
    {
        Assert.Equal(
            ["a.graphql(1,5) '(' FLUX1001: Syntax error: expected Name, found \"(\"."], SyntaxText.FindingsOf("{ a" + Repeat("(")));
    }

    [Fact]
    public void Braces_of_a_body_that_nobody_reads_are_counted_without_recursion()
    {
        var document = OnSmallStack(() => SyntaxText.Parse($"type T {Repeat("{")}{Repeat("}")}\nscalar S"));

        Assert.Equal(2, document.Definitions.Length);
        Assert.Empty((IEnumerable<Finding>)document.Findings);
    }

    [Fact]
    public void What_people_write_is_not_too_deep()
    {
        const int Deep = 190;
        var text = $"query A {{ hero {string.Concat(Enumerable.Repeat("{ friends ", Deep))}{{ id }}{new string('}', Deep)} }}";

        var client = OnSmallStack(() => TestClient.Compile(HeroSchema.Text, text));

        Assert.Empty(client.Findings);
    }

    [Trait("Rule", "FLUX0001")]
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"a\": ", "}")]
    public void A_configuration_is_nested_too_deep(string open, string close)
    {
        var source = new SourceDocument("/project/.graphqlrc.json", Nest("", open, "1", close, ""));

        var result = OnSmallStack(() => ConfigurationReader.Read(source));

        var finding = Assert.Single((IEnumerable<Finding>)result.Findings);
        Assert.Equal("The configuration is no valid JSON: nested more than 100 levels deep.", finding.Message);
        Assert.Equal(100 * open.Length, finding.Location.Span.Start);
    }

    private static string Nest(string start, string open, string inside, string close, string end) =>
        start + Repeat(open) + inside + Repeat(close) + end;

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Levels));

    private static T OnSmallStack<T>(Func<T> run)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("The compiler threw.", failure);
    }
}
