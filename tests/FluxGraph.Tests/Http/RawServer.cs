using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGraph.Tests.Http;

/// <summary>A server that sends given bytes, however wrong they are as HTTP, and then ends the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public RawServer(string answer, bool reset = false)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer), reset);
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/graphql");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task ServeAsync(byte[] answer, bool reset)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                var stream = client.GetStream();
                await ReadRequestAsync(stream);
                await stream.WriteAsync(answer, _stopping.Token);
                if (reset)
                {
                    client.LingerState = new LingerOption(enable: true, seconds: 0);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
        {
        }
    }

    /// <summary>Reads up to the end of the request, so that closing the connection does not reset it.</summary>
    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = "";
        var buffer = new byte[4096];
        while (!IsComplete(text))
        {
            var count = await stream.ReadAsync(buffer, _stopping.Token);
            if (count == 0)
            {
                return;
            }

            text += Encoding.Latin1.GetString(buffer, 0, count);
        }
    }

    private static bool IsComplete(string request)
    {
        const string LengthHeader = "Content-Length: ";
        var headersEnd = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (headersEnd < 0)
        {
            return false;
        }

        var lengthStart = request.IndexOf(LengthHeader, StringComparison.OrdinalIgnoreCase) + LengthHeader.Length;
        var length = int.Parse(request[lengthStart..request.IndexOf('\r', lengthStart)], System.Globalization.CultureInfo.InvariantCulture);
        return request.Length >= headersEnd + 4 + length;
    }
}
