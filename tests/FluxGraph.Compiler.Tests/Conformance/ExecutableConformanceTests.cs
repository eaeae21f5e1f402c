using System.Text.Json;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using Xunit.Abstractions;

namespace FluxGraph.Compiler.Tests.Conformance;

/// <summary>
/// The reference implementation's cases for documents: for each case the named rule finds as many mistakes, at the same
/// places. Rules that are the reference implementation's own extras go by their names here.
/// </summary>
public class ExecutableConformanceTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> OwnNames = new()
    {
        ["NoDeprecatedCustomRule"] = "NoDeprecatedRule",
        ["NoSchemaIntrospectionCustomRule"] = "NoSchemaIntrospectionRule",
    };

    /// <summary>A rule that the reference implementation's test makes up to show that one can.</summary>
    private const string MadeUpRule = "customRule";

    /// <summary>What stands for "all rules of the specification" in the cases.</summary>
    private const string AllRules = "(default rules)";

    [SkippableFact]
    public void Every_rule_finds_what_the_reference_implementation_finds()
    {
        var cases = ConformanceFolder.ReadCases("graphql-js-16-validation.json")
            .Where(entry => entry.GetProperty("kind").GetString() == "executable")
            .ToArray();
        var comparable = cases
            .Where(entry => entry.GetProperty("reproducesFromText").GetBoolean() && entry.GetProperty("rule").GetString() != MadeUpRule)
            .ToArray();

        var disagreements = comparable.Select(Compare).OfType<string>().ToArray();

        output.WriteLine(
            $"{comparable.Length - disagreements.Length} of {comparable.Length} cases agree; {cases.Length - comparable.Length} cannot be reproduced from their text.");
        Assert.True(disagreements.Length == 0, string.Join("\n", disagreements));
    }

    private static string? Compare(JsonElement entry)
    {
        var schema = Schema.Create([Parse("schema.graphql", entry.GetProperty("schema").GetString() ?? "")]);
        var document = Parse("document.graphql", entry.GetProperty("document").GetString()!);
        var rule = entry.GetProperty("rule").GetString()!;

        var findings = DocumentChecker.Check(schema, [document], RulesOf(rule));

        var expected = entry.GetProperty("expectedErrors").EnumerateArray().Select(PlaceOf).Order(StringComparer.Ordinal).ToArray();
        var actual = findings.Select(PlaceOf).Order(StringComparer.Ordinal).ToArray();
        // Where the reference implementation tells no place, as many findings are enough.
        var agree = expected.All(place => place.Length == 0) ? expected.Length == actual.Length : expected.SequenceEqual(actual);
        return agree
            ? null
            : $"{entry.GetProperty("id")}: expected {string.Join(" ", expected)}, found {string.Join(" ", findings.Select(finding => finding.ToString()))}";
    }

    private static string[] RulesOf(string rule) => rule == AllRules
        ? [.. DocumentChecker.RuleNames.Except(["NamedOperationsRule", "NoDeprecatedRule", "NoSchemaIntrospectionRule", "MaxIntrospectionDepthRule", "DistinctCSharpNamesRule"])]
        : [OwnNames.GetValueOrDefault(rule, rule)];

    private static DocumentSyntax Parse(string path, string text) => DocumentParser.Parse(new SourceDocument(path, text));

    private static string PlaceOf(Finding finding) => $"{finding.Location.Start.Line + 1}:{finding.Location.Start.Column + 1}";

    private static string PlaceOf(JsonElement error)
    {
        var locations = error.GetProperty("locations");
        return locations.GetArrayLength() == 0 ? "" : $"{locations[0].GetProperty("line")}:{locations[0].GetProperty("column")}";
    }
}
