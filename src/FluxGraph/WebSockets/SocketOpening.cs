using System.Buffers;
using System.Net.WebSockets;
using FluxGraph.Transport.WebSockets;

namespace FluxGraph.CompilerServices;

/// <summary>Opens connections: connect, agree on a protocol, introduce oneself, and wait for the word to begin.</summary>
internal sealed class SocketOpening(WebSocketClient client, ArrayPool<byte> pool, TimeProvider timeProvider)
{
    /// <exception cref="GraphQLTransportException">No connection came about.</exception>
    /// <exception cref="InvalidOperationException">There is no address to connect to.</exception>
    public async Task<SocketConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var server = client.Uri ?? throw new InvalidOperationException(
            $"{client.Name} has no address to connect to. Set {nameof(ISocketClient.Uri)} in ConfigureWebSocketClient.");
        using var deadline = new CancellationTokenSource(client.ConnectionTimeout, timeProvider);
        using var link = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        SocketConnection? connection = null;
        try
        {
            await AuthorizeAsync(link.Token).ConfigureAwait(false);
            await ConnectAsync(server, link.Token).ConfigureAwait(false);
            var protocol = SocketProtocol.Find(client.Socket.SubProtocol);
            var payload = await CreatePayloadAsync(protocol, link.Token).ConfigureAwait(false);
            connection = new SocketConnection(client, protocol, pool, timeProvider);
            connection.Start(payload);
            await connection.Acknowledged.WaitAsync(link.Token).ConfigureAwait(false);
            return connection;
        }
        catch (Exception exception)
        {
            if (connection is null)
            {
                client.Socket.Dispose();
            }

            if (link.IsCancellationRequested)
            {
                connection?.Abort();
                throw Interrupted(server, exception, deadline.IsCancellationRequested).ToException(mayHaveBeenReceived: false);
            }

            throw;
        }
    }

    private SocketFailure Interrupted(Uri server, Exception exception, bool isLate) =>
        isLate ? SocketFailure.TimedOut(server, client.ConnectionTimeout, exception) : SocketFailure.Disposed(server);

    private async Task AuthorizeAsync(CancellationToken cancellationToken)
    {
        if (client.Tokens is not { } tokens)
        {
            return;
        }

        try
        {
            client.Token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw SocketFailure.NoToken(exception).ToException(mayHaveBeenReceived: false);
        }

        // Browsers send no headers with a WebSocket: there the first message alone has the token.
        if (!OperatingSystem.IsBrowser())
        {
            client.Socket.Options.SetRequestHeader("Authorization", client.Token.Header);
        }
    }

    private async Task ConnectAsync(Uri server, CancellationToken cancellationToken)
    {
        foreach (var protocol in SocketProtocol.All)
        {
            Offer(protocol.ProtocolName);
        }

        try
        {
            await client.Socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException exception)
        {
            throw SocketFailure.NotOpened(server, exception, client.Socket.HttpStatusCode).ToException(mayHaveBeenReceived: false);
        }
    }

    private void Offer(string protocol)
    {
        try
        {
            client.Socket.Options.AddSubProtocol(protocol);
        }
        catch (ArgumentException)
        {
            // The application offers it already.
        }
    }

    private async Task<PooledBuffer> CreatePayloadAsync(SocketProtocol protocol, CancellationToken cancellationToken)
    {
        try
        {
            var payload = client.ConnectionInterceptor is { } interceptor
                ? await interceptor.CreateConnectionInitPayload(protocol, cancellationToken).ConfigureAwait(false)
                : null;
            payload ??= client.Token is { } token ? new Dictionary<string, object?> { ["Authorization"] = token.Header } : null;
            return SocketMessageWriter.Initialize(payload, pool);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw SocketFailure.Interceptor(exception).ToException(mayHaveBeenReceived: false);
        }
    }
}
