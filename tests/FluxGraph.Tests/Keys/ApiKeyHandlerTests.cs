using System.Collections.Concurrent;
using FluxGraph.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGraph.Tests.Keys;

public class ApiKeyHandlerTests
{
    private readonly string _text = $"test-key-{Guid.NewGuid():N}";

    [Theory]
    [InlineData(null, "Authorization", "Bearer ")]
    [InlineData("X-API-Key", "X-API-Key", "")]
    public async Task The_key_goes_with_each_request_to_its_origin(string? headerName, string sentAs, string prefix)
    {
        using var client = Create("https://api.doitong.com/graphql", headerName, out var sent);
        await client.GetAsync(new Uri("https://api.doitong.com/v1/other"));
        await client.GetAsync(new Uri("https://API.doitong.com:443/"));
        Assert.Equal(2, sent.Count);
        Assert.All(sent, request => Assert.Equal([prefix + _text], request.Headers.GetValues(sentAs)));
    }

    [Theory]
    [InlineData("https://cdn.doitong.com/outputs/a.jpg")]
    [InlineData("https://api.doitong.com.example/")]
    [InlineData("https://doitong.com/")]
    [InlineData("http://api.doitong.com/")]
    [InlineData("https://api.doitong.com:8443/")]
    [InlineData("https://api.doitong.com@example.com/")]
    public async Task The_key_goes_to_no_other_origin(string address)
    {
        foreach (var headerName in new[] { null, "X-API-Key" })
        {
            using var client = Create("https://api.doitong.com/graphql", headerName, out var sent);
            await client.GetAsync(new Uri(address));
            Assert.Empty(Assert.Single(sent).Headers);
        }
    }

    [Fact]
    public async Task The_key_replaces_what_the_request_had()
    {
        using var client = Create("https://api.doitong.com", null, out var sent);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.doitong.com/"));
        request.Headers.TryAddWithoutValidation("Authorization", "Basic other");
        await client.SendAsync(request);
        Assert.Equal([$"Bearer {_text}"], sent.Single().Headers.GetValues("Authorization"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("X-API-Key", true)]
    [InlineData("X-API-Key", false)]
    public async Task A_redirect_does_not_carry_the_key_away(string? headerName, bool useSockets)
    {
        var stolen = new ConcurrentBag<string>();
        await using var thief = await TestServer.StartAsync(context =>
        {
            stolen.Add(string.Join(';', context.Request.Headers.Select(header => $"{header.Key}={header.Value}")));
            return Task.CompletedTask;
        });
        await using var server = await TestServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = thief.Endpoint.ToString();
            return Task.CompletedTask;
        });
        HttpMessageHandler last = useSockets ? new SocketsHttpHandler() : new HttpClientHandler();
        using var handler = new ApiKeyHandler(new ApiKey(_text), server.Endpoint, headerName) { InnerHandler = last };
        using var exchange = new Exchange(server.Endpoint, handler);
        var result = await exchange.RunAsync(new Heroes.HeroRequest());
        Assert.Equal("HTTP_307", Assert.Single(result.Errors).Code);
        Assert.Empty(stolen);
    }

    [Fact]
    public async Task A_handler_that_followed_redirects_before_is_refused()
    {
        await using var server = await TestServer.StartAsync(200, null, "");
        using var sockets = new SocketsHttpHandler();
        using (var other = new HttpClient(sockets, disposeHandler: false))
        {
            await other.GetAsync(server.Endpoint);
        }

        using var client = new HttpClient(new ApiKeyHandler(new ApiKey(_text), server.Endpoint) { InnerHandler = sockets });
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(server.Endpoint));
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_text, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_synchronous_request_carries_the_key_too()
    {
        using var recorder = new SynchronousRecorder();
        using var client = new HttpClient(new ApiKeyHandler(new ApiKey(_text), new Uri("https://api.doitong.com")) { InnerHandler = recorder });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.doitong.com/"));
        using var response = client.Send(request);
        Assert.Equal($"Bearer {_text}", recorder.Authorization);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var key = new ApiKey(_text);
        Assert.Throws<ArgumentNullException>(() => new ApiKeyHandler(null!, new Uri("https://a")));
        Assert.Throws<ArgumentNullException>(() => new ApiKeyHandler(key, null!));
        Assert.Throws<ArgumentException>(() => new ApiKeyHandler(key, new Uri("/graphql", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => new ApiKeyHandler(key, new Uri("https://a"), "no name"));
        Assert.Throws<ArgumentException>(() => new ApiKeyHandler(key, new Uri("https://a"), "Content-Type"));
    }

    [Fact]
    public async Task The_key_is_in_no_log_even_at_the_lowest_level()
    {
        await using var server = await TestServer.StartAsync(context => context.Response.WriteAsync("{}"));
        using var log = new RecordingLoggerProvider();
        foreach (var headerName in new[] { null, "X-API-Key" })
        {
            var services = new ServiceCollection();
            services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
            services.AddHttpClient("client").AddHttpMessageHandler(() => new ApiKeyHandler(new ApiKey(_text), server.Endpoint, headerName));
            await using var provider = services.BuildServiceProvider();
            using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("client");
            await client.GetAsync(server.Endpoint);
        }

        Assert.Contains(log.Messages, message => message.Contains("X-API-Key", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Messages, message => message.Contains(_text, StringComparison.Ordinal));
    }

    private HttpClient Create(string origin, string? headerName, out List<HttpRequestMessage> sent)
    {
        var requests = sent = [];
        var stub = new StubHandler(request =>
        {
            requests.Add(request);
            return new HttpResponseMessage();
        });
        return new HttpClient(new ApiKeyHandler(new ApiKey(_text), new Uri(origin), headerName) { InnerHandler = stub });
    }

    private sealed class SynchronousRecorder : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return new HttpResponseMessage();
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class RecordingLoggerProvider : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Messages.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Messages.Enqueue(formatter(state, exception));
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                foreach (var (name, value) in values)
                {
                    Messages.Enqueue($"{name}={value}");
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
