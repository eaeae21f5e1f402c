using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Rules;

[Trait("Rule", "FLUX3019")]
public class ValuesOfCorrectTypeRuleTests
{
    private static readonly CheckedRule Rule = new("ValuesOfCorrectTypeRule");

    [Theory]
    [InlineData("query Q { all(int: 1) }")]
    [InlineData("query Q { all(int: -2147483648) }")]
    [InlineData("query Q { all(int: 2147483647) }")]
    [InlineData("query Q { all(int: null) }")]
    [InlineData("query Q { all(float: 1) }")]
    [InlineData("query Q { all(float: 1.5) }")]
    [InlineData("query Q { all(float: -1e10) }")]
    [InlineData("query Q { all(string: \"a\") }")]
    [InlineData("query Q { all(string: \"\"\"a\"\"\") }")]
    [InlineData("query Q { all(string: null) }")]
    [InlineData("query Q { all(boolean: true) }")]
    [InlineData("query Q { all(id: 1) }")]
    [InlineData("query Q { all(id: \"a\") }")]
    [InlineData("query Q { all(id: 99999999999) }")]
    [InlineData("query Q { all(any: 1) }")]
    [InlineData("query Q { all(any: \"a\") }")]
    [InlineData("query Q { all(any: {a: [1, null]}) }")]
    [InlineData("query Q { all(any: [JEDI]) }")]
    [InlineData("query Q { all(any: true) }")]
    [InlineData("query Q { all(episode: JEDI) }")]
    [InlineData("query Q { all(episode: null) }")]
    [InlineData("query Q { all(required: 1) }")]
    [InlineData("query Q { all(list: [1, 2]) }")]
    [InlineData("query Q { all(list: []) }")]
    [InlineData("query Q { all(list: 1) }")]
    [InlineData("query Q { all(list: null) }")]
    [InlineData("query Q { all(point: {x: 1}) }")]
    [InlineData("query Q { all(point: {x: 1, y: null}) }")]
    [InlineData("query Q { all(point: {x: 1, next: {x: 2}}) }")]
    [InlineData("query Q { all(point: null) }")]
    [InlineData("query Q { all(key: {id: 1}) }")]
    [InlineData("query Q { all(key: {name: \"a\"}) }")]
    [InlineData("query Q { all(unknown: {a: 1}) }")]
    [InlineData("query Q($v: Int!) { all(point: {x: $v}, list: [$v]) }")]
    [InlineData("query Q($id: ID!) { all(key: {id: $id}) }")]
    [InlineData("query Q($v: Nowhere = 1) { all }")]
    [InlineData("query Q($v: [Int!] = 1, $w: Episode = JEDI) { all @skip(if: true) }")]
    public void A_value_of_the_type(string document) => Assert.Empty(Rule.FindingsIn(Schema, document));

