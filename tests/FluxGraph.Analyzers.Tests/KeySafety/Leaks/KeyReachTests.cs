using FluxGraph.Analyzers.KeySafety.Leaks;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FluxGraph.Analyzers.Tests.KeySafety.Leaks;

/// <summary>A file that does not speak of keys can still get one: from another file, by a name.</summary>
public sealed class KeyReachTests
{
    [Theory]
    [InlineData("Values.Read(configuration)", """static class Values { public static string? Read(IConfiguration configuration) => configuration["FluxUltra:ApiKey"]; }""")]
    [InlineData("Values.Read(configuration)", """static class Values { public static string? Read(IConfiguration configuration) { var text = configuration["FluxUltra:ApiKey"]; return text; } }""")]
    [InlineData("Values.Secret", """static class Values { public static string? Secret { get; } = Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY"); }""")]
    [InlineData("Values.Secret", """static class Values { public static ApiKey Secret => ApiKey.FromEnvironment("SECRET"); }""")]
    [InlineData("Values.Second", """
        static class Values
        {
            private static readonly string? First = Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY");
            public static string? Second => First;
        }
        """)]
    [InlineData("Values.Text", """static partial class Values { public static string Text = ""; static void Use() => _ = new ApiKey(Text); }""")]
    [InlineData("Values.ApiKeyText", """static class Values { public static string ApiKeyText = ""; static void Use() => _ = new ApiKey(ApiKeyText); }""")]
    [InlineData("Values.Trimmed", """static class Values { static ApiKey Mine = ApiKey.FromEnvironment("SECRET"); public static string Trimmed => Mine.ToString().Trim(); }""")]
    [InlineData("Values.Mine", """global using Secret = FluxGraph.ApiKey; static class Values { public static Secret Mine = Secret.FromEnvironment("MINE"); }""")]
    [InlineData("Values.Options.ApiKey", """static class Values { public static FluxUltraOptions Options { get; } = new(); }""")]
    [InlineData("configuration[Names.OfSecret]", """static class Names { public const string OfSecret = $"{Section}:ApiKey"; const string Section = "FluxUltra"; }""")]
    public async Task A_key_is_followed_from_file_to_file(string value, string other)
    {
        var run = new RuleRun(new LeakedKeyAnalyzer(), BuildProperties.Parse("UsingMicrosoftNETSdkWeb=true")) { OtherSources = [other] };

        await run.VerifyAsync($$"""class Program { void Show(IConfiguration configuration) { Console.WriteLine([|{{value}}|]); } }""", "FLUX4014");
    }

    [Fact]
    public async Task Top_level_statements_fill_what_other_files_show()
    {
        var run = new RuleRun(new LeakedKeyAnalyzer(), BuildProperties.Parse("UsingMicrosoftNETSdkWeb=true"))
        {
            OutputKind = OutputKind.ConsoleApplication,
            OtherSources = ["""
                var text = Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY")!;
                _ = new Shown(text);
                """],
        };

        await run.VerifyAsync("""class Shown(string secret) { readonly ApiKey _key = new(secret); void Show() { Console.WriteLine([|_key|]); Console.WriteLine([|secret|]); } }""", "FLUX4014");
    }

    [Fact]
    public async Task A_program_that_is_all_about_keys_is_searched_everywhere()
    {
        var names = string.Concat(Enumerable.Range(0, 150).Select(i => $"public static ApiKey Key{i} => ApiKey.FromEnvironment(\"KEY{i}\"); public static string? Value{i} = Environment.GetEnvironmentVariable(\"N{i}_API_KEY\");\n"));
        var run = new RuleRun(new LeakedKeyAnalyzer(), BuildProperties.Parse("UsingMicrosoftNETSdkWeb=true")) { OtherSources = [$"static class Values {{ {names} }}"] };

        await run.VerifyAsync("""class Program { void Show() { Console.WriteLine([|Values.Key149|]); Console.WriteLine([|Values.Value3|]); } }""", "FLUX4014");
    }
}
