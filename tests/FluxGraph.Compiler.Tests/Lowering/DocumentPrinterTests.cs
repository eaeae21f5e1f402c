using FluxGraph.Compiler.Lowering;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Tests.Syntax;
using FluxGraph.Compiler.Tests.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Tests.Lowering;

public class DocumentPrinterTests
{
    /// <summary>A schema in which nothing is abstract, so that nothing is added.</summary>
    private const string Schema = """
        type Query { a(b: In, c: [String], d: E): Query q: Query n: Int }
        type Mutation { n: Int }
        input In { s: String i: In l: [[Int]] e: E b: Boolean }
        enum E { A B }
        """;

    [Theory]
    [InlineData("query Q { n }", "query Q{n}")]
    [InlineData("\"About.\" query Q { n }", "query Q{n}")]
    [InlineData("mutation M { n m : n }", "mutation M{n m:n}")]
    [InlineData("query Q { q { n } q2: q { n, n } n }", "query Q{q{n} q2:q{n n} n}")]
    [InlineData("query Q ( $a : [ Int! ]! = [ 1, 2 ], $b: In = { s : \"x\" , i: { l: [[1],[]] } } @x ) @y ( z: 1 ) { n }",
        "query Q($a:[Int!]!=[1,2],$b:In={s:\"x\",i:{l:[[1],[]]}}@x)@y(z:1){n}")]
    [InlineData("query Q { n @include ( if : true ) @skip(if: false) n2: n @x q @x { n } n }", "query Q{n@include(if:true)@skip(if:false) n2:n@x q@x{n} n}")]
    [InlineData("query Q { ... F n ... F @x n ... { n } n ... @x { n } ... on Query @x { n } n }", "query Q{...F n...F@x n...{n}n...@x{n}...on Query@x{n}n}")]
    [InlineData("query Q { a(b: {s: \"a \\\" \\u{1F600} \\n #,\", e: A, b: true}) { n } }", "query Q{a(b:{s:\"a \\\" \\u{1F600} \\n #,\",e:A,b:true}){n}}")]
    [InlineData("query Q { a(c: [\"\"\"\n    x\n      y # z\n  \"\"\" , null, $v]) { n } }", "query Q{a(c:[\"\"\"\n    x\n      y # z\n  \"\"\",null,$v]){n}}")]
    [InlineData("# head\nquery Q { # in\n n # tail\n}", "query Q{n}")]
    public void An_operation_without_a_superfluous_character(string text, string expected)
    {
        var printed = Print(Schema, text);

        Assert.Equal(expected, printed);
        Assert.Equal(SyntaxText.Of(text), SyntaxText.Of(printed));
    }

    [Fact]
    public void Every_fragment_that_is_reached_follows_once()
    {
        var printed = Print(
            Schema,
            "query Q { q { ...F ...G } ...F } fragment F on Query @x { n ...H } fragment G on Query { ...H } fragment H on Query { n } fragment Other on Query { n }");

        Assert.Equal("query Q{q{...F...G}...F}fragment F on Query@x{n...H}fragment G on Query{...H}fragment H on Query{n}", printed);
    }

    [Theory]
    [InlineData("query Q { hero { id } }", "query Q{hero{__typename id}}")]
    [InlineData("query Q { hero { id __typename } }", "query Q{hero{__typename id __typename}}")]
    [InlineData("query Q { hero { __typename id } }", "query Q{hero{__typename id}}")]
    [InlineData("query Q { hero { t: __typename id } }", "query Q{hero{__typename t:__typename id}}")]
    [InlineData("query Q { hero { __typename @skip(if: true) id } }", "query Q{hero{__typename __typename@skip(if:true) id}}")]
    [InlineData("query Q { hero { ...F } } fragment F on Character { friends { id } }", "query Q{hero{__typename...F}}fragment F on Character{friends{__typename id}}")]
    [InlineData("query Q { hero { ... on Droid { id friends { name } } } }", "query Q{hero{__typename...on Droid{id friends{__typename name}}}}")]
    [InlineData("query Q { search(text: \"\") { ... on Droid { id } } }", "query Q{search(text:\"\"){__typename...on Droid{id}}}")]
    [InlineData("query Q { droid(id: 1) { id } __schema { types { name } } }", "query Q{droid(id:1){id} __schema{types{name}}}")]
    [InlineData("query Q { now unknown { x } }", "query Q{now unknown{x}}")]
    public void The_type_is_asked_for_first_where_an_object_can_be_of_several(string text, string expected) =>
        Assert.Equal(expected, Print(HeroSchema.Text, text));

    private static string Print(string schema, string text)
    {
        var document = SyntaxText.Parse(text);
        Assert.True(document.Findings.IsEmpty);
        return DocumentPrinter.Print(document.Operations.Single(), document.Operations.Single().Name!.Value.Text, FragmentSet.Create(document.Fragments), SchemaTests.Create(schema));
    }
}
