using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Differential;

/// <summary>Mutated schemas, checked by the reference implementation and here: both find as many mistakes, at the same places.</summary>
public sealed class SchemaDifferentialTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 5_000;

    private const int Seed = 20260101;

    /// <summary>Every kind of definition, small, so that a mutation hits something.</summary>
    private const string Kinds = """
        schema { query: Query mutation: Mutation }
        extend schema { subscription: Subscription }
        directive @tag(name: String! = "a", on: [Episode!]) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE
        directive @once on INTERFACE | UNION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCALAR | SCHEMA | ENUM
        type Query @tag(name: "b") { node(id: ID!): Node search(filter: Filter = { text: "a" }): [Result!]! }
        type Mutation { rate(stars: Int! = 5, by: Choice): Hero @tag }
        type Subscription { rated: Hero }
        interface Node @once { id: ID! }
        interface Named implements Node { id: ID! name(short: Boolean): String }
        type Hero implements Node & Named { id: ID! name(short: Boolean, padded: Int = 1): String! friends: [Hero] old: Int @deprecated }
        extend type Hero { episode: Episode }
        type Ship implements Node { id: ID! length: Float }
        union Result @once = Hero | Ship
        enum Episode { JEDI @deprecated(reason: "c") EMPIRE @tag(name: "d") }
        extend enum Episode { HOPE }
        input Filter @once { text: String! tags: [String!] = ["a"] nested: Filter @once episode: Episode = JEDI }
        input Choice @oneOf { a: Int b: Filter }
        scalar Instant @specifiedBy(url: "e")
        extend scalar Instant @once
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fluxgraph-differential-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Mutated_schemas_are_judged_as_the_reference_implementation_judges_them()
    {
        ReferenceImplementation.SkipIfAbsent();
        string[] sources = [Kinds, Kinds, HeroSchema.Text];
        var random = new Random(Seed);
        string[] names = [.. DifferentialProject.NamesIn(Kinds)];
        var mutator = new DocumentMutator(random, names);
        string[] schemas = [.. Enumerable.Range(0, Count).Select(_ => mutator.Mutate(sources[random.Next(sources.Length)]))];

        var verdicts = await AskReferenceAsync(schemas);

        Assert.Equal(Count, verdicts.Count);
        var disagreements = schemas.Zip(verdicts, Compare).OfType<string>().ToArray();
        output.WriteLine(
            $"{Count - disagreements.Length} of {Count} documents agree: schemas, of which {verdicts.Count(verdict => verdict.TryGetProperty("definitions", out _))} have mistakes in definitions and {verdicts.Count(verdict => verdict.TryGetProperty("types", out var places) && places.GetArrayLength() > 0)} in types; {verdicts.Count(verdict => verdict.TryGetProperty("unbuildable", out _))} it cannot judge, and here they have mistakes.");
        Assert.True(disagreements.Length == 0, $"{disagreements.Length} disagreements:\n{string.Join("\n\n", disagreements.Take(8))}");
    }

    private async Task<IReadOnlyList<JsonElement>> AskReferenceAsync(IEnumerable<string> schemas)
    {
        var input = Path.Combine(_folder.FullName, "schemas.ndjson");
        var answer = Path.Combine(_folder.FullName, "verdicts.ndjson");
        await File.WriteAllLinesAsync(input, schemas.Select(schema => JsonSerializer.Serialize(new { schema })));
        await ReferenceImplementation.RunAsync("validate-schema.mjs", input, answer);
        return [.. (await File.ReadAllLinesAsync(answer)).Select(line => JsonElement.Parse(line))];
    }

    private static string? Compare(string text, JsonElement verdict)
    {
        var document = DocumentParser.Parse(new SourceDocument("schema.graphql", text));
        if (verdict.TryGetProperty("syntax", out var syntax))
        {
            // A mistake in a body is found when the body is read.
            var first = document.Findings.Concat(document.Definitions.OfType<TypeDefinitionSyntax>().Select(type => type.BodyFinding).OfType<Finding>())
                .OrderBy(finding => finding.Location.Span.Start).Select(PlaceOf).FirstOrDefault();
            return first == syntax.GetString() ? null : $"expected a syntax error at {syntax}, found {first}\nin\n{text}";
        }

        if (verdict.TryGetProperty("unbuildable", out var reason))
        {
            return !SchemaValidator.Validate(Schema.Create([document])).IsEmpty ? null : $"nothing found where the reference implementation throws {reason}\nin\n{text}";
        }

        if (IsJudgedByItsFirstDirective(document))
        {
            return verdict.TryGetProperty("definitions", out _) ? null : $"expected a repeated directive\nin\n{text}";
        }

        var isAboutDefinitions = verdict.TryGetProperty("definitions", out var places);
        places = isAboutDefinitions ? places : verdict.GetProperty("types");
        var findings = SchemaValidator.Validate(
            Schema.Create([document]), isAboutDefinitions ? SchemaValidator.DefinitionRuleNames : SchemaValidator.TypeRuleNames);
        var accepted = AcceptedHere(document);
        var expected = places.EnumerateArray().Select(place => place.GetString()!).Where(place => !accepted.Contains(place)).Order(StringComparer.Ordinal);
        var actual = findings.Select(finding => finding.Descriptor.Rule == "QueryRootTypeRule" ? "" : PlaceOf(finding)).Order(StringComparer.Ordinal);
        return expected.SequenceEqual(actual)
            ? null
            : $"expected {string.Join(" ", expected)}, found\n{string.Join("\n", findings)}\nin\n{text}";
    }

    /// <summary>True where two directives have one name: here the uses are judged by the first, there by the last.</summary>
    private static bool IsJudgedByItsFirstDirective(DocumentSyntax document) =>
        document.Definitions.OfType<DirectiveDefinitionSyntax>().GroupBy(directive => directive.Name.Text).Any(same => same.Count() > 1);

    /// <summary>
    /// Places where the reference implementation alone objects: directives of operations that stray into a schema, which
    /// are no part of it, and extensions of built-in scalars, which the specification allows.
    /// </summary>
    private static HashSet<string> AcceptedHere(DocumentSyntax document)
    {
        var strays = document.Definitions.Where(definition => definition is OperationDefinitionSyntax or FragmentDefinitionSyntax)
            .SelectMany(definition => Enumerable.Range(definition.Span.Start, definition.Span.Length));
        var extensions = document.Definitions.OfType<TypeDefinitionSyntax>()
            .Where(type => type is { IsExtension: true, Kind: TypeDefinitionKind.Scalar } && IntrospectionSystem.HasType(type.Name.Text))
            .Select(type => type.Name.Span.Start);
        return [.. strays.Concat(extensions).Select(offset => PlaceOf(SourceLocation.Of(document.Source, new SourceSpan(offset, 0))))];
    }

    private static string PlaceOf(Finding finding) => PlaceOf(finding.Location);

    private static string PlaceOf(SourceLocation location) => $"{location.Start.Line + 1}:{location.Start.Column + 1}";
}
