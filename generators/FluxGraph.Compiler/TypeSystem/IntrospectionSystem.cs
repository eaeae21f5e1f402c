using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.TypeSystem;

/// <summary>
/// What every schema has without saying so: the specified scalars and directives, and the types of introspection.
/// <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>
/// </summary>
internal static class IntrospectionSystem
{
    /// <summary>Selectable on every composite type.</summary>
    public static readonly FieldDefinitionSyntax TypeNameField;

    /// <summary>Selectable on the query type only.</summary>
    public static readonly IReadOnlyList<FieldDefinitionSyntax> QueryFields;

    private const string Definitions = """
        scalar Int
        scalar Float
        scalar String
        scalar Boolean
        scalar ID

        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @deprecated(reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        directive @specifiedBy(url: String!) on SCALAR
        directive @oneOf on INPUT_OBJECT

        type __Schema {
          description: String
          types: [__Type!]!
          queryType: __Type!
          mutationType: __Type
          subscriptionType: __Type
          directives: [__Directive!]!
        }

        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        enum __TypeKind {
          SCALAR
          OBJECT
          INTERFACE
          UNION
          ENUM
          INPUT_OBJECT
          LIST
          NON_NULL
        }

        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __InputValue {
          name: String!
          description: String
          type: __Type!
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }

        type __MetaFields {
          __typename: String!
          __schema: __Schema!
          __type(name: String!): __Type
        }
        """;

    static IntrospectionSystem()
    {
        Document = DocumentParser.Parse(new SourceDocument("introspection.graphql", Definitions));
        Types = Document.Definitions.OfType<TypeDefinitionSyntax>().ToDictionary(type => type.Name.Text);
        var fields = Types["__MetaFields"].Fields;
        TypeNameField = fields[0];
        QueryFields = [fields[1], fields[2]];
    }

    public static DocumentSyntax Document { get; }

    private static Dictionary<string, TypeDefinitionSyntax> Types { get; }

    /// <summary>Whether every schema has a directive of a name.</summary>
    public static bool HasDirective(string name) =>
        Document.Definitions.OfType<DirectiveDefinitionSyntax>().Any(directive => directive.Name.Text == name);

    /// <summary>Whether every schema has a type of a name.</summary>
    public static bool HasType(string name) => Types.ContainsKey(name);

    /// <summary>The type of a name that every schema has.</summary>
    public static TypeDefinitionSyntax? FindType(string name) => Types.TryGetValue(name, out var type) ? type : null;
}
