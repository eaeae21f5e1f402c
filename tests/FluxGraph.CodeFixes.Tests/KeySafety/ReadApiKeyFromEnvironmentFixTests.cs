using FluxGraph.Analyzers.Tests.Verification;
using FluxGraph.CodeFixes.KeySafety;
using FluxGraph.CodeFixes.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FluxGraph.CodeFixes.Tests.KeySafety;

public sealed class ReadApiKeyFromEnvironmentFixTests
{
    private const string FromConfiguration = "Read the key from configuration";
    private const string FromEnvironment = "Read the key from the environment";
    private const string ToUserSecrets = "Move the key to user secrets (dotnet user-secrets set)";

    private const string EnvironmentText =
        """Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY") ?? throw new InvalidOperationException("Set the environment variable FLUXULTRA_API_KEY to your API key.")""";

    private static string ConfigurationText(string configuration) =>
        configuration + """["FluxUltra:ApiKey"] ?? throw new InvalidOperationException("Set FluxUltra:ApiKey in user secrets or in the environment.")""";

    [Theory]
    [InlineData("""_ = new ApiKey("$KEY");""", """_ = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""_ = new ApiKey(("$KEY")!);""", """_ = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""ApiKey key = new("$KEY");""", """ApiKey key = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""_ = new ApiKey(Encoding.UTF8.GetString(Convert.FromBase64String("$BASE64")));""", """_ = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""ApiKey key = "$KEY";""", """ApiKey key = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""_ = (ApiKey)"$KEY";""", """_ = ApiKey.FromEnvironment("FLUXULTRA_API_KEY");""")]
    [InlineData("""const string Key = "$KEY"; _ = new FluxUltraCredentials { ApiKey = new(Key) };""", """const string Key = "$KEY"; _ = new FluxUltraCredentials { ApiKey = ApiKey.FromEnvironment("FLUXULTRA_API_KEY") };""")]
    [InlineData("""_ = new FluxUltraOptions { ApiKey = "$KEY" };""", """_ = new FluxUltraOptions { ApiKey = {0} };""")]
    [InlineData("""FluxUltraClient.Configure(options => options.ApiKey = "$KEY");""", """FluxUltraClient.Configure(options => options.ApiKey = {0});""")]
    [InlineData("""_ = new FluxUltraClient("https://localhost", apiKey: "$KEY");""", """_ = new FluxUltraClient("https://localhost", apiKey: {0});""")]
    [InlineData("""_ = new FluxUltraOptions { ApiKey = flag ? "$KEY" : null };""", """_ = new FluxUltraOptions { ApiKey = flag ? {0} : null };""")]
    [InlineData("""_ = new FluxUltraOptions { ApiKey = Environment.GetEnvironmentVariable("OTHER") ?? /* for now */ "$KEY" };""", """_ = new FluxUltraOptions { ApiKey = Environment.GetEnvironmentVariable("OTHER") ?? /* for now */ {0} };""")]
    [InlineData("""_ = ApiKey.Parse("$KEY");""", """_ = ApiKey.Parse({0});""")]
    public async Task Reads_the_environment(string before, string after)
    {
        var key = new FakeKey();
        using var workspace = FixWorkspace.WithImplicitUsings(InMethod(key.WriteInto(before), "bool flag"));
        var finding = Assert.Single(await workspace.FindAsync());

        var action = Assert.Single(await workspace.OfferAsync(finding));
        Assert.Equal(FromEnvironment, action.Title);
        await workspace.ApplyAsync(action);

        Assert.Equal(InMethod(key.WriteInto(after.Replace("{0}", EnvironmentText, StringComparison.Ordinal)), "bool flag"), await workspace.TextAsync());
        Assert.Empty(await workspace.FindAsync());
    }

