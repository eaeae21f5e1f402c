using System.Globalization;
using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Differential;

/// <summary>
/// Mutated documents, checked by the reference implementation and here: both find a syntax error at the same place, or as
/// many mistakes at the same places. The number of documents is FLUXGRAPH_DIFFERENTIAL_DOCUMENTS, the seed
/// FLUXGRAPH_DIFFERENTIAL_SEED.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>The rules that the specification does not have.</summary>
    private static readonly string[] OwnRules = ["NamedOperationsRule", "NoDeprecatedRule", "NoSchemaIntrospectionRule", "MaxIntrospectionDepthRule", "DistinctCSharpNamesRule"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fluxgraph-differential-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Mutated_documents_are_judged_as_the_reference_implementation_judges_them()
    {
        ReferenceImplementation.SkipIfAbsent();
        var count = ReadNumber("FLUXGRAPH_DIFFERENTIAL_DOCUMENTS", 10_000);
        var seed = ReadNumber("FLUXGRAPH_DIFFERENTIAL_SEED", 20260101);
        var cases = Generate(DifferentialProject.LoadAll(ReferenceImplementation.Repository), count, new Random(seed));

        var verdicts = await AskReferenceAsync(cases);

        Assert.Equal(cases.Count, verdicts.Count);
        var disagreements = cases.Zip(verdicts, Compare).OfType<string>().ToArray();
        output.WriteLine(
            $"{count - disagreements.Length} of {count} documents agree (seed {seed}); {verdicts.Count(verdict => verdict.TryGetProperty("syntax", out _))} have syntax errors.");
        Assert.True(disagreements.Length == 0, $"{disagreements.Length} disagreements:\n{string.Join("\n\n", disagreements.Take(5))}");
    }

    private static List<Case> Generate(IReadOnlyList<DifferentialProject> projects, int count, Random random)
    {
        var mutators = projects.ToDictionary(project => project, project => new DocumentMutator(random, project.Names));
        var cases = new List<Case>(count);
        while (cases.Count < count)
        {
            var project = projects[random.Next(projects.Count)];
            cases.Add(new Case(project, mutators[project].Mutate(project.PickDocument(random))));
        }

        return cases;
    }

    private async Task<IReadOnlyList<JsonElement>> AskReferenceAsync(IEnumerable<Case> cases)
    {
        var input = Path.Combine(_folder.FullName, "documents.ndjson");
        var answer = Path.Combine(_folder.FullName, "verdicts.ndjson");
        await File.WriteAllLinesAsync(
            input, cases.Select(entry => JsonSerializer.Serialize(new { schema = entry.Project.SchemaPath, document = entry.Document })));
        await ReferenceImplementation.RunAsync("validate.mjs", input, answer);
        return [.. (await File.ReadAllLinesAsync(answer)).Select(line => JsonElement.Parse(line))];
    }

    private static string? Compare(Case entry, JsonElement verdict)
    {
        var document = DocumentParser.Parse(new SourceDocument("document.graphql", entry.Document));
        string[] expected;
        IEnumerable<Finding> findings;
        if (verdict.TryGetProperty("syntax", out var syntax))
        {
            expected = [syntax.GetString()!];
            findings = document.Findings.Take(1);
        }
        else
        {
            expected = [.. verdict.GetProperty("errors").EnumerateArray().Select(place => place.GetString()!).Order(StringComparer.Ordinal)];
            findings = DocumentChecker.Check(entry.Project.Schema, [document], [.. DocumentChecker.RuleNames.Except(OwnRules)]);
        }

        var actual = findings.Select(finding => $"{finding.Location.Start.Line + 1}:{finding.Location.Start.Column + 1}").Order(StringComparer.Ordinal);
        return expected.SequenceEqual(actual)
            ? null
            : $"expected {string.Join(" ", expected)}, found\n{string.Join("\n", findings)}\nin\n{entry.Document}";
    }

    private static int ReadNumber(string variable, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : defaultValue;

    private sealed record Case(DifferentialProject Project, string Document);
}
