using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FluxGraph.StrawberryShake.Tests;

/// <summary>Answers every operation over a WebSocket with the same payloads, and keeps what was asked.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string[] _payloads;

    private SocketServer(WebApplication application, string[] payloads)
    {
        _application = application;
        _payloads = payloads;
        application.UseWebSockets();
        application.Run(ServeAsync);
    }

    public List<string> Operations { get; } = [];

    public string? InitialPayload { get; private set; }

    public Uri Endpoint => new UriBuilder(_application.Urls.Single()) { Scheme = "ws" }.Uri;

    public static async Task<SocketServer> StartAsync(params string[] payloads)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SocketServer(builder.Build(), payloads);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        while (await ReceiveAsync(socket) is { } message)
        {
            switch ((string?)message["type"])
            {
                case "connection_init":
                    InitialPayload = message["payload"]?.ToJsonString();
                    await SendAsync(socket, """{"type":"connection_ack"}""");
                    break;
                case "subscribe":
                    Operations.Add((string)message["payload"]!["operationName"]!);
                    foreach (var payload in _payloads)
                    {
                        await SendAsync(socket, $$"""{"type":"next","id":"{{message["id"]}}","payload":{{payload}}}""");
                    }

                    await SendAsync(socket, $$"""{"type":"complete","id":"{{message["id"]}}"}""");
                    break;
            }
        }
    }

    private static async Task<JsonNode?> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return received.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(buffer.AsSpan(0, received.Count));
    }

    private static Task SendAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
