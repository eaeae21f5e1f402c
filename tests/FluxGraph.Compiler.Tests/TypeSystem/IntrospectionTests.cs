using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class IntrospectionTests
{
    private static readonly Schema Types = SchemaTests.Create("type Query { a: A } type A { b: Int } union U = A interface I { b: Int }");

    [Theory]
    [InlineData("Query")]
    [InlineData("A")]
    [InlineData("U")]
    [InlineData("I")]
    public void Every_composite_type_has_its_name(string type) =>
        Assert.Equal("String!", Types.FindField(Types.FindCompositeType(type)!, "__typename")!.Type.ToString());

    [Fact]
    public void The_query_type_alone_has_the_schema()
    {
        var query = Types.FindCompositeType("Query")!;

        Assert.Equal("__Schema!", Types.FindField(query, "__schema")!.Type.ToString());
        Assert.Equal("__Type", Types.FindField(query, "__type")!.Type.ToString());
        Assert.True(Types.FindField(query, "__type")!.Arguments[0].IsRequired);
        Assert.Null(Types.FindField(Types.FindCompositeType("A")!, "__schema"));
        Assert.Null(Types.FindField(Types.FindCompositeType("A")!, "__type"));
    }

    [Fact]
    public void The_types_of_introspection_and_the_specified_scalars_and_directives_are_there()
    {
        Assert.All(["Int", "String", "Boolean"], name => Assert.IsType<ScalarType>(Types.FindType(name)));
        Assert.All(
            ["__Schema", "__Type", "__Field", "__InputValue", "__EnumValue", "__Directive"], name => Assert.NotEmpty(Types.FindCompositeType(name)!.Fields));
        Assert.Equal(8, ((EnumType)Types.FindType("__TypeKind")!).Values.Count);
        Assert.Equal(19, ((EnumType)Types.FindType("__DirectiveLocation")!).Values.Count);
        Assert.All(["skip", "include", "deprecated", "specifiedBy", "oneOf"], name => Assert.NotNull(Types.FindDirective(name)));
    }

    [Theory]
    [InlineData("type Query { a: ID }", "ID")]
    [InlineData("type Query { a(b: [Float!]): Int }", "Int", "Float")]
    [InlineData("type Query { MyID: IDs } scalar IDs")]
    [InlineData("\"An ID, in words.\" type Query { a: Boolean }", "ID")]
    public void A_specified_scalar_is_there_when_the_schema_refers_to_it(string sdl, params string[] scalars)
    {
        var schema = SchemaTests.Create(sdl);

        Assert.Equal(scalars, new[] { "Int", "Float", "ID" }.Where(name => schema.FindType(name) is not null));
    }
}
