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

    private static void ThrowIfNoTimeout(TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        }
    }
}
