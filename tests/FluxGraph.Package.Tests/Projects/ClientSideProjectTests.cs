namespace FluxGraph.Package.Tests;

/// <summary>
/// Keys in projects of every kind that can be built here. WPF, Windows Forms and mobile apps cannot: their properties are
/// tried with the analyzer alone.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class ClientSideProjectTests(PackageFeed feed)
{
    private const string Registration = """
        builder.Services.AddFluxUltra(builder.Configuration);
        await builder.Build()
        """;

    private const string Component = """
        @page "/draw"
        @using FluxGraph.FluxUltra
        @inject FluxUltraClient Client

        <button @onclick="() => Client.Resume(Id)">Resume</button>
        <p>@Options?.ApiKey</p>

        @code {
            [Parameter]
            public string Id { get; set; } = "";

            private FluxUltraOptions? Options { get; set; }

            private async Task DrawAsync()
            {
                if (!OperatingSystem.IsBrowser())
                {
                    await Client.GetAsync(Id);
                }

                await Client.GetAsync(Id);
            }
        }
        """;

    private const string Core = """
        using FluxGraph.FluxUltra;

        namespace Core;

        public static class Drawing
        {
            public static object Draw(FluxUltraClient client) => client.Resume("1");
        }
        """;

    private const string ServerSide = """
        using FluxGraph.FluxUltra;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        namespace Backend;

        public static class Registration
        {
            public static object Register(IServiceCollection services, IConfiguration configuration) => services.AddFluxUltra(configuration);

            public static object Draw(FluxUltraClient client) => client.Resume("1");
        }
        """;

    [Fact]
    public async Task A_key_is_found_where_the_code_runs_at_the_user_s()
    {
        var solution = feed.CreateSolution("client-side");
        var standAlone = (await solution.AddFromTemplateAsync("blazorwasm", "StandAlone", "FluxGraph.FluxUltra"))
            .Replace("Program.cs", "await builder.Build()", Registration)
            .Write("Pages/Draw.razor", Component);
        var core = solution.AddLibrary("Core", "FluxGraph.FluxUltra").Write("Drawing.cs", Core);
        var client = (await solution.AddFromTemplateAsync("blazorwasm", "Client", package: null))
            .AddReference(core)
            .Replace("Program.cs", "await builder.Build()", Registration);
        var server = (await solution.AddFromTemplateAsync("web", "Server", "FluxGraph.FluxUltra"))
            .AddReference(client)
            .Write("Backend.cs", ServerSide);
        var components = solution.AddRazorLibrary("Components", "FluxGraph.FluxUltra").Write("Draw.razor", Component);
        var worker = solution.AddLibrary("Worker", "FluxGraph.FluxUltra", "<OutputType>Exe</OutputType>")
            .Write("Program.cs", "return;")
            .Write("Backend.cs", ServerSide);
        var tests = solution.AddLibrary("Tests", "FluxGraph.FluxUltra", "<IsTestProject>true</IsTestProject>")
            .AddReference(client)
            .Write("Backend.cs", ServerSide);

        var build = (await solution.BuildAsync()).Succeeded();

        Assert.Equal(
            [("Draw.razor", 3, "FLUX4010"), ("Draw.razor", 5, "FLUX4010"), ("Draw.razor", 6, "FLUX4010"), ("Draw.razor", 6, "FLUX4014"), ("Draw.razor", 21, "FLUX4010"), ("Program.cs", 11, "FLUX4010")],
            FindingsOf(build, standAlone));
        Assert.Equal([("Client.csproj", 0, "FLUX4013"), ("Program.cs", 11, "FLUX4010")], FindingsOf(build, client));
        // What a library, or the component of a library, does with a key depends on who uses it; markup is public anywhere.
        Assert.Equal([("Draw.razor", 6, "FLUX4014")], FindingsOf(build, components));
        Assert.All([core, server, worker, tests], project => Assert.Empty(FindingsOf(build, project)));
    }

    private static (string File, int Line, string Id)[] FindingsOf(CommandOutput build, UserProject project) =>
    [
        .. build.MessagesOf(project)
            .Where(message => message.Id.StartsWith("FLUX", StringComparison.Ordinal))
            .Select(message => (Path.GetFileName(message.File), message.Line, message.Id))
            .Order(),
    ];
}