    [Theory]
    // A parameter, a local, a field, a primary constructor's parameter, a property, a captured one, a builder.
    [InlineData("""class C { object M(IConfiguration configuration) => {0}; }""", "configuration")]
    [InlineData("""class C { object M(IConfiguration outer) { var inner = outer; return {0}; } }""", "inner")]
    [InlineData("""class C { readonly IConfiguration _settings; C(IConfiguration settings) => _settings = settings; object M() => {0}; }""", "_settings")]
    [InlineData("""class C(IConfiguration configuration) { object M() => {0}; }""", "configuration")]
    [InlineData("""class C(IConfiguration configuration) { readonly object _key = {0}; object M() => _key; }""", "configuration")]
    [InlineData("""class C { IConfiguration Settings { get; } = null!; object M() => {0}; }""", "Settings")]
    [InlineData("""class C { static readonly IConfiguration Settings = null!; static object M() => {0}; }""", "Settings")]
    [InlineData("""class C { object M(IConfiguration configuration) { object Inner() => {0}; return Inner(); } }""", "configuration")]
    [InlineData("""class C { object M() => ((Func<IConfiguration, object>)(static configuration => {0}))(null!); }""", "configuration")]
    [InlineData("""class C { object M(HostApplicationBuilder builder) => {0}; }""", "builder.Configuration")]
    [InlineData("""class C { object M(HostApplicationBuilder builder, IConfiguration configuration) => {0}; }""", "configuration")]
    public async Task Reads_the_configuration_in_scope(string template, string configuration)
    {
        var key = new FakeKey();
        await VerifyAsync(
            key.WriteInto(template.Replace("{0}", """new ApiKey("$KEY")""", StringComparison.Ordinal)),
            template.Replace("{0}", $"""ApiKey.FromConfiguration({configuration}, "FluxUltra:ApiKey")""", StringComparison.Ordinal));
        await VerifyAsync(
            key.WriteInto(template.Replace("{0}", """new FluxUltraOptions { ApiKey = "$KEY" }""", StringComparison.Ordinal)),
            template.Replace("{0}", $"new FluxUltraOptions {{ ApiKey = {ConfigurationText(configuration)} }}", StringComparison.Ordinal));

        static async Task VerifyAsync(string before, string after)
        {
            using var workspace = FixWorkspace.WithImplicitUsings(before);
            var finding = Assert.Single(await workspace.FindAsync());

            var actions = await workspace.OfferAsync(finding);
            Assert.Equal([FromConfiguration, FromEnvironment, ToUserSecrets], actions.Select(action => action.Title));
            await workspace.ApplyAsync(actions[0]);

            Assert.Equal(after, await workspace.TextAsync());
            Assert.Empty(await workspace.FindAsync());
        }
    }

    [Theory]
    [InlineData("""class C { IConfiguration Settings { get; } = null!; static object M() => new ApiKey("$KEY"); }""")]
    [InlineData("""class C(IConfiguration configuration) { object N() => configuration; static object M() => new ApiKey("$KEY"); }""")]
    [InlineData("""class C { object M(IConfiguration configuration) { return Inner(); static object Inner() => new ApiKey("$KEY"); } }""")]
    [InlineData("""class C { object M() { var key = new ApiKey("$KEY"); IConfiguration configuration = null!; return (key, configuration); } }""")]
    [InlineData("""class C { object M(IConfiguration? configuration) => new ApiKey("$KEY"); }""")]
    [InlineData("""class C { object M(IConfigurationSection section) => new ApiKey("$KEY"); }""")]
    [InlineData("""class C { IConfiguration Settings { get; } = null!; object Key { get; } = new ApiKey("$KEY"); }""")]
    [InlineData("""class C : FluxUltraClient { IConfiguration Settings { get; } = null!; C() : base("u", apiKey: "$KEY") { } }""")]
    [InlineData("""class C { IConfiguration Settings { get; } = null!; object M() { Func<object> f = static () => new ApiKey("$KEY"); return f(); } }""")]
    [InlineData("""class C { object M(string configuration) => new ApiKey("$KEY"); }""")]
    public async Task Offers_the_environment_alone_where_no_configuration_can_be_read(string source)
    {
        using var workspace = FixWorkspace.WithImplicitUsings(new FakeKey().WriteInto(source));
        var finding = Assert.Single(await workspace.FindAsync());

        Assert.Equal([FromEnvironment], (await workspace.OfferAsync(finding)).Select(action => action.Title));
    }

    [Fact]
    public async Task Writes_names_in_full_where_their_namespace_is_not_imported()
    {
        using var workspace = FixWorkspace.WithoutUsings(new FakeKey().WriteInto(
            """class C { object M() => (new FluxGraph.ApiKey("$KEY"), new FluxGraph.FluxUltra.FluxUltraOptions { ApiKey = "$KEY" }); }"""));

        await workspace.FixAllAsync(FromEnvironment);

        Assert.Equal(
            """class C { object M() => (FluxGraph.ApiKey.FromEnvironment("FLUXULTRA_API_KEY"), new FluxGraph.FluxUltra.FluxUltraOptions { ApiKey = """
            + EnvironmentText.Replace("Environment.Get", "System.Environment.Get", StringComparison.Ordinal).Replace("new Invalid", "new System.Invalid", StringComparison.Ordinal)
            + " }); }",
            await workspace.TextAsync());
        Assert.Empty(await workspace.FindAsync());
    }

