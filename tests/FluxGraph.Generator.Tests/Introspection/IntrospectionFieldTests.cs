using FluxGraph.Generator.Tests.Nullability;

namespace FluxGraph.Generator.Tests.Introspection;

/// <summary>What every schema has without saying so is generated where a document asks for it.</summary>
public class IntrospectionFieldTests
{
    private const string Schema = "type Query { node: Node } interface Node { id: ID! } type Hero implements Node { id: ID! } type Villain implements Node { id: ID! }";

    [Fact]
    public async Task The_type_of_an_object_has_every_name_that_it_is_given()
    {
        var client = new RunningClient(Schema, "query Q { root: __typename node { kind: __typename __typename id ... on Hero { other: __typename } } }");

        Assert.Empty(client.Findings);
        Assert.Equal(
            "Query Hero Hero Hero",
            await client.RunAsync(
                """{"data":{"root":"Query","node":{"__typename":"Hero","kind":"Hero","id":"1","other":"Hero"}}}""",
                """result.Data!.Root, " ", result.Data.Node!.Kind, " ", result.Data.Node.__Typename, " ", ((IQ_Node_Hero)result.Data.Node).Other"""));
    }

    [Fact]
    public async Task The_schema_can_be_asked_for()
    {
        var client = new RunningClient(
            Schema,
            """
            query Q {
              __schema { queryType { name } types { kind name } directives { name locations } }
              hero: __type(name: "Hero") { ...Type fields(includeDeprecated: true) { name isDeprecated type { ...Type ofType { ...Type } } } }
            }
            fragment Type on __Type { kind name }
            """);

        Assert.Empty(client.Findings);
        Assert.Equal(
            "Query Object Unrecognized FragmentSpread id NonNull ID",
            await client.RunAsync(
                """
                {"data":{"__schema":{"queryType":{"name":"Query"},"types":[{"kind":"OBJECT","name":"Hero"},{"kind":"NEW","name":"X"}],"directives":[{"name":"skip","locations":["FRAGMENT_SPREAD"]}]},
                "hero":{"kind":"OBJECT","name":"Hero","fields":[{"name":"id","isDeprecated":false,"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID"}}}]}}}
                """,
                """
                result.Data!.__Schema.QueryType.Name!, " ", result.Data.__Schema.Types[0].Kind, " ", result.Data.__Schema.Types[1].Kind, " ",
                result.Data.__Schema.Directives[0].Locations[0], " ", result.Data.Hero!.Fields![0].Name, " ", result.Data.Hero.Fields[0].Type.Kind, " ",
                result.Data.Hero.Fields[0].Type.OfType!.Name!
                """));
    }
}
