using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Tests.Compilations;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>What the rules' pages call a finding is one, and what they call none is none.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules { get; } = [.. FindingLedger.All.Select(descriptor => descriptor.Id)];

    /// <summary>Nothing that fits on a page is nested too deep.</summary>
    public static TheoryData<string> RulesWithBadExample { get; } =
        [.. FindingLedger.All.Select(descriptor => descriptor.Id).Where(id => id != SyntaxFindings.NestedTooDeep.Id)];

    [Theory]
    [MemberData(nameof(RulesWithBadExample))]
    public void The_bad_example_of_a_page_breaks_its_rule_and_no_other(string id)
    {
        var found = FindingsIn(RulePage.Of(id), "bad");

        Assert.False(found.IsEmpty);
        Assert.All((IEnumerable<Finding>)found, finding => Assert.Equal(id, finding.Descriptor.Id));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_example_of_a_page_breaks_no_rule(string id) =>
        Assert.Empty(FindingsIn(RulePage.Of(id), "good").Select(finding => finding.ToString()));

    private static EquatableArray<Finding> FindingsIn(RulePage page, string role)
    {
        if (page.Example("json " + role) is { } configuration)
        {
            return ConfigurationReader.Read(new SourceDocument("/project/.graphqlrc.json", configuration)).Findings;
        }

        var schema = page.Example("graphql schema") ?? page.Example("graphql schema " + role);
        var document = page.Example("graphql document") ?? page.Example("graphql " + role);
        Assert.True(schema is not null && document is not null, $"The page has no {role} example.");
        return TestClient.Compile(schema, document).Output.Findings;
    }
}