    [Theory]
    [InlineData(
        "query Q { all(int: \"1\") }",
        "a.graphql(1,20) '\"1\"' FLUX3019: Expected value of type \"Int\", found \"1\"")]
    [InlineData(
        "query Q { all(int: 1.0) }",
        "a.graphql(1,20) '1.0' FLUX3019: Expected value of type \"Int\", found 1.0")]
    [InlineData(
        "query Q { all(int: 1e3) }",
        "a.graphql(1,20) '1e3' FLUX3019: Expected value of type \"Int\", found 1e3")]
    [InlineData(
        "query Q { all(int: true) }",
        "a.graphql(1,20) 'true' FLUX3019: Expected value of type \"Int\", found true")]
    [InlineData(
        "query Q { all(int: JEDI) }",
        "a.graphql(1,20) 'JEDI' FLUX3019: Expected value of type \"Int\", found JEDI")]
    [InlineData(
        "query Q { all(int: 2147483648) }",
        "a.graphql(1,20) '2147483648' FLUX3019: Expected value of type \"Int\", found 2147483648")]
    [InlineData(
        "query Q { all(int: -2147483649) }",
        "a.graphql(1,20) '-2147483649' FLUX3019: Expected value of type \"Int\", found -2147483649")]
    [InlineData(
        "query Q { all(int: {a: 1}) }",
        "a.graphql(1,20) '{a: 1}' FLUX3019: Expected value of type \"Int\", found {a: 1}")]
    [InlineData(
        "query Q { all(int: [1]) }",
        "a.graphql(1,20) '[1]' FLUX3019: Expected value of type \"Int\", found [1]")]
    [InlineData(
        "query Q { all(int: []) }",
        "a.graphql(1,20) '[]' FLUX3019: Expected value of type \"Int\", found []")]
    [InlineData(
        "query Q { all(float: \"1\") }",
        "a.graphql(1,22) '\"1\"' FLUX3019: Expected value of type \"Float\", found \"1\"")]
    [InlineData(
        "query Q { all(float: true) }",
        "a.graphql(1,22) 'true' FLUX3019: Expected value of type \"Float\", found true")]
    [InlineData(
        "query Q { all(float: JEDI) }",
        "a.graphql(1,22) 'JEDI' FLUX3019: Expected value of type \"Float\", found JEDI")]
    [InlineData(
        "query Q { all(string: 1) }",
        "a.graphql(1,23) '1' FLUX3019: Expected value of type \"String\", found 1")]
    [InlineData(
        "query Q { all(string: 1.5) }",
        "a.graphql(1,23) '1.5' FLUX3019: Expected value of type \"String\", found 1.5")]
    [InlineData(
        "query Q { all(string: true) }",
        "a.graphql(1,23) 'true' FLUX3019: Expected value of type \"String\", found true")]
    [InlineData(
        "query Q { all(string: JEDI) }",
        "a.graphql(1,23) 'JEDI' FLUX3019: Expected value of type \"String\", found JEDI")]
    [InlineData(
        "query Q { all(string: {}) }",
        "a.graphql(1,23) '{}' FLUX3019: Expected value of type \"String\", found {}")]
    [InlineData(
        "query Q { all(boolean: 1) }",
        "a.graphql(1,24) '1' FLUX3019: Expected value of type \"Boolean\", found 1")]
    [InlineData(
        "query Q { all(boolean: \"true\") }",
        "a.graphql(1,24) '\"true\"' FLUX3019: Expected value of type \"Boolean\", found \"true\"")]
    [InlineData(
        "query Q { all(boolean: JEDI) }",
        "a.graphql(1,24) 'JEDI' FLUX3019: Expected value of type \"Boolean\", found JEDI")]
    [InlineData(
        "query Q { all(id: 1.5) }",
        "a.graphql(1,19) '1.5' FLUX3019: Expected value of type \"ID\", found 1.5")]
    [InlineData(
        "query Q { all(id: true) }",
        "a.graphql(1,19) 'true' FLUX3019: Expected value of type \"ID\", found true")]
    [InlineData(
        "query Q { all(id: JEDI) }",
        "a.graphql(1,19) 'JEDI' FLUX3019: Expected value of type \"ID\", found JEDI")]
    [InlineData(
        "query Q { all(point: 1) }",
        "a.graphql(1,22) '1' FLUX3019: Expected value of type \"Point\", found 1")]
    [InlineData(
        "query Q { all(point: \"x\") }",
        "a.graphql(1,22) '\"x\"' FLUX3019: Expected value of type \"Point\", found \"x\"")]
    [InlineData(
        "query Q { all(point: [{x: 1}]) }",
        "a.graphql(1,22) '[{x: 1}]' FLUX3019: Expected value of type \"Point\", found [{x: 1}]")]
    [InlineData(
        "query Q { all(episode: \"JEDI\") }",
        "a.graphql(1,24) '\"JEDI\"' FLUX3019: Value \"JEDI\" does not exist in the enum \"Episode\"; did you mean \"JEDI\"?")]
    [InlineData(
        "query Q { all(episode: JEDY) }",
        "a.graphql(1,24) 'JEDY' FLUX3019: Value JEDY does not exist in the enum \"Episode\"; did you mean \"JEDI\"?")]
    [InlineData(
        "query Q { all(episode: jedi) }",
        "a.graphql(1,24) 'jedi' FLUX3019: Value jedi does not exist in the enum \"Episode\"; did you mean \"JEDI\"?")]
    [InlineData(
        "query Q { all(episode: 1) }",
        "a.graphql(1,24) '1' FLUX3019: Value 1 does not exist in the enum \"Episode\"")]
    [InlineData(
        "query Q { all(episode: NOWHERE_AT_ALL) }",
        "a.graphql(1,24) 'NOWHERE_AT_ALL' FLUX3019: Value NOWHERE_AT_ALL does not exist in the enum \"Episode\"")]
    [InlineData(
        "query Q { all(episode: true) }",
        "a.graphql(1,24) 'true' FLUX3019: Value true does not exist in the enum \"Episode\"")]
    [InlineData(
        "query Q { all(required: null) }",
        "a.graphql(1,25) 'null' FLUX3019: Expected value of type \"Int!\", found null")]
    [InlineData(
        "query Q { all(list: [1, null] ) }",
        "a.graphql(1,25) 'null' FLUX3019: Expected value of type \"Int!\", found null")]
    [InlineData(
        "query Q { all(list: \"1\") }",
        "a.graphql(1,21) '\"1\"' FLUX3019: Expected value of type \"[Int!]\", found \"1\"")]
    [InlineData(
        "query Q { all(list: [1, [2]])}",
        "a.graphql(1,25) '[2]' FLUX3019: Expected value of type \"Int!\", found [2]")]
    [InlineData(
        "query Q { all(list: [1, \"2\"])}",
        "a.graphql(1,25) '\"2\"' FLUX3019: Expected value of type \"Int!\", found \"2\"")]
    [InlineData(
        "query Q { all(point: {y: 1}) }",
        "a.graphql(1,22) '{y: 1}' FLUX3019: Field \"Point.x\" of required type \"Int!\" was not provided")]
    [InlineData(
        "query Q { all(point: {x: 1, z: 1})}",
        "a.graphql(1,29) 'z: 1' FLUX3019: Field \"z\" is not defined by type \"Point\"; did you mean \"x\"?")]
    [InlineData(
        "query Q { all(point: {x: null})}",
        "a.graphql(1,26) 'null' FLUX3019: Expected value of type \"Int!\", found null")]
    [InlineData(
        "query Q { all(point: {x: 1, y: \"1\"})}",
        "a.graphql(1,32) '\"1\"' FLUX3019: Expected value of type \"Int\", found \"1\"")]
    [InlineData(
        "query Q { all(point: {x: 1, next: {}})}",
        "a.graphql(1,35) '{}' FLUX3019: Field \"Point.x\" of required type \"Int!\" was not provided")]
    [InlineData(
        "query Q { all(key: {}) }",
        "a.graphql(1,20) '{}' FLUX3019: OneOf Input Object \"Key\" must specify exactly one key")]
    [InlineData(
        "query Q { all(key: {id: 1, name: \"a\"}) }",
        "a.graphql(1,20) '{id: 1, name: \"a\"}' FLUX3019: OneOf Input Object \"Key\" must specify exactly one key")]
    [InlineData(
        "query Q { all(key: {id: null}) }",
        "a.graphql(1,20) '{id: null}' FLUX3019: Field \"Key.id\" must be non-null")]
    [InlineData(
        "query Q($id: ID) { all(key: {id: $id}) }",
        "a.graphql(1,29) '{id: $id}' FLUX3019: Variable \"$id\" must be non-nullable to be used for OneOf Input Object \"Key\"")]
    [InlineData(
        "query Q($p: Point = {y: 1}) { all(point: $p) }",
        "a.graphql(1,21) '{y: 1}' FLUX3019: Field \"Point.x\" of required type \"Int!\" was not provided")]
    [InlineData(
        "query Q($p: Int! = null) { all(int: $p) }",
        "a.graphql(1,20) 'null' FLUX3019: Expected value of type \"Int!\", found null")]
    [InlineData(
        "query Q { all @skip(if: \"true\") }",
        "a.graphql(1,25) '\"true\"' FLUX3019: Expected value of type \"Boolean!\", found \"true\"")]
    public void A_value_of_another_type(string document, params string[] findings) =>
        Assert.Equal(findings, Rule.FindingsIn(Schema, document));

    [Fact]
    public void Everything_that_is_wrong_with_an_input_object_is_found() => Assert.Equal(
        [
            "a.graphql(1,23) '{y: JEDI, a: 1}' FLUX3019: Field \"Point.x\" of required type \"Int!\" was not provided",
            "a.graphql(1,33) 'a: 1' FLUX3019: Field \"a\" is not defined by type \"Point\"; did you mean \"x\"?",
            "a.graphql(1,27) 'JEDI' FLUX3019: Expected value of type \"Int\", found JEDI",
        ],
        Rule.FindingsIn(Schema, "query Q { all( point: {y: JEDI, a: 1}) }"));

    private const string Schema = """
        type Query {
          all(
            int: Int, float: Float, string: String, boolean: Boolean, id: ID, any: Any, episode: Episode,
            required: Int! = 0, list: [Int!], point: Point, key: Key
          ): Int
        }

        enum Episode { NEW_HOPE EMPIRE JEDI }

        scalar Any

        input Point { x: Int! y: Int next: Point }

        input Key @oneOf { id: ID name: String }
        """;
}
