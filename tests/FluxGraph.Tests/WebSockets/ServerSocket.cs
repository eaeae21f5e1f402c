using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FluxGraph.Tests.WebSockets;

/// <summary>The server's end of a WebSocket, in the hands of a test.</summary>
internal sealed class ServerSocket(WebSocket socket)
{
    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>The next message, or null where the client closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), type, endOfMessage: true, CancellationToken.None);

    public Task SendResultAsync(string id, string name) =>
        SendAsync($$$$$"""{"id":"{{{{{id}}}}}","type":"next","payload":{"data":{"hero":{"name":"{{{{{name}}}}}","age":null,"friends":null}}}}""");

    public Task CloseAsync(int status) => socket.CloseOutputAsync((WebSocketCloseStatus)status, null, CancellationToken.None);

    /// <summary>Lets the client begin.</summary>
    public async Task AcknowledgeAsync()
    {
        Assert.NotNull(await ReceiveAsync());
        await SendAsync("""{"type":"connection_ack"}""");
    }

    /// <summary>Receives the beginning of an operation and gives its id.</summary>
    public async Task<string> ReceiveOperationAsync()
    {
        var message = JsonNode.Parse((await ReceiveAsync())!)!;
        Assert.Equal("subscribe", (string?)message["type"]);
        Assert.Equal("Hero", (string?)message["payload"]!["operationName"]);
        return (string)message["id"]!;
    }
}
