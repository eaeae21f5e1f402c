using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class PossibleTypesTests
{
    private static readonly Schema Types = SchemaTests.Create(
        """
        interface Node { id: ID }
        interface Named implements Node { id: ID name: String }
        interface Empty { id: ID }
        type A implements Named & Node { id: ID name: String }
        type B implements Node { id: ID }
        type C { id: ID }
        union AB = A | B
        union Odd = A | Missing | Node
        """);

    [Theory]
    [InlineData("A", "A")]
    [InlineData("Node", "A,B")]
    [InlineData("Named", "A")]
    [InlineData("Empty", "")]
    [InlineData("AB", "A,B")]
    [InlineData("Odd", "A")]
    public void The_types_that_a_value_can_be(string type, string expected) =>
        Assert.Equal(expected, string.Join(",", Types.GetPossibleTypes(Types.FindCompositeType(type)!).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("A", "A", true)]
    [InlineData("A", "Node", true)]
    [InlineData("Named", "Node", true)]
    [InlineData("AB", "Node", true)]
    [InlineData("Node", "AB", true)]
    [InlineData("Node", "Named", false)]
    [InlineData("C", "Node", false)]
    [InlineData("Empty", "Node", false)]
    [InlineData("Empty", "Empty", true)]
    public void Every_value_of_a_type_is_one_of_another(string type, string other, bool expected) =>
        Assert.Equal(expected, Types.IsSubtype(Types.FindCompositeType(type)!, Types.FindCompositeType(other)!));
}
