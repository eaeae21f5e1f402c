using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Tests.WebSockets;
using FluxGraph.Transport.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FluxGraph.Tests.Authentication;

/// <summary>A client whose tokens are numbered, and a server that takes the one that the test says.</summary>
public sealed class AccessTokenTests : IAsyncDisposable
{
    private const string Data = """{"data":{"hero":{"name":"Luke","age":1,"friends":null}}}""";

    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _received = [];
    private ServiceProvider? _provider;
    private int _tokens;
    private string _accepted = "Bearer token-1";
    private Func<CancellationToken, Task<AccessToken>>? _getToken;
    private TimeSpan? _lifetime;

    [Fact]
    public async Task A_token_is_asked_for_once_and_sent_with_each_operation()
    {
        await using var server = await StartAsync();
        var hero = Register(server);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hero.ExecuteAsync()));
        (await hero.ExecuteAsync()).EnsureNoErrors();

        Assert.Equal(1, _tokens);
        Assert.Equal(Enumerable.Repeat("Bearer token-1", 21), _received);
    }

    [Theory]
    [InlineData(OperationKind.Query)]
    [InlineData(OperationKind.Mutation)]
    public async Task A_token_that_is_refused_is_replaced_once_for_all_calls(OperationKind kind)
    {
        await using var server = await StartAsync();
        var hero = Register(server, kind);
        (await hero.ExecuteAsync()).EnsureNoErrors();
        _accepted = "Bearer token-2";

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => hero.ExecuteAsync()));

        Assert.All(results, result => Assert.Equal("Luke", result.Data!.Hero!.Name));
        Assert.Equal(2, _tokens);
    }

    [Fact]
    public async Task A_server_that_takes_no_token_is_asked_twice_and_its_answer_is_the_result()
    {
        await using var server = await StartAsync();
        var hero = Register(server);
        _accepted = "Bearer another";

        Assert.Equal("HTTP_401", Assert.Single((await hero.ExecuteAsync()).Errors).Code);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _received);

        // Nor does it go on with the second.
        await hero.ExecuteAsync();
        Assert.Equal(["Bearer token-3", "Bearer token-4"], _received[2..]);
    }

    [Theory]
    [InlineData(300, 270)]
    [InlineData(20, 10)]
    public async Task A_token_is_replaced_before_it_ends(int lifetime, int renewal)
    {
        await using var server = await StartAsync();
        var hero = Register(server);
        _lifetime = TimeSpan.FromSeconds(lifetime);

        (await hero.ExecuteAsync()).EnsureNoErrors();
        _clock.Advance(TimeSpan.FromSeconds(renewal - 1));
        (await hero.ExecuteAsync()).EnsureNoErrors();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _accepted = "Bearer token-2";
        (await hero.ExecuteAsync()).EnsureNoErrors();

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], _received);
    }

    [Fact]
    public async Task Another_server_gets_no_token_and_a_redirect_loses_it()
    {
        var others = new List<string>();
        await using var other = await TestServer.StartAsync(async context =>
        {
            others.Add(context.Request.Headers.Authorization.ToString());
            await context.Response.WriteAsync(Data);
        });
        await using var server = await TestServer.StartAsync(context =>
        {
            _received.Add(context.Request.Headers.Authorization.ToString());
            context.Response.Redirect(other.Endpoint.ToString(), permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });
        var hero = Register(server);

        (await hero.With(request => request.RequestUri = other.Endpoint).ExecuteAsync()).EnsureNoErrors();
        Assert.Empty(_received);
        (await hero.ExecuteAsync()).EnsureNoErrors();

        Assert.Equal(["Bearer token-1"], _received);
        Assert.Equal(["", ""], others);
    }

    [Fact]
    public async Task Who_cannot_get_a_token_learns_why_and_the_next_call_tries_again()
    {
        await using var server = await StartAsync();
        var hero = Register(server);
        _getToken = _ => throw new TimeZoneNotFoundException("no token today");

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => hero.ExecuteAsync());

        Assert.Equal((TransportFailureKind.Unknown, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.IsType<TimeZoneNotFoundException>(failure.InnerException);
        Assert.Empty(_received);
        _getToken = null;
        (await hero.ExecuteAsync()).EnsureNoErrors();
    }

    [Fact]
    public async Task Who_leaves_while_a_token_is_asked_for_leaves_alone()
    {
        await using var server = await StartAsync();
        var hero = Register(server);
        var (asked, answer) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<AccessToken>());
        _getToken = cancellationToken =>
        {
            asked.SetResult();
            return answer.Task.WaitAsync(cancellationToken);
        };
        using var source = new CancellationTokenSource();
        var (leaving, staying) = (hero.ExecuteAsync(cancellationToken: source.Token), hero.ExecuteAsync());
        await asked.Task.WaitAsync(SocketExchange.Patience);

        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving)).CancellationToken);
        answer.SetResult("token-1");

        (await staying.WaitAsync(SocketExchange.Patience)).EnsureNoErrors();
    }

    [Fact]
    public async Task A_token_that_does_not_come_is_given_up()
    {
        await using var server = await StartAsync();
        var hero = Register(server);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _getToken = _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<AccessToken>().Task;
        };
        var running = hero.ExecuteAsync();
        await asked.Task.WaitAsync(SocketExchange.Patience);

        // The timer may not be there yet when the question is.
        while (!running.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(100));
            await Task.Yield();
        }

        Assert.Equal(TransportFailureKind.TimedOut, (await Assert.ThrowsAsync<GraphQLTransportException>(() => running)).Kind);
    }

    [Fact]
    public async Task A_WebSocket_is_opened_with_a_token_and_again_with_a_new_one_where_the_server_refuses_it()
    {
        var heard = new List<string?>();
        await using var server = await TestServer.StartAsync(async context =>
        {
            heard.Add(context.Request.Headers.Authorization);
            if (heard.Count == 1)
            {
                context.Response.StatusCode = 401;
                return;
            }

            using var accepted = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            var socket = new ServerSocket(accepted);
            heard.Add(await socket.ReceiveAsync());
            await socket.SendAsync("""{"type":"connection_ack"}""");
            var id = await socket.ReceiveOperationAsync();
            await socket.SendResultAsync(id, "Luke");
            if (heard.Count == 3)
            {
                await socket.CloseAsync(4403);
                return;
            }

            await socket.SendAsync($$"""{"type":"complete","id":"{{id}}"}""");
            await socket.ReceiveAsync();
        });
        var hero = Register(server, OperationKind.Subscription, webSocket: true);

        var names = new List<string>();
        await foreach (var result in hero.SubscribeAsync())
        {
            names.Add(result.Data!.Hero!.Name);
        }

        Assert.Equal(["Luke", "Luke"], names);
        Assert.Equal(
            [
                "Bearer token-1",
                "Bearer token-2", """{"type":"connection_init","payload":{"Authorization":"Bearer token-2"}}""",
                "Bearer token-3", """{"type":"connection_init","payload":{"Authorization":"Bearer token-3"}}""",
            ],
            heard);
    }

    [Fact]
    public async Task A_WebSocket_without_a_token_is_not_opened()
    {
        await using var server = await StartAsync();
        var hero = Register(server, OperationKind.Subscription, webSocket: true);
        _getToken = _ => Task.FromResult<AccessToken>(null!);

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(async () => await hero.SubscribeAsync().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal((TransportFailureKind.Unknown, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.Contains("UseAccessToken", failure.InnerException!.Message, StringComparison.Ordinal);
        Assert.Empty(_received);
    }

    [Fact]
    public void A_token_is_not_shown()
    {
        var token = new AccessToken("very-secret", DateTimeOffset.UnixEpoch);

        Assert.Equal("AccessToken", token.ToString());
        Assert.DoesNotContain("secret", System.Text.Json.JsonSerializer.Serialize(token), StringComparison.Ordinal);
        foreach (var text in (string[])["very secret", "very\nsecret", "sécret"])
        {
            Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => new AccessToken(text)).Message, StringComparison.Ordinal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
        {
            await _provider.DisposeAsync();
        }
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(async context =>
    {
        string authorization = context.Request.Headers.Authorization.ToString();
        lock (_received)
        {
            _received.Add(authorization);
        }

        if (authorization == _accepted)
        {
            await context.Response.WriteAsync(Data);
        }
        else
        {
            context.Response.StatusCode = 401;
        }
    });

    private HeroOperation Register(TestServer server, OperationKind kind = OperationKind.Query, bool webSocket = false)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(webSocket ? TimeProvider.System : _clock).AddSingleton("services");
        var builder = GraphQLClientRegistration.AddClient(services, "Hero", server.Endpoint, executor => new HeroOperation(executor, kind))
            .ConfigureReconnection(options => options.Delay = TimeSpan.FromMilliseconds(1))
            .UseAccessToken((provider, cancellationToken) =>
            {
                Assert.Equal("services", provider.GetRequiredService<string>());
                return _getToken is not null
                    ? _getToken(cancellationToken)
                    : Task.FromResult(new AccessToken($"token-{Interlocked.Increment(ref _tokens)}", _clock.GetUtcNow() + _lifetime));
            });
        if (webSocket)
        {
            builder.ConfigureWebSocketClient(client => client.Uri = new UriBuilder(server.Endpoint) { Scheme = "ws" }.Uri);
        }

        _provider = services.BuildServiceProvider();
        return _provider.GetRequiredService<HeroOperation>();
    }
}
