using FluxGraph.CodeFixes.Tests.Verification;

namespace FluxGraph.CodeFixes.Tests.KeySafety.ClientSide;

public sealed class CallBackendFixTests
{
    private const string Title = "Call the app's backend instead";

    private const string Server = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();

        app.Run();

        """;

    private const string Endpoint = """app.MapPost("/api/flux-ultra/generate", async (ImageRequest request, FluxUltraClient client, CancellationToken cancellationToken) => await client.GenerateAsync(request)).RequireAuthorization();""";

    [Fact]
    public async Task A_call_goes_to_the_backend_which_gets_an_endpoint()
    {
        using var workspace = new AppWorkspace(Server, """class Page(HttpClient http, FluxUltraClient client) { async Task<string> M(ImageRequest image) => await client.GenerateAsync(image); }""");
        var finding = Assert.Single(await workspace.FindAsync());

        var action = Assert.Single(await workspace.OfferAsync(finding));
        Assert.Equal(Title, action.Title);
        await workspace.ApplyAsync(action);

        Assert.Contains(
            """=> (await (await http.PostAsJsonAsync("api/flux-ultra/generate", image)).Content.ReadFromJsonAsync<string>())!;""",
            await workspace.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(Endpoint + "\n", await workspace.ServerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("so say who may.\n", await workspace.ServerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("app.Run();\n", await workspace.ServerTextAsync(), StringComparison.Ordinal);
        // Both projects compile, and nothing is left to find.
        Assert.Empty(await workspace.FindAsync());
    }

    [Fact]
    public async Task All_calls_share_one_endpoint()
    {
        using var workspace = new AppWorkspace(
            Server,
            """class A(HttpClient http, FluxUltraClient client) { async Task M() { await client.GenerateAsync(new ImageRequest()); var text = await client.GenerateAsync(new ImageRequest()); } }""",
            """class B(FluxUltraClient client) { async Task<string> M(HttpClient http) => await client.GenerateAsync(new ImageRequest { Prompt = "A cat" }); }""");
        Assert.Equal(3, (await workspace.FindAsync()).Count);

        await workspace.FixAllAsync(Title);

        Assert.Empty(await workspace.FindAsync());
        Assert.Equal(2, (await workspace.ServerTextAsync()).Split(Endpoint).Length);
    }

    [Fact]
    public async Task Without_a_server_project_only_the_call_changes()
    {
        using var workspace = new AppWorkspace(null, """class Page(HttpClient http, FluxUltraClient client) { async Task M() => await client.GenerateAsync(new ImageRequest()); }""");

        await workspace.ApplyAsync(Assert.Single(await workspace.OfferAsync(Assert.Single(await workspace.FindAsync()))));

        Assert.Empty(await workspace.FindAsync());
    }

    [Theory]
    // No HttpClient in scope; not awaited; no call of a client.
    [InlineData("""class Page(FluxUltraClient client) { async Task M() => await client.GenerateAsync(new ImageRequest()); }""")]
    [InlineData("""class Page(HttpClient http, FluxUltraClient client) { Task<string> M() => client.GenerateAsync(new ImageRequest()); HttpClient Http => http; }""")]
    [InlineData("""class Page { object M(HttpClient http) => ApiKey.FromEnvironment("KEY"); }""")]
    public async Task Nothing_is_offered_where_nothing_can_be_written(string source)
    {
        using var workspace = new AppWorkspace(Server, source);

        Assert.Empty(await workspace.OfferAsync(Assert.Single(await workspace.FindAsync())));
    }
}
