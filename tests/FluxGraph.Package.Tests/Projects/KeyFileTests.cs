namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class KeyFileTests(PackageFeed feed)
{
    // Looks like a key, is none, and stands in no file of the repository.
    private readonly string _key = $"dt{Guid.NewGuid():N}";

    [Fact]
    public async Task Keys_in_files_of_a_web_project_are_warnings_at_their_places()
    {
        var solution = feed.CreateSolution("key-files");
        var project = await solution.AddFromTemplateAsync("web", "Site");
        WriteFiles(project);
        project.Write("wwwroot/lib/jquery.js", $"const apiKey = '{_key}';").Write("appsettings.Example.json", $$"""{ "ApiKey": "{{_key}}" }""");
        var silent = await solution.AddFromTemplateAsync("web", "Silent");
        WriteFiles(silent);
        silent.Replace("Silent.csproj", "<PropertyGroup>", "<PropertyGroup>\n    <FluxGraphKeyFiles>false</FluxGraphKeyFiles>").Delete("Pages/Picture.razor");

        var build = (await solution.BuildAsync()).Succeeded();

        Assert.Equal(
            [
                (project.PathOf("Pages/Picture.razor"), 1, 18, "FLUX4012"),
                (project.PathOf("Properties/launchSettings.json"), 3, 27, "FLUX4004"),
                (project.PathOf("appsettings.json"), 2, 29, "FLUX4004"),
                (project.PathOf("wwwroot/app.js"), 2, 17, "FLUX4012"),
            ],
            build.MessagesOf(project)
                .Where(message => message.Id.StartsWith("FLUX", StringComparison.Ordinal))
                .Select(message => (message.File, message.Line, message.Column, message.Id))
                .OrderBy(message => message.File, StringComparer.Ordinal));
        Assert.Empty(build.MessagesOf(silent));
        Assert.DoesNotContain(_key, build.Text, StringComparison.Ordinal);
    }

    private void WriteFiles(UserProject project) => project
        .Write("appsettings.json", $$"""
            {
              "FluxUltra": { "ApiKey": "{{_key}}" },
              "AllowedHosts": "*"
            }
            """)
        .Write("Properties/launchSettings.json", $$"""
            {
              "profiles": { "http": { "commandName": "Project", "environmentVariables": {
                "FLUXULTRA_API_KEY": "{{_key}}" } } }
            }
            """)
        .Write("wwwroot/app.js", $"'use strict';\nconst apiKey = '{_key}';\n")
        .Write("Pages/Picture.razor", $"<p data-api-key=\"{_key}\">A picture</p>\n");
}
