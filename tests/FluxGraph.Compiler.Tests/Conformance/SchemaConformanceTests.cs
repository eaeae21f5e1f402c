using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Conformance;

/// <summary>
/// The reference implementation's cases for schemas: the named rule, or all rules about types together, find as many
/// mistakes, at the same places.
/// </summary>
public class SchemaConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Every_rule_about_definitions_finds_what_the_reference_implementation_finds()
    {
        var cases = ConformanceFolder.ReadCases("graphql-js-16-validation.json")
            .Where(entry => entry.GetProperty("kind").GetString() == "sdl")
            .ToArray();
        var comparable = cases.Where(entry => entry.GetProperty("reproducesFromText").GetBoolean()).ToArray();

        Report(cases.Length, [.. comparable.Select(entry => (entry.GetProperty("id").GetString()!, CompareDefinitions(entry)))]);
    }

    [SkippableFact]
    public void The_rules_about_types_find_what_the_reference_implementation_finds()
    {
        var cases = ConformanceFolder.ReadCases("graphql-js-16-schema-validation.json");
        var comparable = cases.Where(entry => entry.GetProperty("messagesReproduceFromText").GetBoolean()).ToArray();

        Report(
            cases.Count,
            [.. comparable.Select(entry => ($"{entry.GetProperty("suite")}: {entry.GetProperty("name")}", CompareTypes(entry)))]);
    }

    private void Report(int caseCount, IReadOnlyList<(string Case, string? Disagreement)> comparisons)
    {
        var disagreements = comparisons.Where(comparison => comparison.Disagreement is not null).ToArray();
        output.WriteLine(
            $"{comparisons.Count - disagreements.Length} of {comparisons.Count} cases agree; {caseCount - comparisons.Count} cannot be reproduced from their text.");
        Assert.True(disagreements.Length == 0, string.Join("\n", disagreements.Select(comparison => $"{comparison.Case}: {comparison.Disagreement}")));
    }

    private static string? CompareDefinitions(JsonElement entry)
    {
        var document = DocumentParser.Parse(new SourceDocument("document.graphql", entry.GetProperty("document").GetString()!));
        var existing = entry.GetProperty("schema").GetString() is { } text ? new SourceDocument("existing.graphql", text) : null;
        var schema = Schema.Create(existing is null ? [document] : [DocumentParser.Parse(existing), document]);

        var findings = SchemaValidator.Validate(schema, [entry.GetProperty("rule").GetString()!], existing is null ? [] : [existing]);

        return Compare(entry, findings);
    }

    private static string? CompareTypes(JsonElement entry)
    {
        var schema = Schema.Create([DocumentParser.Parse(new SourceDocument("schema.graphql", entry.GetProperty("schema").GetString()!))]);

        var findings = SchemaValidator.Validate(schema, SchemaValidator.TypeRuleNames);

        return Compare(entry, findings);
    }

    /// <summary>Where the reference implementation tells no place, as many findings are enough.</summary>
    private static string? Compare(JsonElement entry, IReadOnlyCollection<Finding> findings)
    {
        var expected = entry.GetProperty("expectedErrors").EnumerateArray().Select(PlaceOf).Order(StringComparer.Ordinal).ToArray();
        var actual = findings.Select(PlaceOf).Order(StringComparer.Ordinal).ToArray();
        var agree = expected.All(place => place.Length == 0) ? expected.Length == actual.Length : expected.SequenceEqual(actual);
        return agree ? null : $"expected {string.Join(" ", expected)}, found {string.Join(" ", findings.Select(finding => finding.ToString()))}";
    }

    private static string PlaceOf(Finding finding) => $"{finding.Location.Start.Line + 1}:{finding.Location.Start.Column + 1}";

    private static string PlaceOf(JsonElement error) =>
        error.TryGetProperty("locations", out var locations) && locations.ValueKind is JsonValueKind.Array && locations.GetArrayLength() > 0
            ? $"{locations[0].GetProperty("line")}:{locations[0].GetProperty("column")}"
            : "";
}