    [Fact]
    public async Task Offers_nothing_for_bytes()
    {
        using var workspace = FixWorkspace.WithImplicitUsings(InMethod(new FakeKey().WriteInto("""_ = new object().AddFluxUltra("$KEY"u8, retries: 3);""")));
        var finding = Assert.Single(await workspace.FindAsync());

        Assert.Empty(await workspace.OfferAsync(finding));
    }

    [Fact]
    public async Task Uses_the_names_of_a_generated_client()
    {
        using var workspace = FixWorkspace.WithImplicitUsings(
            InMethod(new FakeKey().WriteInto("""_ = new StarWarsOptions { ApiKey = "$KEY" };"""), "IConfiguration configuration"),
            """
            [System.CodeDom.Compiler.GeneratedCode("FluxGraph", "0.1.0")]
            public sealed class StarWarsOptions { public string? ApiKey { get; set; } }
            """);
        var finding = Assert.Single(await workspace.FindAsync());

        await workspace.ApplyAsync((await workspace.OfferAsync(finding))[0]);

        Assert.Contains("configuration[\"StarWars:ApiKey\"]", await workspace.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixes_all_over_several_documents()
    {
        var key = new FakeKey();
        string[] before =
        [
            """class A { object M() => (new ApiKey("$KEY"), new FluxUltraOptions { ApiKey = "$KEY" }); }""",
            """class B { object M(bool flag) => new FluxUltraOptions { ApiKey = flag ? "$FIRST" : "$SECOND" }; }""",
            """class C { object M() => new ApiKey(D.Key); } static class D { public static readonly string Key = "$KEY"; }""",
        ];
        using var workspace = FixWorkspace.WithImplicitUsings([.. before.Select(key.WriteInto)]);
        Assert.Equal(5, (await workspace.FindAsync()).Count);

        await workspace.FixAllAsync(FromEnvironment);

        Assert.Equal("""class A { object M() => (ApiKey.FromEnvironment("FLUXULTRA_API_KEY"), new FluxUltraOptions { ApiKey = """ + EnvironmentText + " }); }", await workspace.TextAsync(0));
        Assert.Equal("class B { object M(bool flag) => new FluxUltraOptions { ApiKey = flag ? " + EnvironmentText + " : " + EnvironmentText + " }; }", await workspace.TextAsync(1));
        Assert.Equal(
            key.WriteInto("""class C { object M() => ApiKey.FromEnvironment("FLUXULTRA_API_KEY"); } static class D { public static readonly string Key = "$KEY"; }"""),
            await workspace.TextAsync(2));
        Assert.Empty(await workspace.FindAsync());
    }

    [Fact]
    public async Task Fix_all_from_configuration_leaves_what_has_none_in_scope()
    {
        var key = new FakeKey();
        using var workspace = FixWorkspace.WithImplicitUsings(
            key.WriteInto("""class A(IConfiguration configuration) { object M() => new ApiKey("$KEY"); }"""),
            key.WriteInto("""class B { object M() => new ApiKey("$KEY"); }"""));

        await workspace.FixAllAsync(FromConfiguration);

        Assert.Equal("""class A(IConfiguration configuration) { object M() => ApiKey.FromConfiguration(configuration, "FluxUltra:ApiKey"); }""", await workspace.TextAsync(0));
        Assert.EndsWith("File1.cs", Assert.Single(await workspace.FindAsync()).Location.SourceTree!.FilePath, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_no_composition_assembly_beyond_the_export_attribute()
    {
        // Hosts bring System.Composition in versions of their own; a [Shared] would bind to the one of the build.
        var references = typeof(ReadApiKeyFromEnvironmentFix).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name);

        Assert.DoesNotContain(references, name => name!.StartsWith("System.Composition", StringComparison.Ordinal));
    }

    private static string InMethod(string statement, string parameters = "") => $$"""
        class Program
        {
            void Run({{parameters}})
            {
                {{statement}}
            }
        }
        """;
}
