using System.Runtime.Versioning;
using FluxGraph.CompilerServices;

namespace FluxGraph;

/// <summary>
/// Attaches a key to requests for one origin, and to no other: a request for another scheme, host or port goes out
/// as it is.
/// </summary>
/// <remarks>
/// The handler at the end of the chain would follow a redirect with the key's header to wherever it leads, so the
/// first request turns that off (<see cref="SocketsHttpHandler.AllowAutoRedirect"/>,
/// <see cref="HttpClientHandler.AllowAutoRedirect"/>): a redirect is an answer with status 3xx.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class ApiKeyHandler : DelegatingHandler
{
    private readonly ApiKey _apiKey;
    private readonly Uri _origin;
    private readonly string? _headerName;
    private volatile bool _redirectsAreOff;

    /// <summary>Makes a handler for a key and the origin that it belongs to.</summary>
    /// <param name="apiKey">The key.</param>
    /// <param name="origin">An absolute address of the server; its scheme, host and port count.</param>
    /// <param name="headerName">The header that carries the key, such as <c>X-API-Key</c>; null for <c>Authorization: Bearer</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="origin"/> is not absolute, or <paramref name="headerName"/> is no request header's name.</exception>
    public ApiKeyHandler(ApiKey apiKey, Uri origin, string? headerName = null)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        ArgumentNullException.ThrowIfNull(origin);
        if (!origin.IsAbsoluteUri)
        {
            throw new ArgumentException("The origin must be an absolute address.", nameof(origin));
        }

        if (headerName is not null && !IsRequestHeader(headerName))
        {
            throw new ArgumentException("The name cannot be a request header's.", nameof(headerName));
        }

        _apiKey = apiKey;
        _origin = origin;
        _headerName = headerName;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorize(request);
        return base.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorize(request);
        return base.Send(request, cancellationToken);
    }

    private void Authorize(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        TurnRedirectsOff();
        if (!Origin.AreSame(request.RequestUri, _origin))
        {
            return;
        }

        if (_headerName is null)
        {
            _apiKey.AuthorizeBearer(request.Headers);
        }
        else
        {
            _apiKey.SetHeader(request.Headers, _headerName);
        }
    }

    private void TurnRedirectsOff()
    {
        if (_redirectsAreOff)
        {
            return;
        }

        var last = InnerHandler;
        while (last is DelegatingHandler { InnerHandler: { } inner })
        {
            last = inner;
        }

        try
        {
            if (last is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
            {
                sockets.AllowAutoRedirect = false;
            }
            else if (last is HttpClientHandler { AllowAutoRedirect: true } client)
            {
                client.AllowAutoRedirect = false;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                "The HTTP handler was used before with redirects on, which could carry the API key to another server. "
                + "Set AllowAutoRedirect to false where the handler is made.", exception);
        }

        _redirectsAreOff = true;
    }

    private static bool IsRequestHeader(string name)
    {
        using var probe = new HttpRequestMessage();
        return probe.Headers.TryAddWithoutValidation(name, "probe");
    }
}
