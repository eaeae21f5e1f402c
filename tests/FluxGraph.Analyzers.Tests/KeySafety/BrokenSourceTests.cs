using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGraph.Analyzers.Tests.KeySafety;

/// <summary>Half-typed source is what an analyzer sees most of the time: it must never fail on it.</summary>
public sealed class BrokenSourceTests
{
    private const string Sample = """
        partial class Use(string name = "dt0123", IConfiguration configuration = null!) : FluxUltraClient("u", apiKey: "dt" + Part)
        {
            static readonly string Part = Encoding.UTF8.GetString(Convert.FromBase64String("ZHQwMTIz"));
            static readonly (string Name, string Key) Pair = ("n", $"dt{Part}{12}");
            string Text { get; set; } = "dt0123"; string this[int i] => Text;
            async Task<string> Get() { await Task.Yield(); return Pair.Key; }
            async Task Run(object o, string[] keys, bool flag, string d = "dt0123")
            {
                var (a, b) = ("x", flag ? keys[0] : string.Join("-", "dt", name));
                ApiKey k = new(b ?? "dt0123"), l = o switch { string s => s, _ => d };
                _ = new FluxUltraOptions { ApiKey = await Get() }; (d, _) = (new string(['a', 'b']), 1);
                _ = ApiKey.Parse(new { Key = "dt0123"u8.ToArray() }.Key.Length > 1 ? Text : this[1]);
                o.AddFluxUltra("dt"u8, retries: 3); k = string.Format("{0}", new[] { "dt" }[0]);
            }
        }
        """;

    [Fact]
    public async Task The_sample_itself_compiles_and_has_findings()
    {
        var compilation = AnalyzerRun.Compile(Sample);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.True((await AnalyzerRun.AnalyzeAsync(compilation)).Length > 5);
    }

    [Fact]
    public async Task Source_cut_off_at_any_position_does_not_break_the_analyzer()
    {
        var template = AnalyzerRun.Compile(Sample);
        var original = template.SyntaxTrees[1];
        for (var length = 0; length <= Sample.Length; length++)
        {
            var cut = CSharpSyntaxTree.ParseText(Sample[..length], path: original.FilePath);
            await AnalyzerRun.AnalyzeAsync(template.ReplaceSyntaxTree(original, cut));
        }
    }

    [Fact]
    public async Task Source_that_lacks_any_one_token_does_not_break_the_analyzer()
    {
        var template = AnalyzerRun.Compile(Sample);
        var original = template.SyntaxTrees[1];
        foreach (var token in (await original.GetRootAsync()).DescendantTokens())
        {
            var without = CSharpSyntaxTree.ParseText(Sample.Remove(token.SpanStart, token.Span.Length), path: original.FilePath);
            await AnalyzerRun.AnalyzeAsync(template.ReplaceSyntaxTree(original, without));
        }
    }
}
