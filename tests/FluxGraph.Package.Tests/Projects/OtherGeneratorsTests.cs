namespace FluxGraph.Package.Tests;

/// <summary>Other generators of the project see the generated types, as this SDK allows.</summary>
[Collection(PackageCollection.Name)]
public sealed class OtherGeneratorsTests(PackageFeed feed)
{
    private const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Archive;

        IGetPictureResult result = new GetPictureResult(new GetPicture_Picture_Picture("1", "Lamp"));
        Console.WriteLine(JsonSerializer.Serialize(result, ArchiveContext.Default.IGetPictureResult));

        [JsonSerializable(typeof(IGetPictureResult))]
        internal sealed partial class ArchiveContext : JsonSerializerContext;
        """;

    private const string Frame = """
        <figure>@Picture.Title</figure>

        @code {
            [Parameter, EditorRequired]
            public required IGetPicture_Picture Picture { get; set; }
        }
        """;

    private const string Wall = """
        @page "/wall"

        @foreach (var picture in _pictures)
        {
            <Frame Picture="picture" />
        }

        @code {
            private readonly IReadOnlyList<IGetPicture_Picture> _pictures = [new GetPicture_Picture_Picture("1", "Lamp")];
        }
        """;

    [Fact]
    public async Task A_JSON_context_serializes_a_result_and_a_Razor_component_takes_one()
    {
        var solution = feed.CreateSolution("generators");
        var program = (await solution.AddFromTemplateAsync("console", "Archive"))
            .WritePictureClient()
            .Write("Program.cs", Program);
        (await solution.AddFromTemplateAsync("blazorwasm", "Exhibition"))
            .WritePictureClient()
            .Write("Pages/Frame.razor", Frame)
            .Write("Pages/Wall.razor", Wall);

        (await solution.BuildAsync()).SucceededWithoutWarnings();

        Assert.Equal("""{"Picture":{"Id":"1","Title":"Lamp"}}""", (await program.RunAsync(new Dictionary<string, string>())).Succeeded().Text.Trim());
    }
}
