using System.Net.WebSockets;
using FluxGraph.Transport.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>A socket that is going to be opened, as the application configures it.</summary>
internal sealed class WebSocketClient : IWebSocketClient
{
    private const int MiB = 1024 * 1024;

    public WebSocketClient(string name)
    {
        Name = name;
        Socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        Socket.Options.CollectHttpResponseDetails = true;
    }

    public string Name { get; }

    public Uri? Uri { get; set; }

    public ISocketConnectionInterceptor? ConnectionInterceptor { get; set; }

    public TimeSpan ConnectionTimeout
    {
        get;
        set
        {
            ThrowIfNoTimeout(value);
            ArgumentOutOfRangeException.ThrowIfEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    public TimeSpan IdleTimeout
    {
        get;
        set
        {
            ThrowIfNoTimeout(value);
            field = value;
        }
    } = TimeSpan.FromSeconds(3);

    public int MaximumMessageSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16 * MiB;

    public int BufferSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16 * MiB;

    public ClientWebSocket Socket { get; } = new();

    /// <summary>What authenticates the client; null for nothing.</summary>
    public AccessTokenCache? Tokens { get; init; }

    /// <summary>What authenticated this connection; null until then.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>Notes that the server does not take the connection's token.</summary>
    /// <returns>Whether there was one, so that another one may do.</returns>
    public bool TryRefuseToken()
    {
        if (Token is not { } token)
        {
            return false;
        }

        Tokens!.Refuse(token);
        return true;
    }

    private static void ThrowIfNoTimeout(TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        }
    }
}
