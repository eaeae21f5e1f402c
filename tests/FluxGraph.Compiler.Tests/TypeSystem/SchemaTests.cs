using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Tests.TypeSystem;

public class SchemaTests
{
    [Fact]
    public void Every_kind_of_type_is_found_by_its_name()
    {
        var schema = Create(HeroSchema.Text);

        Assert.IsType<ObjectType>(schema.FindType("Human"));
        Assert.IsType<InterfaceType>(schema.FindType("Character"));
        Assert.IsType<UnionType>(schema.FindType("SearchResult"));
        Assert.IsType<EnumType>(schema.FindType("Episode"));
        Assert.IsType<InputObjectType>(schema.FindType("ReviewInput"));
        Assert.IsType<ScalarType>(schema.FindType("Instant"));
        Assert.Null(schema.FindType("human"));
        Assert.Null(schema.FindCompositeType("Episode"));
        Assert.Equal("An episode of the trilogy.", schema.FindType("Episode")!.Description);
        Assert.Empty((IEnumerable<Finding>)schema.Findings);
    }

    [Fact]
    public void Members_come_in_the_order_of_the_schema()
    {
        var schema = Create(HeroSchema.Text);

        Assert.Equal(["NEW_HOPE", "EMPIRE", "JEDI"], ((EnumType)schema.FindType("Episode")!).Values.Select(value => value.Name.Text));
        Assert.Equal(["stars", "comment", "tags", "color"], ((InputObjectType)schema.FindType("ReviewInput")!).Fields.Select(field => field.Name.Text));
        Assert.Equal(["id", "name", "friends", "appearsIn"], schema.FindCompositeType("Character")!.Fields.Select(field => field.Name.Text));
        Assert.Equal("[Episode!]!", schema.FindCompositeType("Character")!.FindField("appearsIn")!.Type.ToString());
        Assert.Equal(["Human", "Droid", "Starship"], ((UnionType)schema.FindType("SearchResult")!).Members);
    }

    [Fact]
    public void Extensions_add_to_what_they_extend_whichever_file_comes_first()
    {
        const string Extensions = """
            extend type T implements I @t { b: Int }
            extend interface I { b: Int }
            extend union U = V
            extend enum E { B }
            extend input N @oneOf { b: Int }
            extend scalar S @specifiedBy(url: "u")
            """;
        const string Definitions = """
            type T { a: Int } type V { a: Int } interface I { a: Int } union U = T enum E { A } input N { a: Int } scalar S
            """;

        foreach (var schema in new[] { Create(Extensions, Definitions), Create(Definitions, Extensions), Create(Extensions + Definitions) })
        {
            Assert.Empty((IEnumerable<Finding>)schema.Findings);
            Assert.Equal(["a", "b"], schema.FindCompositeType("T")!.Fields.Select(field => field.Name.Text));
            Assert.Equal(["a", "b"], schema.FindCompositeType("I")!.Fields.Select(field => field.Name.Text));
            Assert.Equal(["I"], ((ObjectType)schema.FindType("T")!).Interfaces);
            Assert.Equal(["T", "V"], ((UnionType)schema.FindType("U")!).Members);
            Assert.Equal(["A", "B"], ((EnumType)schema.FindType("E")!).Values.Select(value => value.Name.Text));
            Assert.Equal(["a", "b"], ((InputObjectType)schema.FindType("N")!).Fields.Select(field => field.Name.Text));
            Assert.True(((InputObjectType)schema.FindType("N")!).IsOneOf);
            Assert.NotNull(schema.FindType("S")!.FindDirective("specifiedBy"));
            Assert.NotNull(schema.FindType("T")!.FindDirective("t"));
        }
    }

    [Fact]
    public void Of_two_types_with_one_name_the_first_counts() =>
        Assert.IsType<ObjectType>(Create("type T { a: Int }\nscalar T", "enum T { A }").FindType("T"));

    [Fact]
    public void What_every_schema_has_may_be_written_down()
    {
        var schema = Create("\"Mine.\" scalar ID scalar Int type __Schema { mine: Int } directive @skip(mine: Int) on FIELD");

        Assert.Empty((IEnumerable<Finding>)schema.Findings);
        Assert.Equal("Mine.", schema.FindType("ID")!.Description);
        Assert.Equal(["mine"], schema.FindDirective("skip")!.Arguments.Select(argument => argument.Name.Text));
    }

    [Fact]
    public void What_every_schema_has_stays_what_it_is() =>
        Assert.IsType<ScalarType>(Create("type String { a: Int }").FindType("String"));

    [Theory]
    [InlineData("extend type Elsewhere { b: Int }")]
    [InlineData("extend enum Type { B }")]
    public void An_extension_of_nothing_is_left_out(string extension) =>
        Assert.Equal(["a"], Create("type Type { a: Int }", extension).FindCompositeType("Type")!.Fields.Select(field => field.Name.Text));

    [Trait("Rule", "FLUX1001")]
    [Fact]
    public void A_definition_that_cannot_be_read_leaves_the_others()
    {
        var schema = Create("type Query { a: T }\ntype 1\ntype T { b: Int }");

        Assert.NotNull(schema.FindType("T"));
        Assert.Equal(["0.graphql(2,6): error FLUX1001: Syntax error: expected Name, found Int \"1\"."], schema.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_directive_is_found_by_its_name()
    {
        var schema = Create(HeroSchema.Text);

        Assert.True(schema.FindDirective("audit")!.IsRepeatable);
        Assert.NotNull(schema.FindDirective("include"));
        Assert.NotNull(schema.FindDirective("deprecated"));
        Assert.Null(schema.FindDirective("nothing"));
    }

    [Fact]
    public void Schemas_compare_as_their_files_do()
    {
        Assert.Equal(Create("scalar A", "scalar B"), Create("scalar A", "scalar B"));
        Assert.Equal(Create("scalar A").GetHashCode(), Create("scalar A").GetHashCode());
        Assert.NotEqual(Create("scalar A"), Create("scalar B"));
    }

    internal static Schema Create(params string[] files) =>
        Schema.Create(files.Select((text, index) => DocumentParser.Parse(new SourceDocument($"{index}.graphql", text))));
}
