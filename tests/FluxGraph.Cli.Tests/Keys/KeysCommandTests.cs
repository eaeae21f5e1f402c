using System.Diagnostics;

namespace FluxGraph.Cli.Tests;

public sealed class KeysCommandTests
{
    // Looks like a key, is none, and stands in no file of the repository.
    private readonly string _key = $"dt{Guid.NewGuid():N}";

    [Theory]
    [InlineData("appsettings.json", """{ "FluxUltra": { "ApiKey": "KEY" } }""", 1, 29, "FLUX4004")]
    [InlineData(".env", "PORT=1\nAPI_TOKEN=KEY\n", 2, 11, "FLUX4004")]
    [InlineData("flux.http", "GET https://api.invalid\nX-API-Key: KEY\n", 2, 12, "FLUX4004")]
    [InlineData("web.config", "<a>\n<add key=\"ApiKey\" value=\"KEY\"/></a>", 2, 26, "FLUX4004")]
    [InlineData(".graphqlrc.yml", "headers:\n  X-API-Key: KEY\n", 2, 14, "FLUX4004")]
    [InlineData("operations/a.graphql", "{\n  login(apiKey: \"KEY\") }", 2, 18, "FLUX4004")]
    [InlineData("wwwroot/app.js", "const apiKey = 'KEY';", 1, 17, "FLUX4012")]
    [InlineData("Pages/A.cshtml", "<p>\n<div data-api-key='KEY'></div>", 2, 20, "FLUX4012")]
    [InlineData("Use.cs", "var key = new FluxGraph.ApiKey(\"KEY\");", 1, 32, "FLUX4001")]
    [InlineData("Options.cs", "using FluxGraph.FluxUltra;\nclass C { void M(FluxUltraOptions o) { o.ApiKey = new(\"KEY\"); } }", 2, 55, "FLUX4001")]
    [InlineData("Pages/B.razor", "<p>@Key</p>\n@code {\n  FluxGraph.ApiKey Key = new(\"KEY\");\n}", 3, 30, "FLUX4001")]
    [InlineData("Pages/C.cshtml", "@{ var key = new FluxGraph.ApiKey(\"KEY\"); }\n<p>", 1, 35, "FLUX4001")]
    public async Task A_key_is_found_where_it_stands(string path, string text, int line, int column, string rule)
    {
        using var project = new TemporaryProject((path, text.Replace("KEY", _key, StringComparison.Ordinal)), ("empty.cs", ""));

        var run = await ToolRun.RunAsync(project.Folder, "keys", "--format", "json");

        var finding = Assert.Single(run.EndedWith(ExitCode.Errors).Findings());
        Assert.Equal((rule, path, line, column), (finding.Id, finding.File, finding.Line, finding.Column));
        Assert.DoesNotContain(_key, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task No_report_quotes_a_key(string format)
    {
        using var project = Project();

        var run = await ToolRun.RunAsync(project.Folder, "keys", ".", "--format", format);

        run.EndedWith(ExitCode.Errors);
        Assert.All(["FLUX4001", "FLUX4004", "FLUX4012"], id => Assert.Contains(id, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(_key[..16], run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_key[16..], run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_report_names_places_and_counts()
    {
        using var project = Project();

        var run = await ToolRun.RunAsync(project.Folder, "keys");

        Assert.Contains("warning[FLUX4004]: 'ApiKey' holds a key", run.EndedWith(ExitCode.Errors).Output, StringComparison.Ordinal);
        Assert.Contains("  --> appsettings.json:1:14\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 warnings in 1 C# file and 2 other files\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_key_is_clean()
    {
        using var project = new TemporaryProject(
            ("appsettings.json", """{ "ApiKey": "${API_KEY}", "Commit": "KEY" }""".Replace("KEY", _key, StringComparison.Ordinal)),
            ("A.cs", "class A { string Key => System.Environment.GetEnvironmentVariable(\"API_KEY\"); }"),
            ("bin/appsettings.json", Settings),
            ("node_modules/x/.env", "API_KEY=" + _key),
            ("wwwroot/lib/a.js", $"apiKey = '{_key}'"));

        var run = await ToolRun.RunAsync(project.Folder, "keys");

        Assert.Equal("no findings in 1 C# file and 1 other file\n", run.EndedWith(ExitCode.Clean).Output);
    }

    [Fact]
    public async Task A_path_narrows_the_search()
    {
        using var project = Project();
        project.Write("other/Clean.cs", "class Clean { }");

        (await ToolRun.RunAsync(project.Folder, "keys", "other")).EndedWith(ExitCode.Clean);
        var run = await ToolRun.RunAsync(project.Folder, "keys", "appsettings.json", "--format", "json");

        Assert.Equal("FLUX4004", Assert.Single(run.EndedWith(ExitCode.Errors).Findings()).Id);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_refused()
    {
        using var project = Project();

        var run = await ToolRun.RunAsync(project.Folder, "keys", "nowhere");

        Assert.Contains("'nowhere' does not exist", run.Refused().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Git_ignores_is_looked_at_on_request()
    {
        using var project = new TemporaryProject((".env", "API_KEY=" + _key), (".gitignore", ".env\n"));
        using (var git = Process.Start(new ProcessStartInfo("git", ["init", "--quiet"]) { WorkingDirectory = project.Folder })!)
        {
            await git.WaitForExitAsync();
            Assert.Equal(0, git.ExitCode);
        }

        (await ToolRun.RunAsync(project.Folder, "keys")).EndedWith(ExitCode.Clean);
        var run = await ToolRun.RunAsync(project.Folder, "keys", "--include-ignored");

        Assert.Contains("FLUX4004", run.EndedWith(ExitCode.Errors).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_and_suppressions_hold()
    {
        using var project = new TemporaryProject(
            ("a/a.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
            ("a/appsettings.json", Settings),
            ("a/.editorconfig", "[*.json]\nfluxgraph_key.allowed_values_prefixes = dt\n"),
            ("b/b.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
            ("b/appsettings.json", Settings),
            ("b/.globalconfig", "is_global = true\ndotnet_diagnostic.FLUX4004.severity = none\n"),
            ("c/Use.cs", $"#pragma warning disable FLUX4001\nvar key = new FluxGraph.ApiKey(\"{_key}\");"),
            ("d/appsettings.json", Settings));

        var run = await ToolRun.RunAsync(project.Folder, "keys", "--format", "json");

        Assert.Equal("d/appsettings.json", Assert.Single(run.EndedWith(ExitCode.Errors).Findings()).File);
    }

    private string Settings => $$"""{ "ApiKey": "{{_key}}" }""";

    private TemporaryProject Project() => new(
        ("appsettings.json", Settings),
        ("wwwroot/app.js", $"const apiKey = '{_key}';"),
        ("Program.cs", $"var key = new FluxGraph.ApiKey(\"{_key}\");"));
}
