using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Shop;
using Shop.Client;

namespace FluxGraph.StrawberryShake.Tests;

/// <summary>What uses a client is tested with substitutes for its interfaces.</summary>
public class MockedClientTests
{
    private static readonly Guid Lamp = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly IShopClient _client = Substitute.For<IShopClient>();

    [Fact]
    public async Task A_query_is_replaced_by_one_that_answers()
    {
        var product = Substitute.For<IGetProduct_Product>();
        product.Name.Returns("Lamp");
        var data = Substitute.For<IGetProductResult>();
        data.Product.Returns(product);
        var result = Substitute.For<IOperationResult<IGetProductResult>>();
        result.Data.Returns(data);
        result.Errors.Returns([]);
        var query = Substitute.For<IGetProductQuery>();
        query.ExecuteAsync(Lamp, Arg.Any<CancellationToken>()).Returns(result);
        _client.GetProduct.Returns(query);

        Assert.Equal("Lamp", (await new PriceService(_client).FindAsync(Lamp))?.Name);
    }

    [Fact]
    public async Task A_query_is_replaced_by_one_that_reports_an_error()
    {
        var result = Substitute.For<IOperationResult<IGetProductResult>>();
        result.Errors.Returns([new ClientError("No such product.", code: "NOT_FOUND")]);
        _client.GetProduct.ExecuteAsync(default, default).ReturnsForAnyArgs(result);

        Assert.Equal("NOT_FOUND: No such product.", (await Assert.ThrowsAsync<InvalidOperationException>(() => new PriceService(_client).FindAsync(Lamp))).Message);
    }

    [Fact]
    public async Task A_query_is_replaced_by_one_that_fails()
    {
        _client.GetProduct.ExecuteAsync(default, default).ThrowsAsyncForAnyArgs(new HttpRequestException("offline"));

        Assert.Equal("offline", (await Assert.ThrowsAsync<HttpRequestException>(() => new PriceService(_client).FindAsync(Lamp))).Message);
    }
}
