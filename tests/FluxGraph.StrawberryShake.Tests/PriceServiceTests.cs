using Microsoft.Extensions.DependencyInjection;
using Shop;
using Shop.Client;

namespace FluxGraph.StrawberryShake.Tests;

public class PriceServiceTests
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /// <summary>What the fragment selects, without the closing brace.</summary>
    private const string Card =
        $$"""{"id":"{{Id}}","title":"Lamp","price":"12.50 EUR","dimensions":{"width":2,"height":3.5},"availability":"SOLD_OUT" """;

    [Fact]
    public async Task Scalars_are_read_by_the_serializers_that_are_registered()
    {
        var server = new ScriptedServer("""{"data":{"product":""" + Card + ""","oldPrice":null,"weight":250,"heading":"Lamp"}}}""");
        await using var services = Register(server, withSerializers: true);

        var product = await services.GetRequiredService<PriceService>().FindAsync(new Guid(Id));

        Assert.Equal(
            new GetProduct_Product_Product(new Guid(Id), "Lamp", new Money(12.5m, "EUR"), new Dimensions(2, 3.5), Availability.Gone, null, 250, "Lamp"),
            product);
        Assert.Contains("title price dimensions availability}\",\"operationName\":\"GetProduct\",\"variables\":{\"id\":\"" + Id + "\"}}", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scalars_are_written_by_the_serializers_that_are_registered()
    {
        var server = new ScriptedServer("""{"data":{"changePrice":{"product":""" + Card + "}}}}");
        await using var services = Register(server, withSerializers: true);
        var lamp = new GetProduct_Product_Product(new Guid(Id), "Lamp", new Money(12.5m, "EUR"), null, Availability.InStock, null, null, "Lamp");

        Assert.True(await services.GetRequiredService<PriceService>().ReduceAsync(lamp, 0.5m));

        Assert.EndsWith(
            "\"variables\":{\"input\":{\"id\":\"" + Id + "\",\"price\":\"6.25 EUR\",\"note\":null}}}", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scalars_in_input_objects_are_written_by_the_serializers_that_are_registered()
    {
        var server = new ScriptedServer("""{"data":{"products":[]}}""");
        await using var services = Register(server, withSerializers: true);

        Assert.Empty(await services.GetRequiredService<PriceService>().CheaperThanAsync(new Money(1, "EUR")));

        Assert.EndsWith(
            "\"variables\":{\"filter\":{\"availability\":[\"IN_STOCK\"],\"maximum\":\"1 EUR\"}}}", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directives_for_the_client_are_not_sent_and_numbers_are_those_that_were_given()
    {
        var server = new ScriptedServer("""{"data":{"changePrice":{"product":""" + Card.Replace("SOLD_OUT", "DISCONTINUED", StringComparison.Ordinal) + "}}}}");
        await using var services = Register(server, withSerializers: true);

        var result = await services.GetRequiredService<IShopClient>().ChangePrice.ExecuteAsync(new PriceChange { Id = new Guid(Id), Price = default });

        Assert.Equal(typeof(IProductCard), typeof(IChangePrice_ChangePrice).GetProperty("Product")!.PropertyType);
        Assert.Equal(99, (int)result.Data!.ChangePrice.Product!.Availability);
        Assert.Equal((1, 2), ((int)Availability.InStock, (int)Availability.Gone));
        Assert.DoesNotContain("@returns", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_given_is_sent_as_its_value()
    {
        var server = new ScriptedServer("""{"data":{"products":[]}}""");
        await using var services = Register(server, withSerializers: true);

        await services.GetRequiredService<IShopClient>().FindProducts.ExecuteAsync(new ProductFilter { Availability = [Availability.Discontinued, Availability.Gone] });

        Assert.Contains("""["DISCONTINUED","SOLD_OUT"]""", Assert.Single(server.Requests), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => services.GetRequiredService<IShopClient>().FindProducts.ExecuteAsync(new ProductFilter { Availability = [(Availability)3] }));
    }

    [Fact]
    public async Task A_query_is_watched()
    {
        var server = new ScriptedServer("""{"data":{"products":[]}}""");
        await using var services = Register(server, withSerializers: true);
        var watched = new TaskCompletionSource<IOperationResult<IFindProductsResult>>();

        using var subscription = services.GetRequiredService<IShopClient>().FindProducts.Watch(new ProductFilter(), ExecutionStrategy.CacheAndNetwork)
            .Subscribe(watched.SetResult, watched.SetException);

        Assert.Empty((await watched.Task).Data!.Products);
    }

    [Fact]
    public async Task A_file_is_sent_as_a_part_of_the_request()
    {
        var server = new ScriptedServer("""{"data":{"addPictures":1}}""");
        await using var services = Register(server, withSerializers: true);

        Assert.Equal(1, await services.GetRequiredService<PriceService>().AddPictureAsync(new Guid(Id), new MemoryStream("PICTURE"u8.ToArray())));

        var request = Assert.Single(server.Requests);
        Assert.Contains("\"pictures\":[null]", request, StringComparison.Ordinal);
        Assert.Contains("""{"0":["variables.input.pictures.0"]}""", request, StringComparison.Ordinal);
        Assert.Contains("filename=picture.png", request, StringComparison.Ordinal);
        Assert.Contains("PICTURE", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_serializer_that_is_missing_spoils_its_values_alone_and_is_named()
    {
        await using var services = Register(new ScriptedServer("""{"data":{"product":""" + Card + ""","oldPrice":null,"weight":1,"heading":"Lamp"}}}"""), withSerializers: false);

        var result = await services.GetRequiredService<IShopClient>().GetProduct.ExecuteAsync(new Guid(Id));

        Assert.Equal("Lamp", result.Data!.Product!.Name);
        Assert.Equal(["product/price", "product/dimensions"], result.Errors.Select(error => string.Join('/', error.Path!)));
        Assert.StartsWith("No serializer for the scalar Money is registered.", result.Errors[0].Exception!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<PriceService>().CheaperThanAsync(new Money(1, "EUR")));
    }

    private static ServiceProvider Register(ScriptedServer server, bool withSerializers)
    {
        var services = new ServiceCollection();
        services.AddSingleton<PriceService>();
        services
            .AddShopClient()
            .ConfigureHttpClient(
                client => client.BaseAddress = new Uri("https://shop.example/graphql"),
                builder => builder.ConfigurePrimaryHttpMessageHandler(() => server));
        if (withSerializers)
        {
            services.AddSerializer<MoneySerializer>();
            services.AddSerializer(new DimensionsSerializer());
        }

        return services.BuildServiceProvider();
    }
}
