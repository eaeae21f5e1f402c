using FluxGraph.Compiler.Lowering;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Tests.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Tests.Syntax;

[Trait("Rule", "FLUX1004")]
public class FragmentArgumentsTests
{
    private const string Schema = "type Query { name(short: Boolean, length: Int): String }";

    [Fact]
    public void Both_sides_are_findings_and_everything_is_read() => Assert.Equal(
        [
            "a.graphql(1,19) '(' FLUX1004: Fragment \"Names\" has arguments, which are a proposal that few servers read; let it use a variable of the operations instead",
            "a.graphql(2,15) '(' FLUX1004: Fragment \"Names\" has arguments, which are a proposal that few servers read; let it use a variable of the operations instead",
        ],
        SyntaxText.FindingsOf("query A { ...Names(short: true) @skip(if: false) }\nfragment Names($short: Boolean = false) on Query { name(short: $short) }"));

    [Fact]
    public void They_are_sent_as_they_are_written()
    {
        var document = SyntaxText.Parse(
            "query A { ...Names( short : true , length: 1 ) @skip(if: false) } fragment Names ( $short : Boolean = false , $length: Int ) on Query { name(short: $short) }");

        Assert.Equal(
            "query A{...Names(short:true,length:1)@skip(if:false)}fragment Names($short:Boolean=false,$length:Int) on Query{name(short:$short)}",
            DocumentPrinter.Print(document.Operations.Single(), "A", FragmentSet.Create(document.Fragments), SchemaTests.Create(Schema)));
    }

    [Fact]
    public void A_variable_of_a_fragment_is_none_of_the_operation() => Assert.Equal(
        ["a.graphql(2,49) '$length' FLUX3025: Variable \"$length\" is not defined by operation \"A\"\n + a.graphql(1,7) 'A'"],
        FindingsIn("NoUndefinedVariablesRule", "query A { ...F(s: true) }\nfragment F($s: Boolean) on Query { name(length: $length short: $s) }"));


    [Fact]
    public void A_variable_that_is_handed_to_a_fragment_is_used_and_has_to_fit()
    {
        const string Document = "query A($a: Int) { ...F(s: $a) }\nfragment F($s: Boolean) on Query { name(short: $s) }";

        Assert.Empty(FindingsIn("NoUnusedVariablesRule", Document));
        Assert.Equal(
            ["a.graphql(1,9) '$a: Int' FLUX3027: Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean\"\n + a.graphql(1,28) '$a'"],
            FindingsIn("VariablesInAllowedPositionRule", Document));
    }

    [Theory]
    [InlineData("query A { ...F(s: 1) } fragment F($s: Boolean) on Query { name }")]
    [InlineData("query A { ...F } fragment F($s: Boolean = 1) on Query { name }")]
    public void A_value_has_to_fit(string document) => Assert.Single(FindingsIn("ValuesOfCorrectTypeRule", document));

    [Fact]
    public void The_type_of_a_variable_has_to_exist() => Assert.Single(
        FindingsIn("KnownTypeNamesRule", "query A { ...F } fragment F($s: Bool) on Query { name }"));

    private static IEnumerable<string> FindingsIn(string rule, string document) =>
        new CheckedRule(rule).FindingsIn(Schema, document).Where(finding => !finding.Contains("FLUX1004", StringComparison.Ordinal));
}
