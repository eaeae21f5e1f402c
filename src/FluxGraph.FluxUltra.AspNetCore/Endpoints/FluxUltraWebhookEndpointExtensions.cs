using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using FluxGraph.FluxUltra;
using FluxGraph.FluxUltra.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoint that the API sends its webhooks to.</summary>
[UnsupportedOSPlatform("browser")]
public static class FluxUltraWebhookEndpointExtensions
{
    /// <summary>
    /// Maps the endpoint that <see cref="ImageRequest.WebhookUrl"/> of requests leads to. It answers 204 as soon as a delivery
    /// is kept, or known already; 401 to one that is not signed with a secret; 413 to one that is too large; 400 to one that
    /// is too old or not about a generation; 503 when too many wait to be handled.
    /// </summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/flux</c>.</param>
    /// <param name="handle">
    /// Called for each delivery, after the API has its answer; null when nothing is to be done beside ending waits. See
    /// <see cref="IWebhookHandler"/>.
    /// </param>
    /// <returns>What configures the endpoint further. The signature is its authentication, so it is open to anonymous callers.</returns>
    /// <exception cref="InvalidOperationException"><c>AddFluxUltra(…).AddWebhooks(…)</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">There is no secret, or an option is out of its range.</exception>
    public static IEndpointConventionBuilder MapFluxUltraWebhooks(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Func<GenerationWebhook, CancellationToken, Task>? handle = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var endpoint = endpoints.ServiceProvider.GetService<WebhookEndpoint>()
            ?? throw new InvalidOperationException("Webhooks are not registered: call services.AddFluxUltra(…).AddWebhooks(…) first.");
        if (handle is not null)
        {
            endpoints.ServiceProvider.GetRequiredService<WebhookHandlers>().Add(new DelegateWebhookHandler(handle));
        }

        RequestDelegate receive = endpoint.HandleAsync;
        return endpoints.MapPost(pattern, receive).AllowAnonymous().WithDisplayName("Flux Ultra webhooks");
    }
}
