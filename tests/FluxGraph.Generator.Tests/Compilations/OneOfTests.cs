using System.Text;
using System.Text.Json;
using FluxGraph.Compiler;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Generator.Tests.Compilations;

/// <summary>Of an input object of which exactly one field is given, C# cannot make any other value.</summary>
public class OneOfTests
{
    private const string Schema = """
        type Query { find(by: By!): Int }
        input By @oneOf { id: ID, "Where it is." place: Place, tags: [String!], number: Int, kind: Kind, by: By }
        input Place { x: Int! y: Int }
        enum Kind { A B }
        """;

    private const string Program = """
        #pragma warning disable CS1591
        public static class Values
        {
            public static A.By[] All { get; } =
            [
                A.By.Id("1"), A.By.Place(new A.Place { X = 1 }), A.By.Tags(["a"]), A.By.Number(2), A.By.Kind(A.Kind.B), A.By.By_(A.By.Number(3)),
            ];

            public static bool AreEqual => A.By.Number(1) == A.By.Number(1) && A.By.Number(1) != A.By.Number(2);
        }
        """;

    [Fact]
    public void Each_field_has_a_factory()
    {
        var assembly = GeneratedAssembly.Load(GeneratedAssembly.CreateCompilation(Generate(), Program));
        var values = (Array)assembly.GetType("Values")!.GetProperty("All")!.GetValue(null)!;
        var write = assembly.GetType("A.By")!.GetMethod("Write", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

        Assert.Equal(
            ["""{"id":"1"}""", """{"place":{"x":1}}""", """{"tags":["a"]}""", """{"number":2}""", """{"kind":"B"}""", """{"by":{"number":3}}"""],
            values.Cast<object>().Select(value => Write(write, value)));
        Assert.True((bool)assembly.GetType("Values")!.GetProperty("AreEqual")!.GetValue(null)!);
    }

    [Theory]
    [InlineData("new A.By()", "CS0122")]
    [InlineData("A.By.Id(null)", "CS8625")]
    [InlineData("A.By.Number(1) with { Id = \"1\" }", "CS1913")]
    public void There_is_no_other_way(string expression, string error) => Assert.Contains(
        GeneratedAssembly.ErrorsOf(GeneratedAssembly.CreateCompilation(Generate(), $"public static class C {{ public static object V => {expression}; }}")),
        found => found.Contains(error, StringComparison.Ordinal));

    private static Compiler.Collections.EquatableArray<Compiler.Emit.GeneratedFile> Generate()
    {
        var client = ConfigurationReader.Read(new SourceDocument("/p/.graphqlrc.json", """{ "schema": "schema.graphql", "extensions": { "fluxgraph": { "name": "AClient", "namespace": "A" } } }""")).Clients[0];
        return GraphQLCompiler.Compile(
            client, "A", [new SourceDocument("/p/schema.graphql", Schema)], [new SourceDocument("/p/a.graphql", "query Find($by: By!) { find(by: $by) }")]).Files;
    }

    private static string Write(System.Reflection.MethodInfo write, object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write.Invoke(null, [writer, value]);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
