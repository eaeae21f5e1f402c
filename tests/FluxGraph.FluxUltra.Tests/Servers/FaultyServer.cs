using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace FluxGraph.FluxUltra.Tests.Servers;

/// <summary>
/// A Flux Ultra that fails in every way at every moment, by a seed: on the level of the connection, where a web server would be too well
/// behaved. It keeps what it has charged, by prompt, and it says that it has charged nothing (400, 401, 402, 429) only where that is so.
/// </summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private static readonly int[] Refusals = [400, 401, 402, 404];
    private static readonly int[] Gateways = [408, 500, 502, 503, 504];
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    // Bound and not listening: who connects is refused.
    private readonly Socket _deaf = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _charges = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Random _random;
    private readonly Task _serving;
    private int _jobs;

    public FaultyServer(int seed)
    {
        _random = new Random(seed);
        _deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Endpoint => new($"http://{_listener.LocalEndpoint}/graphql");

    /// <summary>What happened, to be read when a property does not hold.</summary>
    public ConcurrentQueue<string> Trace { get; } = new();

    /// <summary>Called when the server does not answer and will not.</summary>
    public Action? FellSilent { get; set; }

    /// <summary>The jobs that were charged for a prompt.</summary>
    public IReadOnlyList<string> ChargedFor(string prompt) => _charges.TryGetValue(prompt, out var jobs) ? [.. jobs] : [];

    public int Charged => _jobs;

    /// <summary>Connects a client, or has it refused.</summary>
    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var isRefused = Draw(8) == 0;
        Trace.Enqueue(isRefused ? "refused" : "connected");
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(isRefused ? _deaf.LocalEndPoint! : _listener.LocalEndpoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public int Draw(int count)
    {
        lock (_gate)
        {
            return _random.Next(count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        _deaf.Dispose();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stopping.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        using (socket)
        {
            try
            {
                using var stream = new NetworkStream(socket);
                while (await AnswerAsync(socket, stream))
                {
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client is gone, or the test is over.
            }
        }
    }

    /// <summary>Deals with a request; false when the connection is not to be used any more.</summary>
    private async Task<bool> AnswerAsync(Socket socket, NetworkStream stream)
    {
        var fault = Draw(2) == 0 ? Fault.None : Faults[Draw(Faults.Length)];
        if (fault == Fault.ResetBeforeReading)
        {
            return Reset(socket, fault);
        }

        if (await ReadAsync(stream, partOfBody: fault == Fault.ResetInTheBody) is not { } request)
        {
            return fault == Fault.ResetInTheBody && Reset(socket, fault);
        }

        var job = IsCharged(fault) ? Charge(request) : null;
        Trace.Enqueue($"{fault} {request.Kind} {job}");
        switch (fault)
        {
            case Fault.ResetAfterReading:
                return Reset(socket, fault);
            case Fault.CloseAfterReading:
                return false;
            case Fault.Silence:
                FellSilent?.Invoke();
                await stream.CopyToAsync(Stream.Null, _stopping.Token);
                return false;
            default:
                return await WriteAsync(socket, stream, fault, Answer(fault, request, job));
        }
    }

    /// <summary>A refusal and a rate limit have no effect by the API's word; of the other failures nobody can say.</summary>
    private bool IsCharged(Fault fault) => fault switch
    {
        Fault.RateLimit or Fault.Refusal => false,
        Fault.None or Fault.WrongTypes or Fault.CutAnswer => true,
        _ => Draw(2) == 0,
    };

    private string? Charge(Request request)
    {
        if (request.Prompt is null)
        {
            return null;
        }

        var job = Interlocked.Increment(ref _jobs).ToString(CultureInfo.InvariantCulture);
        _charges.GetOrAdd(request.Prompt, _ => new ConcurrentQueue<string>()).Enqueue(job);
        return job;
    }

    private (int Status, string Body) Answer(Fault fault, Request request, string? job) => fault switch
    {
        Fault.ErrorOfTheApi => (Draw(2) == 0 ? 500 : 200, """{"errors":[{"message":"Oops","extensions":{"code":"INTERNAL_ERROR"}}]}"""),
        Fault.ErrorOfAGateway => (Gateways[Draw(Gateways.Length)], Draw(2) == 0 ? "<html>Bad gateway</html>" : """{"id":"trace-1"}"""),
        Fault.RateLimit => (429, Draw(2) == 0 ? "" : """{"errors":[{"message":"Slow down","extensions":{"code":"RATE_LIMITED"}}]}"""),
        Fault.Refusal => (Refusals[Draw(Refusals.Length)], Draw(2) == 0 ? "" : """{"errors":[{"message":"No"}]}"""),
        Fault.Redirect => (307, ""),
        Fault.Garbage => (200, Garbage()),
        Fault.WrongTypes => (200, WrongTypes(request, job)),
        _ => (200, Success(request, job)),
    };

    private static string Success(Request request, string? job) => request.Kind switch
    {
        "balance" => """{"data":{"creditBalance":{"available":1,"spent":2}}}""",
        "generation" => """{"data":{"generation":{"id":"1","status":"processing"}}}""",
        var kind => $$$$"""{"data":{"{{{{kind}}}}":{"id":"{{{{job}}}}","status":"processing","url":null,"createdAt":"2024-01-01T00:00:00Z"}}}""",
    };

    private string WrongTypes(Request request, string? job) => Draw(7) switch
    {
        0 => $$$$"""{"data":{"{{{{request.Kind}}}}":{"id":{{{{job ?? "1"}}}},"status":{"a":[1]},"url":5,"creditCost":"many","createdAt":[]}}}""",
        1 => $$$$"""{"data":{"{{{{request.Kind}}}}":{"id":null,"status":"processing"}}}""",
        2 => $$$$"""{"data":{"{{{{request.Kind}}}}":[{"id":"{{{{job}}}}"}]}}""",
        3 => """{"data":[]}""",
        4 => """{"data":null,"errors":"none"}""",
        5 => $$$$"""{"data":{"{{{{request.Kind}}}}":null},"errors":[{"message":"Something new","extensions":{"code":"SOMETHING_NEW"}}]}""",
        _ => "[]",
    };

    private string Garbage()
    {
        var bytes = new char[Draw(200)];
        lock (_gate)
        {
            return new string(bytes.Select(_ => (char)_random.Next(1, 256)).ToArray());
        }
    }

    private async Task<bool> WriteAsync(Socket socket, NetworkStream stream, Fault fault, (int Status, string Body) answer)
    {
        var body = Encoding.Latin1.GetBytes(answer.Body);
        var framing = Draw(3);
        var isLast = framing == 2 || Draw(2) == 0;
        var head = new StringBuilder(fault == Fault.Garbage && Draw(3) == 0 ? Garbage() : $"HTTP/1.1 {answer.Status} Whatever\r\nContent-Type: application/json\r\n")
            .Append(framing switch { 0 => $"Content-Length: {body.Length}\r\n", 1 => "Transfer-Encoding: chunked\r\n", _ => "" })
            .Append(isLast ? "Connection: close\r\n" : "")
            .Append(fault == Fault.Redirect ? "Location: /elsewhere\r\n" : "")
            .Append(fault == Fault.RateLimit ? Draw(3) switch { 0 => "Retry-After: 0\r\n", 1 => "Retry-After: 999\r\n", _ => "" } : "")
            .Append("\r\n").ToString();
        byte[] chunks = framing == 1 && body.Length > 0
            ? [.. Encoding.Latin1.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8]
            : framing == 1 ? [.. "0\r\n\r\n"u8] : body;
        byte[] all = [.. Encoding.Latin1.GetBytes(head), .. chunks];
        var length = fault == Fault.CutAnswer ? Draw(all.Length) : all.Length;
        await stream.WriteAsync(all.AsMemory(0, length), _stopping.Token);
        return fault == Fault.CutAnswer && Draw(2) == 0 ? Reset(socket, fault)
            : !isLast && fault is not (Fault.CutAnswer or Fault.Garbage) && Draw(4) != 0;
    }

    private bool Reset(Socket socket, Fault fault)
    {
        Trace.Enqueue($"{fault}: reset");
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return false;
    }

    /// <summary>Reads a request; null when the client has none any more, or when only a part of it was to be read.</summary>
    private async Task<Request?> ReadAsync(NetworkStream stream, bool partOfBody)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var start = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase) + "Content-Length: ".Length;
                var length = int.Parse(text[start..text.IndexOf('\r', start)], CultureInfo.InvariantCulture);
                if (partOfBody && received.Count > end + 4)
                {
                    return null;
                }

                if (received.Count == end + 4 + length)
                {
                    return Request.Of(text, received.GetRange(end + 4, length).ToArray());
                }
            }

            var count = await stream.ReadAsync(buffer, _stopping.Token);
            if (count == 0)
            {
                return null;
            }

            received.AddRange(buffer.AsSpan(0, count));
        }
    }

    /// <param name="Kind">What the answer's member is called; what a question is about.</param>
    /// <param name="Prompt">Null for a question.</param>
    private sealed record Request(string Kind, string? Prompt)
    {
        public static Request Of(string head, byte[] body)
        {
            using var json = JsonDocument.Parse(body);
            if (head.StartsWith("POST /v1/", StringComparison.Ordinal))
            {
                return new Request("generateimage", json.RootElement.GetProperty("prompt").GetString());
            }

            return json.RootElement.GetProperty("operationName").GetString() switch
            {
                "Generate" => new Request("generate", Input().GetProperty("input").GetProperty("text").GetString()),
                "GenerateImage" => new Request("generateImage", Input().GetProperty("prompt").GetString()),
                "GetGeneration" => new Request("generation", null),
                _ => new Request("balance", null),
            };

            JsonElement Input() => json.RootElement.GetProperty("variables").GetProperty("input");
        }
    }
}
