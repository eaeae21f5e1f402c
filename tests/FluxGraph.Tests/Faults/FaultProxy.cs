using System.Net;
using System.Net.Sockets;

namespace FluxGraph.Tests.Faults;

/// <summary>Stands between a client and a server, on a real port, and lets go wrong what a schedule says.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;
    private readonly FaultSchedule _schedule;
    private readonly int _serverPort;
    private int _openCount;

    public FaultProxy(Uri server, FaultSchedule schedule)
    {
        (_schedule, _serverPort) = (schedule, server.Port);
        _listener.Start();
        _serving = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/graphql");

    /// <summary>Waits until the client has let go of every connection.</summary>
    public async Task AssertAllClosedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Volatile.Read(ref _openCount) > 0 && !patience.IsCancellationRequested)
        {
            await Task.Yield();
        }

        Assert.Equal(0, Volatile.Read(ref _openCount));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stopping.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        Interlocked.Increment(ref _openCount);
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var stopped = _stopping.Token.Register(() =>
        {
            client.Dispose();
            server.Dispose();
        });
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            var (toClient, toServer) = (new NetworkStream(client), new NetworkStream(server));
            var requests = ForwardRequestsAsync(toClient, toServer, server);
            await ForwardAnswersAsync(client, toClient, toServer);
            await requests;
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two let go.
        }
        finally
        {
            client.Dispose();
            Interlocked.Decrement(ref _openCount);
        }
    }

    /// <summary>Ends when the client closes, and tells the server.</summary>
    private static async Task ForwardRequestsAsync(NetworkStream toClient, NetworkStream toServer, Socket server)
    {
        try
        {
            await toClient.CopyToAsync(toServer);
            server.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            server.Dispose();
        }
    }

    private async Task ForwardAnswersAsync(Socket client, NetworkStream toClient, NetworkStream toServer)
    {
        var faults = new FaultStream(_schedule);
        var buffer = new byte[4096];
        while (!faults.IsOver)
        {
            var count = await toServer.ReadAsync(buffer);
            foreach (var piece in count == 0 ? [faults.Finish()] : faults.Forward(buffer.AsSpan(0, count)))
            {
                await toClient.WriteAsync(piece);
            }

            if (count == 0)
            {
                client.Shutdown(SocketShutdown.Send);
                return;
            }
        }

        switch (_schedule.Kind)
        {
            case FaultKind.Reset:
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                client.Dispose();
                break;
            case FaultKind.Close:
                client.Shutdown(SocketShutdown.Send);
                break;
            default:
                // Nothing comes any more: the client has to give up by itself.
                break;
        }
    }
}
