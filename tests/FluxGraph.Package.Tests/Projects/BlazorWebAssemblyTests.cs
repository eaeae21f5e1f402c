namespace FluxGraph.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class BlazorWebAssemblyTests(PackageFeed feed)
{
    private const string Component = """
        @page "/picture/{Id}"
        @inject IPictureClient Client

        <h1>@_picture?.Title</h1>

        @code {
            private IGetPicture_Picture? _picture;

            [Parameter]
            public string Id { get; set; } = "";

            protected override async Task OnParametersSetAsync()
            {
                var result = await Client.GetPicture.ExecuteAsync(Id);
                _picture = result.Data?.Picture;
            }
        }
        """;

    private const string Registration = """
        builder.Services.AddPictureClient().ConfigureHttpClient(
            http => http.BaseAddress = new Uri(new Uri(builder.HostEnvironment.BaseAddress), "graphql"));
        await builder.Build()
        """;

    [Fact]
    public async Task A_component_uses_the_generated_client_without_a_warning()
    {
        var solution = feed.CreateSolution("browser");
        var project = await solution.AddFromTemplateAsync("blazorwasm", "Browser");
        project
            .WritePictureClient()
            .Write("Pages/PicturePage.razor", Component)
            .Replace("Program.cs", "await builder.Build()", Registration);

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        Assert.Subset(
            project.ReadTypeNames().ToHashSet(),
            new HashSet<string> { "Browser.PictureClient", "Browser.GetPictureQuery", "Browser.Pages.PicturePage" });
    }
}
