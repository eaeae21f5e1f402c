using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class RootTests
{
    private const string Types = " type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int } type Other { a: Int }";

    [Theory]
    [InlineData("", "Query,Mutation,Subscription")]
    [InlineData("schema { query: Other }", "Other,,")]
    [InlineData("schema { query: Query mutation: Other }", "Query,Other,")]
    [InlineData("schema { query: Query } extend schema { mutation: Other subscription: Subscription }", "Query,Other,Subscription")]
    [InlineData("extend schema @link(url: \"u\")", "Query,Mutation,Subscription")]
    [InlineData("schema { query: Missing }", ",,")]
    public void The_roots_are_those_of_the_schema_or_those_with_the_usual_names(string definition, string expected)
    {
        var schema = SchemaTests.Create(definition + Types);

        Assert.Equal(
            expected,
            string.Join(",", new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }.Select(type => schema.FindRoot(type)?.Name)));
    }

    [Fact]
    public void Only_an_object_type_is_a_root() =>
        Assert.Null(SchemaTests.Create("interface Query { a: Int }").FindRoot(OperationType.Query));
}
