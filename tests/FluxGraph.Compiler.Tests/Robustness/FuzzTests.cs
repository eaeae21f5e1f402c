using System.Diagnostics;
using System.Globalization;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Robustness;

/// <summary>
/// Whatever stands in the files, the compiler ends, soon, without an exception and on a small stack. How long to try is
/// FLUXGRAPH_FUZZ_SECONDS, the seed FLUXGRAPH_FUZZ_SEED.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultSeconds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const long MaximumAllocation = 1L << 30;

    private const string Configuration = """
        { "schema": ["schema.graphql", "schema.json"], "documents": "*.graphql", "extensions": { "fluxgraph": { "name": "C", "scalars": { "Instant": "System.DateTimeOffset" } } } }
        """;

    private const string Introspection = """
        { "data": { "__schema": { "queryType": { "name": "Query" }, "types": [
          { "kind": "OBJECT", "name": "Query", "interfaces": [], "fields": [{ "name": "a", "isDeprecated": true, "deprecationReason": "b", "args": [{ "name": "b", "type": { "kind": "LIST", "ofType": { "kind": "SCALAR", "name": "Int" } }, "defaultValue": "[1]" }], "type": { "kind": "ENUM", "name": "E" } }] },
          { "kind": "ENUM", "name": "E", "enumValues": [{ "name": "A" }] }, { "kind": "UNION", "name": "U", "possibleTypes": [{ "name": "Query" }] },
          { "kind": "INPUT_OBJECT", "name": "I", "isOneOf": true, "inputFields": [{ "name": "a", "type": { "kind": "SCALAR", "name": "ID" } }] } ],
          "directives": [{ "name": "d", "locations": ["FIELD"], "args": [], "isRepeatable": true }] } } }
        """;

    private static readonly string[] Documents =
    [
        "query Q($a: [Int!]! = [1], $b: ReviewInput) { hero(episode: JEDI) { ...F id @include(if: true) ... on Droid { primaryFunction } } search(text: \"a\") { __typename ... on Human { name } } }\nfragment F on Character { friends { ...G } }\nfragment G on Character { name appearsIn }",
        "mutation M($r: ReviewInput!) { review(input: $r) { stars } }\nsubscription S { now }\n\"Described.\" query D { __schema { types { name fields { name } } } }",
        "{ a: hero { b: friends { c: friends { ...F } } } b: hero { ...F ...G } }\nfragment F on Character { id ...G }\nfragment G on Human { id height }",
    ];

    [Fact]
    public void Hostile_files_are_findings()
    {
        var seconds = ReadNumber("FLUXGRAPH_FUZZ_SECONDS", DefaultSeconds);
        var seed = ReadNumber("FLUXGRAPH_FUZZ_SEED", Environment.TickCount & int.MaxValue);
        var random = new Random(seed);
        var mutator = new TextMutator(random);
        var clock = Stopwatch.StartNew();
        var count = 0;
        var findings = 0L;
        while (clock.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            count++;
            var files = NextFiles(random, mutator);
            try
            {
                findings += SmallStack.Run(() => Compile(files, $"input {count} of seed {seed}"));
            }
            catch (InvalidOperationException exception)
            {
                Assert.Fail($"Input {count} of seed {seed}: {exception.InnerException}\n{files}");
            }
        }

        output.WriteLine($"{count} inputs in {seconds} s (seed {seed}), {findings} findings");
        Assert.True(count > 10, $"Only {count} inputs were tried.");
    }

    /// <summary>Most files stay as they are, so that the others are met by what works.</summary>
    private static (string Configuration, string Schema, string Introspection, string Document) NextFiles(Random random, TextMutator mutator)
    {
        var document = Documents[random.Next(Documents.Length)];
        return random.Next(6) switch
        {
            0 => (mutator.Mutate(Configuration, Introspection), HeroSchema.Text, Introspection, document),
            1 => (Configuration, mutator.Mutate(HeroSchema.Text, document), "{}", document),
            2 => (Configuration, "", mutator.Mutate(Introspection, Configuration), document),
            _ => (Configuration, HeroSchema.Text, "{}", mutator.Mutate(document, HeroSchema.Text)),
        };
    }

    private static long Compile((string Configuration, string Schema, string Introspection, string Document) files, string name)
    {
        var clock = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var configuration = ConfigurationReader.Read(new SourceDocument("/project/.graphqlrc.json", files.Configuration));
        var findings = configuration.Findings.Length;
        foreach (var client in configuration.Clients)
        {
            SourceDocument[] schema = [new("/project/schema.graphql", files.Schema), new("/project/schema.json", files.Introspection)];
            var result = GraphQLCompiler.Compile(client, "Fuzz", schema, [new SourceDocument("/project/a.graphql", files.Document)]);
            findings += result.Findings.Length;
            findings += SchemaValidator.Validate(Schema.Create(schema.Select(SchemaFile.Parse))).Length;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(clock.Elapsed < Patience && allocated < MaximumAllocation, $"{name} took {clock.Elapsed} and {allocated} bytes:\n{files}");
        return findings;
    }

    private static int ReadNumber(string variable, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : defaultValue;
}
