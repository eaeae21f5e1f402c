using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Rules;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>What the rules' pages call a finding is one, and what they call none is none.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules { get; } = [.. FindingLedger.All.Select(descriptor => descriptor.Id)];

    /// <summary>Nothing that fits on a page is nested too deep.</summary>
    public static TheoryData<string> RulesWithBadExample { get; } =
        [.. FindingLedger.All.Select(descriptor => descriptor.Id).Where(id => id != SyntaxFindings.NestedTooDeep.Id)];

    /// <summary>A compilation leaves out what is optional.</summary>
    private static readonly IReadOnlyList<string> OptionalRules = [nameof(NoSchemaIntrospectionRule), nameof(MaxIntrospectionDepthRule)];

    /// <summary>What cannot be broken without breaking another rule as well.</summary>
    private static readonly Dictionary<string, string> BrokenAlongWith = new()
    {
        [LoneAnonymousOperationRule.Descriptor.Id] = NamedOperationsRule.Descriptor.Id,
        [NamedOperationsRule.Descriptor.Id] = LoneAnonymousOperationRule.Descriptor.Id,
        [VariablesAreInputTypesRule.Descriptor.Id] = NoUnusedVariablesRule.Descriptor.Id,
    };

    [Theory]
    [MemberData(nameof(RulesWithBadExample))]
    public void The_bad_example_of_a_page_breaks_its_rule_and_no_other(string id)
    {
        var found = FindingsIn(id, "bad").Select(finding => finding.Descriptor.Id).Distinct();

        string[] expected = BrokenAlongWith.TryGetValue(id, out var other) ? [id, other] : [id];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_example_of_a_page_breaks_no_rule(string id) =>
        Assert.Empty(FindingsIn(id, "good").Select(finding => finding.ToString()));

    private static EquatableArray<Finding> FindingsIn(string id, string role)
    {
        var page = RulePage.Of(id);
        if (page.Example("json " + role) is { } configuration)
        {
            return ConfigurationReader.Read(new SourceDocument("/project/.graphqlrc.json", configuration)).Findings;
        }

        if (page.Example("json schema " + role) is { } answer)
        {
            return SchemaFile.Parse(new SourceDocument("schema.json", answer)).Findings;
        }

        if (page.Example("graphql document") is null && page.Example("graphql schema " + role) is { } definitions)
        {
            return SchemaValidator.Validate(Schema.Create([DocumentParser.Parse(new SourceDocument("schema.graphql", definitions))]));
        }

        var schema = page.Example("graphql schema") ?? page.Example("graphql schema " + role);
        var document = page.Example("graphql document") ?? page.Example("graphql " + role);
        Assert.True(schema is not null && document is not null, $"The page has no {role} example.");
        var rule = FindingLedger.All.Single(descriptor => descriptor.Id == id).Rule;
        return rule is not null && OptionalRules.Contains(rule)
            ? Check(schema, document, [.. DocumentChecker.RuleNames.Where(name => name == rule || !OptionalRules.Contains(name))])
            : TestClient.Compile(schema, document).Output.Findings;
    }

    private static EquatableArray<Finding> Check(string schema, string document, IReadOnlyCollection<string> rules) => DocumentChecker.Check(
        Schema.Create([DocumentParser.Parse(new SourceDocument(TestClient.Folder + "schema.graphql", schema))]),
        [DocumentParser.Parse(new SourceDocument(TestClient.Folder + "a.graphql", document))],
        rules);
}
