using System.Globalization;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Analyzers.Tests.KeySafety;

/// <summary>Which places take a key, which do not, and what a finding says about them.</summary>
public sealed class KeySinkTests
{
    [Theory]
    [InlineData("""_ = new ApiKey([|"$KEY"|]);""", "new ApiKey(apiKey)")]
    [InlineData("""_ = new ApiKey(apiKey: [|"$KEY"|]);""", "new ApiKey(apiKey)")]
    [InlineData("""ApiKey key = new([|"$KEY"|]);""", "new ApiKey(apiKey)")]
    [InlineData("""_ = ApiKey.Parse([|"$KEY"|]);""", "ApiKey.Parse(text)")]
    [InlineData("""_ = ApiKey.TryParse([|"$KEY"|], out _);""", "ApiKey.TryParse(text)")]
    [InlineData("""ApiKey key = [|"$KEY"|];""", "ApiKey")]
    [InlineData("""_ = (ApiKey)[|"$KEY"|];""", "ApiKey")]
    [InlineData("""_ = new FluxUltraCredentials { ApiKey = [|"$KEY"|] };""", "ApiKey")]
    [InlineData("""_ = new FluxUltraCredentials { ApiKey = new([|"$KEY"|]) };""", "new ApiKey(apiKey)")]
    [InlineData("""_ = new FluxUltraOptions { ApiKey = [|"$KEY"|] };""", "FluxUltraOptions.ApiKey")]
    [InlineData("""var options = new FluxUltraOptions(); options.ApiKey = [|"$KEY"|];""", "FluxUltraOptions.ApiKey")]
    [InlineData("""var options = new FluxUltraOptions(); options.ApiKey ??= [|"$KEY"|];""", "FluxUltraOptions.ApiKey")]
    [InlineData("""FluxUltraClient.Configure(options => options.ApiKey = [|"$KEY"|]);""", "FluxUltraOptions.ApiKey")]
    [InlineData("""var options = new FluxUltraOptions(); (options.Endpoint, options.ApiKey) = ("https://localhost", [|"$KEY"|]);""", "FluxUltraOptions.ApiKey")]
    [InlineData("""_ = new FluxUltraAccount([|"$KEY"|], "Jane");""", "new FluxUltraAccount(ApiKey)")]
    [InlineData("""var account = new FluxUltraAccount(args[0], "Jane"); _ = account with { ApiKey = [|"$KEY"|] };""", "FluxUltraAccount.ApiKey")]
    [InlineData("""_ = new FluxUltraClient("https://localhost", [|"$KEY"|]);""", "new FluxUltraClient(apiKey)")]
    [InlineData("""_ = new object().AddFluxUltra([|"$KEY"|]);""", "FluxUltraRegistration.AddFluxUltra(apiKey)")]
    [InlineData("""_ = FluxUltraRegistration.AddFluxUltra(new object(), apiKey: [|"$KEY"|]);""", "FluxUltraRegistration.AddFluxUltra(apiKey)")]
    [InlineData("""_ = new object().AddFluxUltra([|"$KEY"u8|], retries: 3);""", "FluxUltraRegistration.AddFluxUltra(apiKey)")]
    public async Task Names_the_sink_and_the_way_out(string statement, string sink)
    {
        var findings = await AnalyzerRun.VerifyAsync("class Program { void Run(string[] args) { " + statement + " } }");

        var finding = Assert.Single(findings);
        var message = finding.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains($"'{sink}'", message, StringComparison.Ordinal);
        Assert.Contains("configuration, user secrets or the environment variable FLUXULTRA_API_KEY", message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal("KeySafety", finding.Descriptor.Category);
        Assert.Equal("https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4001.md", finding.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task A_base_constructor_s_argument_is_a_sink() => await AnalyzerRun.VerifyAsync("""
        class Client() : FluxUltraClient("https://localhost", [|"$KEY"|]);
        class Other : FluxUltraClient { public Other() : base("https://localhost", apiKey: [|"$KEY"|]) { } }
        """);

    [Fact]
    public async Task A_field_s_initialiser_is_looked_at() => await AnalyzerRun.VerifyAsync("""
        static class Settings { public static readonly ApiKey Key = new([|"$KEY"|]); }
        """);

    [Fact]
    public async Task An_override_is_still_the_property_of_FluxGraph_s_type() => await AnalyzerRun.VerifyAsync("""
        class MyOptions : FluxUltraOptions { public override string? ApiKey { get; set; } }
        class Program { object Run() => new MyOptions { ApiKey = [|"$KEY"|] }; }
        """);

    [Fact]
    public async Task A_generated_client_s_key_is_a_sink_with_names_of_its_own()
    {
        var findings = await AnalyzerRun.VerifyAsync(
            """class Program { object Run() => new StarWarsClient.Settings { ApiKey = [|"$KEY"|] }.Sign(apiKey: [|"$KEY"|]); }""",
            """
            [System.CodeDom.Compiler.GeneratedCode("FluxGraph", "0.1.0")]
            public sealed class StarWarsClient
            {
                public sealed class Settings
                {
                    public string? ApiKey { get; set; }
                    public object Sign(Optional<string> apiKey) => this;
                }
            }
            """);

        Assert.Equal(2, findings.Length);
        Assert.All(findings, finding => Assert.Contains("STARWARS_API_KEY", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""_ = ApiKey.FromEnvironment("FLUXULTRA_LIVE_KEY");""")]
    [InlineData("""_ = ApiKey.FromConfiguration(configuration, "Doitong:Live:Secret");""")]
    [InlineData("""_ = new FluxUltraOptions { Endpoint = "https://api.doitong.com/graphql" };""")]
    [InlineData("""_ = new FluxUltraClient("https://api.doitong.com/graphql");""")]
    [InlineData("""_ = new FluxUltraAccount(args[0], "$KEY");""")]
    [InlineData("""var options = new FluxUltraOptions(); if (options.ApiKey == "$KEY") { }""")]
    [InlineData("""_ = new Mine { ApiKey = "$KEY" };""")]
    [InlineData("""_ = new Mine().Sign(apiKey: "$KEY");""")]
    [InlineData("""_ = new Impostor.ApiKey("$KEY");""")]
    public async Task Leaves_what_is_no_sink_alone(string statement) => await AnalyzerRun.VerifyAsync(
        "class Program { void Run(string[] args, IConfiguration configuration) { " + statement + " } }",
        """
        class Mine { public string? ApiKey { get; set; } public Mine Sign(string apiKey) => this; }
        namespace Impostor { class ApiKey(string text) { public string Text => text; } }
        """);

    [Fact]
    public async Task A_client_that_another_tool_generated_is_no_sink() => await AnalyzerRun.VerifyAsync(
        """class Program { object Run() => new OtherClient { ApiKey = "$KEY" }; }""",
        """[System.CodeDom.Compiler.GeneratedCode("NSwag", "14")] class OtherClient { public string? ApiKey { get; set; } }""");

    [Fact]
    public async Task Generated_code_is_not_analyzed() => await AnalyzerRun.VerifyAsync("""
        // <auto-generated/>
        class Program { object Run() => new ApiKey("$KEY"); }
        """);

    [Fact]
    public async Task A_project_without_FluxGraph_has_no_sinks()
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("""
                namespace FluxGraph { class ApiKey(string apiKey) { string Text => apiKey; } }
                class Program { object Run() => new FluxGraph.ApiKey("dt-0123456789"); }
                """)],
            StandInReferences.WithoutFluxGraph,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Empty(await AnalyzerRun.AnalyzeAsync(compilation));
    }

    [Fact]
    public async Task The_usual_means_suppress_a_finding()
    {
        var key = new FakeKey();
        var compilation = AnalyzerRun.Compile(key.WriteInto("""
            class Program
            {
            #pragma warning disable FLUX4001
                object Run() => new ApiKey("$KEY");
            #pragma warning restore FLUX4001
                [System.Diagnostics.CodeAnalysis.SuppressMessage("KeySafety", "FLUX4001", Justification = "A key of a local emulator.")]
                object Other() => new ApiKey("$KEY");
            }
            """));

        Assert.Empty(await AnalyzerRun.AnalyzeAsync(compilation));
    }
}
