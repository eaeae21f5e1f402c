using FluxGraph.Compiler.Tests.Compilations;

namespace FluxGraph.Compiler.Tests.Validation.Schemas.Rules;

[Trait("Rule", "FLUX2034")]
public class QueryRootTypeRuleTests
{
    private const string Message = "FLUX2034: Query root type must be provided; add a type called \"Query\", or a schema definition that names one";

    private static readonly CheckedSchemaRule Rule = new("QueryRootTypeRule");

    [Theory]
    [InlineData("type Query { a: Int }")]
    [InlineData("interface Query { a: Int }")]
    [InlineData("schema { query: Q }\ntype Q { a: Int }")]
    [InlineData("schema { query: Nothing }")]
    [InlineData("extend schema { mutation: M }\ntype Query { a: Int }\ntype M { a: Int }")]
    public void A_schema_with_a_query_type(string schema) => Assert.Empty(Rule.FindingsIn(schema));

    [Theory]
    [InlineData("type Hero { name: String }", "a.graphql(1,1) '' " + Message)]
    [InlineData("", "a.graphql(1,1) '' " + Message)]
    [InlineData("type M { a: Int }\nschema { mutation: M }", "a.graphql(2,1) 'schema { mutation: M }' " + Message)]
    public void A_schema_without_one(string schema, string finding) => Assert.Equal([finding], Rule.FindingsIn(schema));
}
