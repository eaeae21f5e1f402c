using System.Reflection;
using System.Text.RegularExpressions;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Tests.Findings;

/// <summary>A rule is five things: a descriptor, a place in the ledger, a test, a page and a row in its component's releases.</summary>
public partial class FindingLedgerTests
{
    private static readonly IReadOnlyList<ReleasedRule> Released = ReleasedRule.Of("FluxGraph.Generator");

    private static readonly IReadOnlyList<string> Ids = [.. FindingLedger.All.Select(descriptor => descriptor.Id)];

    /// <summary>The rules of components that have no descriptor in the compiler: of the analyzers, and of the package's MSBuild targets.</summary>
    private static readonly IReadOnlyList<string> OtherIds =
    [
        .. ReleasedRule.Of("FluxGraph.Analyzers").Select(rule => rule.Id),
        .. new[] { "build", "buildTransitive" }.SelectMany(folder =>
            ErrorCode().Matches(RepositoryFiles.Read($"src/FluxGraph/{folder}/FluxGraph.targets")).Select(match => match.Groups[1].Value)),
    ];

    public static TheoryData<string> Rules { get; } = [.. Ids];

    public static TheoryData<string> OtherRules { get; } = [.. OtherIds];

    [Fact]
    public void The_ledger_has_every_descriptor_of_the_compiler()
    {
        var declared = typeof(FindingLedger).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(FindingDescriptor))
            .Select(field => (FindingDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);

        Assert.Equal(declared, FindingLedger.All);
    }

    [Fact]
    public void Ids_are_given_once_and_sorted()
    {
        var ids = FindingLedger.All.Select(descriptor => descriptor.Id).ToArray();

        Assert.All(ids, id => Assert.Matches(@"^FLUX[0-3]\d{3}$", id));
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void The_components_give_no_id_twice()
    {
        string[] ids = [.. Ids, .. OtherIds];

        Assert.Contains("FLUX4001", ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_row_in_the_releases_of_the_generator_that_reports_it(string id)
    {
        var descriptor = FindingLedger.All.Single(candidate => candidate.Id == id);

        Assert.Equal([new ReleasedRule(id, "GraphQL", SeverityInRoslyn(descriptor.Severity), descriptor.Title)], Released.Where(rule => rule.Id == id));
    }

    [Fact]
    public void The_releases_of_the_generator_have_no_other_rule() =>
        Assert.Equal(Ids, Released.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_under_its_help_link(string id)
    {
        var descriptor = FindingLedger.All.Single(candidate => candidate.Id == id);
        var page = RepositoryFiles.PageOf(id);

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {descriptor.Severity} |", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Reason", "## How to fix", "## Suppress"], heading => Assert.Contains("\n" + heading, page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLink, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherRules))]
    public void A_rule_of_another_component_has_a_page(string id) =>
        Assert.StartsWith($"# {id}: ", RepositoryFiles.PageOf(id), StringComparison.Ordinal);

    [Fact]
    public void Every_page_has_a_rule()
    {
        var pages = Directory.EnumerateFiles(RepositoryFiles.PathOf("docs/rules"), "FLUX*.md").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(Ids.Concat(OtherIds).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    /// <summary>A test says by the trait <c>Rule</c>, on itself or on its class, which rule it tests.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_test(string id)
    {
        var tests = typeof(FindingLedgerTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Where(method => IsFor(id, method) || IsFor(id, method.DeclaringType!));

        Assert.NotEmpty(tests);
    }

    private static bool IsFor(string id, MemberInfo member) => member.GetCustomAttributesData().Any(attribute =>
        attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments.Select(argument => argument.Value).SequenceEqual(["Rule", id]));

    private static string SeverityInRoslyn(FindingSeverity severity) => severity is FindingSeverity.Information ? "Info" : severity.ToString();

    [GeneratedRegex(@"Code=""(FLUX\d{4})""")]
    private static partial Regex ErrorCode();
}
