using System.Globalization;
using FluxGraph.Analyzers.KeySafety.Leaks;
using FluxGraph.Analyzers.Tests.Verification;

namespace FluxGraph.Analyzers.Tests.KeySafety.Leaks;

/// <summary>Where a key must not go, and what goes there in its stead.</summary>
public sealed class LeakedKeyTests
{
    private static readonly RuleRun Backend = new(new LeakedKeyAnalyzer(), BuildProperties.Parse("UsingMicrosoftNETSdkWeb=true"));

    [Theory]
    [InlineData("""Console.WriteLine([|options.ApiKey|]);""", "ApiKey", "the console")]
    [InlineData("""Console.WriteLine("Key {0}", [|key|]);""", "key", "the console")]
    [InlineData("""Console.Error.Write($"Using {[|key|]}");""", "key", "the console")]
    [InlineData("""System.Diagnostics.Trace.TraceInformation([|text|]);""", "text", "a log")]
    [InlineData("""System.Diagnostics.Debug.WriteLine($"{[|text|]}");""", "text", "a log")]
    [InlineData("""logger.LogInformation("Using {Key}", [|text|]);""", "text", "a log")]
    [InlineData("""logger.LogError($"Failed with {[|text|]}");""", "text", "a log")]
    [InlineData("""logger.Log(LogLevel.Debug, "Key " + [|text|]);""", "text", "a log")]
    [InlineData("""using var scope = logger.BeginScope(new { Key = [|options.ApiKey|] });""", "ApiKey", "a log")]
    [InlineData("""new System.Diagnostics.Activity("call").SetTag("key", [|text|]);""", "text", "a trace")]
    [InlineData("""throw new InvalidOperationException($"The key {[|text|]} was refused.");""", "text", "the message of an exception")]
    [InlineData("""throw new CreditsException([|key|]);""", "key", "the message of an exception")]
    [InlineData("""_ = new Uri($"https://api.example.com/images?key={[|text|]}");""", "text", "a URL")]
    [InlineData("""_ = http.GetStringAsync("https://api.example.com/images?key=" + Uri.EscapeDataString([|text|]));""", "text", "a URL")]
    [InlineData("""_ = new HttpRequestMessage(HttpMethod.Get, $"images?key={[|text|]}");""", "text", "a URL")]
    [InlineData("""_ = new UriBuilder("https://localhost") { Query = "key=" + [|text|] };""", "text", "a URL")]
    [InlineData("""response.Redirect("/next?key=" + [|text|]);""", "text", "a response")]
    [InlineData("""_ = response.WriteAsync([|text|]);""", "text", "a response")]
    [InlineData("""_ = response.WriteAsJsonAsync(new { key = [|text|] });""", "text", "a response")]
    [InlineData("""response.Cookies.Append("key", [|text|]);""", "text", "a response")]
    [InlineData("""_ = Results.Ok(new Dto { Secret = [|text|] });""", "text", "a response")]
    [InlineData("""_ = Results.Json(new Shown([|text|]));""", "text", "a response")]
    [InlineData("""_ = TypedResults.Text([|text|]);""", "text", "a response")]
    [InlineData("""app.MapGet("/key", () => [|text|]);""", "text", "a response")]
    [InlineData("""app.MapGet("/key", async () => { await Task.Yield(); return new { [|options.ApiKey|] }; });""", "ApiKey", "a response")]
    [InlineData("""app.MapGet("/key", () => Results.Ok([|text|]));""", "text", "a response")]
    [InlineData("""_ = js.InvokeVoidAsync("start", [|text|]);""", "text", "JavaScript in the browser")]
    [InlineData("""_ = js.InvokeAsync<string>("start", [|options.ApiKey|]);""", "ApiKey", "JavaScript in the browser")]
    [InlineData("""page.AddContent(0, [|text|]);""", "text", "the markup of a page")]
    [InlineData("""page.AddAttribute(0, "value", [|text|]);""", "text", "the markup of a page")]
    public async Task A_key_that_leaves_is_found(string statement, string name, string destination)
    {
        var finding = Assert.Single(await Backend.VerifyAsync(InProgram(statement), "FLUX4014"));

        Assert.Contains($"'{name}' is an API key and goes into {destination},", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Console.WriteLine([|configuration["FluxUltra:ApiKey"]|]);""")]
    [InlineData("""Console.WriteLine([|configuration.GetSection("FluxUltra")["ApiKey"]|]);""")]
    [InlineData("""Console.WriteLine([|configuration.GetSection("FluxUltra:ApiKey").Value|]);""")]
    [InlineData("""Console.WriteLine([|configuration.GetValue<string>("FluxUltra:ApiKey")|]);""")]
    [InlineData("""Console.WriteLine([|Environment.GetEnvironmentVariable(FluxUltraOptions.ApiKeyVariable)|]);""")]
    [InlineData("""var read = Environment.GetEnvironmentVariable("FLUXULTRA_API_KEY") ?? ""; Console.WriteLine("Key: " + [|read|]);""")]
    [InlineData("""Console.WriteLine(args.Length > 0 ? "none" : [|configuration["FluxUltra:ApiKey"]|]);""")]
    [InlineData("""Console.WriteLine([|configuration["FluxUltra:ApiKey"]|]?.Trim());""")]
    [InlineData("""var given = args[0]; _ = new ApiKey(given); Console.WriteLine([|given|]);""")]
    [InlineData("""Console.WriteLine(string.Join(", ", "a", [|text|]));""")]
    [InlineData("""Console.WriteLine(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes([|text|])));""")]
    [InlineData("""Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { [|text|] }));""")]
    [InlineData("""Console.WriteLine([|pictures.ApiKey|]);""")]
    [InlineData("""Console.WriteLine([|ReadKey(configuration)|]);""")]
    public async Task A_key_is_known_by_where_it_comes_from_and_where_it_goes(string statement) => await Backend.VerifyAsync(InProgram(statement), "FLUX4014");

    [Theory]
    // That there is a key, how long it is, and what it ends in.
    [InlineData("""Console.WriteLine(text.Length + " characters, " + (options.ApiKey is null ? "no key" : "a key"));""")]
    [InlineData("""logger.LogInformation("The key ends in {End}", text[^4..]);""")]
    [InlineData("""logger.LogInformation("The key begins with {Start}", text.Substring(0, 4) + "…");""")]
    [InlineData("""logger.LogInformation("Key set: {Set}", string.IsNullOrEmpty(text));""")]
    [InlineData("""Console.WriteLine(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));""")]
    [InlineData("""Console.WriteLine(Mask(text));""")]
    // Names, and instructions.
    [InlineData("""throw new InvalidOperationException("Set FluxUltra:ApiKey in user secrets.");""")]
    [InlineData("""throw new ArgumentNullException(nameof(text), $"Set {FluxUltraOptions.ApiKeyVariable} to your API key.");""")]
    [InlineData("""logger.LogWarning("{Setting} is missing", "FluxUltra:ApiKey");""")]
    [InlineData("""Console.WriteLine(configuration["FluxUltra:Endpoint"] + Environment.GetEnvironmentVariable("API_KEY_HEADER"));""")]
    [InlineData("""Console.WriteLine(configuration["FluxUltra:ApiKeyFile"]);""")]
    // Where a key belongs.
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", text);""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new("Bearer", text);""")]
    [InlineData("""_ = new ApiKeyHandler(key, new Uri("https://api.example.com"));""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(text);""")]
    // What has the name of a key, or of a sink, and is none.
    [InlineData("""Console.WriteLine(new Mine().ApiKey);""")]
    [InlineData("""var key2 = args[0]; Console.WriteLine(key2); _ = new Dictionary<string, string> { [key2] = "" };""")]
    [InlineData("""new Mine().Write(text); new Mine().Log(text); new Mine().WriteLine(text);""")]
    [InlineData("""app.MapGet("/images", async () => { using var client = new HttpClient(); client.DefaultRequestHeaders.Add("X-API-Key", text); return await client.GetStringAsync("https://localhost"); });""")]
    [InlineData("""app.MapGet("/answer", () => { Func<string> read = () => text; return read().Length; });""")]
    public async Task What_only_looks_like_it_is_left_alone(string statement) => await Backend.VerifyAsync(InProgram(statement), "FLUX4014");

    [Fact]
    public async Task A_controller_s_actions_are_responses() => await Backend.VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController]
        public class KeysController(IConfiguration configuration, FluxUltraOptions options) : ControllerBase
        {
            public string? Get() => [|configuration["FluxUltra:ApiKey"]|];
            public object Other() { return new { Key = [|options.ApiKey|] }; }
            public IActionResult Third() => Ok([|options.ApiKey|]);
            public IActionResult Fourth() => new JsonResult([|options.ApiKey|]);
            public IActionResult Fifth() => new ContentResult { Content = [|configuration["FluxUltra:ApiKey"]|] };
            public string Sixth() => Secret()?.Length.ToString() ?? "";
            private string? Secret() => configuration["FluxUltra:ApiKey"];
        }
        public class NoController(IConfiguration configuration) : IDisposable
        {
            public string? Get() => configuration["FluxUltra:ApiKey"];
            public void Dispose() { }
        }
        """, "FLUX4014");

    [Fact]
    public async Task A_logger_message_is_a_log() => await Backend.VerifyAsync("""
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Information, "Using {Key}")]
            public static partial void LogKey(ILogger logger, string? key);
            public static partial void LogKey(ILogger logger, string? key) { }
            static void M(ILogger logger, IConfiguration configuration) => LogKey(logger, [|configuration["FluxUltra:ApiKey"]|]);
        }
        """, "FLUX4014");

    [Fact]
    public async Task A_field_that_makes_a_key_holds_one() => await Backend.VerifyAsync("""
        class Session
        {
            private readonly string _text;
            private readonly string _name;
            public Session(string text, string name) { _text = text; _name = name; Key = new ApiKey(_text); }
            public ApiKey Key { get; }
            public void Show() { Console.WriteLine(_name); Console.WriteLine([|_text|]); }
        }
        """, "FLUX4014");

    [Theory]
    [InlineData("Home_razor.g.cs", "Pages/Home.razor")]
    [InlineData("Index_cshtml.g.cs", "Pages/Index.cshtml")]
    public async Task Markup_is_reported_in_its_file(string path, string file)
    {
        var finding = Assert.Single(await Backend.FindAsync($$"""
            // <auto-generated/>
            class Page
            {
                void Render(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, FluxUltraOptions options)
                {
            #line 3 "{{file}}"
                    builder.AddContent(1, options.ApiKey);
            #line default
                    builder.AddContent(2, options.ApiKey);
                }
            }
            """, path));

        Assert.Equal((file, 2), (finding.Location.GetMappedLineSpan().Path, finding.Location.GetMappedLineSpan().StartLinePosition.Line));
    }

    private static string InProgram(string statements) => $$"""
        using Microsoft.JSInterop;
        class Program
        {
            static void Main(string[] args, IConfiguration configuration, ILogger logger, HttpClient http, HttpResponse response, WebApplication app, IJSRuntime js, FluxUltraOptions options, ApiKey key, PictureOptions pictures, Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder page)
            {
                var text = configuration["FluxUltra:ApiKey"]!;
                {{statements}}
            }
            static string? ReadKey(IConfiguration configuration) => configuration["FluxUltra:ApiKey"];
            static string Mask(string key) => key[..2] + new string('*', key.Length - 2);
        }
        class Dto { public string? Secret { get; set; } }
        record Shown(string Text);
        class CreditsException(ApiKey key) : Exception { public object Kept => key; }
        class Mine
        {
            public string? ApiKey { get; set; }
            public void Write(string text) { }
            public void WriteLine(string text) { }
            public void Log(string text) { }
        }
        [System.CodeDom.Compiler.GeneratedCode("FluxGraph", "0.1.0")]
        public sealed class PictureOptions { public string? ApiKey { get; set; } }
        """;
}
