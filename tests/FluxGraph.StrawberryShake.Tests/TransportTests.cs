using FluxGraph.Transport.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Shop;
using Shop.Client;

namespace FluxGraph.StrawberryShake.Tests;

public class TransportTests
{
    private static readonly Guid Lamp = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public async Task A_subscription_is_watched_over_the_WebSocket_of_the_client()
    {
        await using var server = await SocketServer.StartAsync(PriceChanged("12.50 EUR"), PriceChanged("11 EUR"));
        var services = new ServiceCollection().AddSerializer<MoneySerializer>().AddSerializer<DimensionsSerializer>().AddTransient<PriceTicker>();
        services
            .AddShopClient()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://shop.example/graphql"))
            .ConfigureWebSocketClient(
                client => client.Uri = server.Endpoint,
                builder => builder.ConfigureConnectionInterceptor(new Greeting()));
        await using var provider = services.BuildServiceProvider();
        using var ticker = provider.GetRequiredService<PriceTicker>();

        await ticker.StartAsync(Lamp).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([new Money(12.5m, "EUR"), new Money(11, "EUR")], ticker.Prices);
        Assert.Equal("""{"greeting":"hello"}""", server.InitialPayload);
    }

    [Theory]
    [InlineData(ShopClientProfileKind.Default, new string[0])]
    [InlineData(ShopClientProfileKind.WebSocket, new[] { "FindProducts" })]
    public async Task A_profile_says_what_goes_over_the_WebSocket(ShopClientProfileKind profile, string[] expected)
    {
        const string Answer = """{"data":{"products":[]}}""";
        var http = new ScriptedServer(Answer);
        await using var server = await SocketServer.StartAsync(Answer);
        var services = new ServiceCollection().AddSerializer<MoneySerializer>();
        // Before the client is added, by the name that it has in the factory.
        services
            .AddHttpClient(ShopClient.ClientName, client => client.BaseAddress = new Uri("https://my.shop.example/graphql"))
            .ConfigurePrimaryHttpMessageHandler(() => http);
        services.AddWebSocketClient(ShopClient.ClientName, client => client.Uri = server.Endpoint);
        services.AddShopClient(ExecutionStrategy.NetworkOnly, profile);
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IFindProductsQuery>().ExecuteAsync(new ProductFilter());

        Assert.Empty(result.Data!.Products);
        Assert.Equal(expected, server.Operations);
        Assert.Equal(1 - expected.Length, http.Requests.Count);
        Assert.All(http.Endpoints, endpoint => Assert.Equal("https://my.shop.example/graphql", endpoint!.AbsoluteUri));
    }

    [Fact]
    public void The_first_profile_is_the_default_and_others_are_refused()
    {
        Assert.Equal(default, ShopClientProfileKind.Default);
        Assert.Equal("profile", Assert.Throws<ArgumentOutOfRangeException>(
            () => new ServiceCollection().AddShopClient(profile: (ShopClientProfileKind)7)).ParamName);
    }

    private static string PriceChanged(string price) =>
        $$$$"""{"data":{"priceChanged":{"id":"{{{{Lamp}}}}","title":"Lamp","price":"{{{{price}}}}","dimensions":null,"availability":"IN_STOCK"}}}""";

    private sealed class Greeting : ISocketConnectionInterceptor
    {
        public ValueTask<object?> CreateConnectionInitPayload(ISocketProtocol protocol, CancellationToken cancellationToken) =>
            ValueTask.FromResult<object?>(new Dictionary<string, string> { ["greeting"] = "hello" });
    }
}
