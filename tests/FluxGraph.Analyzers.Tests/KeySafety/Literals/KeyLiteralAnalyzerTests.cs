using System.Globalization;
using FluxGraph.Analyzers.Tests.StandIns;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Analyzers.Tests.KeySafety.Literals;

/// <summary>FLUX4002 and FLUX4003, through a real compile against the real libraries.</summary>
public sealed class KeyLiteralAnalyzerTests
{
    public static TheoryData<string> Ways { get; } = [.. HardcodedWays.All.Select(way => way.Name)];

    public static TheoryData<string> LookAlikes { get; } = [.. HarmlessLookAlikes.All.Select(lookAlike => lookAlike.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_way_to_hardcode_a_key_is_one_finding_that_does_not_show_it(string name)
    {
        var finding = Assert.Single(await LiteralRun.FindAsync(HardcodedWays.All.Single(way => way.Name == name).Source));

        var message = finding.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("configuration", message, StringComparison.Ordinal);
        Assert.All(SeededKeys.Forms, form => Assert.DoesNotContain(form, message, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task A_harmless_look_alike_is_no_finding(string name) =>
        Assert.Empty(await LiteralRun.FindAsync(HarmlessLookAlikes.All.Single(lookAlike => lookAlike.Name == name).Source));

    [Theory]
    [InlineData("""class Settings { const string ApiKey = "$KEY"; }""", "FLUX4003", "'ApiKey'")]
    [InlineData("""new System.Net.Http.HttpClient().DefaultRequestHeaders.Add("X-API-Key", "$KEY");""", "FLUX4002", "'X-API-Key'")]
    [InlineData("""static class Settings { public const string ApiKey = "$KEY"; } class Client { void Run(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.Add("X-API-Key", Settings.ApiKey); }""", "FLUX4002", "'X-API-Key'")]
    public async Task The_most_exact_rule_names_the_thing(string source, string id, string named)
    {
        var finding = Assert.Single(await LiteralRun.FindAsync(source));

        Assert.Equal(id, finding.Id);
        Assert.Contains(named, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""class Program { object Run() => new FluxGraph.FluxUltra.FluxUltraOptions { ApiKey = "$KEY" }; }""")]
    [InlineData("""class Program { const string ApiKey = "$KEY"; object Run() => new FluxGraph.ApiKey(ApiKey); }""")]
    public async Task What_reaches_FluxGraph_is_reported_by_its_own_rule_alone(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Case",
            [CSharpSyntaxTree.ParseText(SeededKeys.WriteInto(source), path: "Case.cs")],
            StandInReferences.WithFluxGraph,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal("FLUX4001", Assert.Single(await LiteralRun.AnalyzeAsync(compilation)).Id);
    }

    [Theory]
    [InlineData("""class Settings { const string ApiKey = "$KEY"; }""", "allowed_values_prefixes", "zz, $FIRST", 0)]
    [InlineData("""class Settings { const string Text = "$KEY"; }""", "key_prefixes", "$FIRST", 1)]
    [InlineData("""class Settings { const string ACME_PASS = "$KEY"; }""", "additional_key_names", "AcmePass", 1)]
    [InlineData("""new System.Net.Http.HttpClient().DefaultRequestHeaders.Add("X-Acme", "$KEY");""", "additional_headers", "x-acme", 1)]
    [InlineData("""class Settings { const string Other = "$KEY"; }""", "additional_key_names", "AcmePass", 0)]
    public async Task Options_are_heard(string source, string option, string value, int findings) =>
        Assert.Equal(findings, (await LiteralRun.FindAsync(source, ("fluxgraph_key." + option, SeededKeys.WriteInto(value)))).Length);

    [Theory]
    [InlineData("$SHORT", "lenient", 0)]
    [InlineData("$SHORT", "strict", 1)]
    [InlineData("$KEY", "lenient", 1)]
    [InlineData("$KEY", "ignore", 0)]
    public async Task Test_projects_are_treated_as_the_option_says(string key, string treatment, int findings)
    {
        var compilation = LiteralRun.Compile(
            $$"""class Settings { const string ApiKey = "{{key}}"; }""",
            MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));

        Assert.Equal(findings, (await LiteralRun.AnalyzeAsync(compilation, ("fluxgraph_key.test_projects", treatment))).Length);
    }

    [Theory]
    [InlineData("#line 1 \"Case.tt\"", 0)]
    [InlineData("#line 3 \"Counter.razor\"", 1)]
    [InlineData("", 0)]
    public async Task Of_generated_code_only_what_stands_in_a_Razor_file_is_looked_at(string line, int findings)
    {
        var compilation = LiteralRun.Compile("");
        var tree = CSharpSyntaxTree.ParseText(
            SeededKeys.WriteInto($$"""
                class Settings
                {
                {{line}}
                    const string ApiKey = "$KEY";
                #line hidden
                }
                """),
            path: "Counter_razor.g.cs");

        Assert.Equal(findings, (await LiteralRun.AnalyzeAsync(compilation.AddSyntaxTrees(tree))).Length);
    }

    [Fact]
    public async Task A_name_that_is_not_written_yet_is_not_searched_for()
    {
        var compilation = LiteralRun.Compile(
            """class Settings { const string = "$KEY"; void Add(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.Add("X-API-Key", ""); }""");

        Assert.Empty(await Task.Run(() => LiteralRun.AnalyzeAsync(compilation)).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Source_cut_off_at_any_position_does_not_break_the_analyzers()
    {
        var source = SeededKeys.WriteInto(string.Join('\n', HardcodedWays.All.Where((_, i) => i % 4 == 0).Select(way => way.Source)));
        var compilation = LiteralRun.Compile(source);
        var original = compilation.SyntaxTrees[0];
        for (var length = 0; length <= source.Length; length += 7)
        {
            await LiteralRun.AnalyzeAsync(compilation.ReplaceSyntaxTree(original, CSharpSyntaxTree.ParseText(source[..length], path: "Case.cs")));
        }
    }
}
