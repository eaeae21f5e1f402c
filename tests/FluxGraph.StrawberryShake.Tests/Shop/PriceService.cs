using FluxGraph;
using Shop.Client;

namespace Shop;

/// <summary>Code as programs have it that were written for StrawberryShake.</summary>
public sealed class PriceService(IShopClient client)
{
    public async Task<IGetProduct_Product?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        IOperationResult<IGetProductResult> result = await client.GetProduct.ExecuteAsync(id, cancellationToken);
        if (result.IsErrorResult())
        {
            foreach (IClientError error in result.Errors)
            {
                throw new InvalidOperationException($"{error.Code}: {error.Message}");
            }
        }

        result.EnsureNoErrors();
        return result.Data?.Product;
    }

    public async Task<bool> ReduceAsync(IProductCard product, decimal factor)
    {
        if (product.Availability is Availability.Gone)
        {
            return false;
        }

        var input = new PriceChange
        {
            Id = product.Id,
            Price = product.Price with { Amount = product.Price.Amount * factor },
            Comment = null,
        };
        var result = await client.ChangePrice.ExecuteAsync(input);
        IProductCard? changed = result.Data?.ChangePrice.Product;
        return result.IsSuccessResult() && changed is not null;
    }

    public async Task<int> AddPictureAsync(Guid product, Stream picture)
    {
        var result = await client.AddPictures.ExecuteAsync(
            new AddPicturesInput { Product = product, Pictures = [new Upload(picture, "picture.png", "image/png")] });
        result.EnsureNoErrors();
        return result.Data!.AddPictures;
    }

    public async Task<IReadOnlyList<string>> CheaperThanAsync(Money maximum)
    {
        var result = await client.FindProducts.ExecuteAsync(new ProductFilter { Maximum = maximum, Availability = [Availability.InStock] });
        result.EnsureNoErrors();
        return [.. result.Data!.Products.Select(product => product.Name)];
    }
}
