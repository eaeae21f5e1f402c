using FluxGraph.Analyzers.KeySafety.ClientSide;
using FluxGraph.Analyzers.KeySafety.Leaks;
using FluxGraph.Analyzers.Tests.StandIns;
using FluxGraph.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FluxGraph.Analyzers.Tests.KeySafety;

/// <summary>Source that somebody is typing: it ends anywhere.</summary>
public sealed class TruncatedSourceTests
{
    private const string Source = """
        using System;
        using System.Net.Http;
        using FluxGraph;
        using FluxGraph.FluxUltra;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        [ApiController]
        public class Page(IConfiguration configuration, FluxUltraOptions options) : ControllerBase
        {
            [UnsupportedOSPlatformGuard("browser")] bool OnServer => !OperatingSystem.IsBrowser();
            public string? Get() => configuration["FluxUltra:ApiKey"];
            public IActionResult Other() { if (OnServer is not false && true) { return Ok(new { options.ApiKey }); } else return new ContentResult { Content = $"{Get()}" }; }
            void M(WebApplication app, string text)
            {
                _ = new ApiKey(text!); Console.WriteLine(text?.Trim() ?? (text + "a")); app.MapGet("/", () => text);
                throw new InvalidOperationException(text switch { null => string.Join(",", text), _ => Uri.EscapeDataString(text) }, new Uri("https://a?key=" + text));
            }
        }
        """;

    [Fact]
    public async Task No_analyzer_throws_wherever_the_source_ends()
    {
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], BuildProperties.Parse("RuntimeIdentifier=browser-wasm")),
            onAnalyzerException: (exception, _, _) => failures.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = 0;
        for (var length = Source.Length; length > 0; length -= 7)
        {
            var compilation = CSharpCompilation.Create(
                "Consumer",
                [CSharpSyntaxTree.ParseText(Source[..length])],
                ServerReferences.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            DiagnosticAnalyzer[] analyzers = [new ClientSideKeyAnalyzer(), new LeakedKeyAnalyzer()];
            found += (await new CompilationWithAnalyzers(compilation, [.. analyzers], options).GetAnalyzerDiagnosticsAsync()).Length;
        }

        Assert.Empty(failures);
        Assert.NotEqual(0, found);
    }
}
