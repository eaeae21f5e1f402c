using System.Net;
using System.Net.Sockets;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace FluxGraph.Resilience.Tests;

/// <summary>A client as applications register it, and a real server that fails as the test says.</summary>
public sealed class ResilienceTests
{
    private const string Data = """{"data":{"hero":{"name":"Luke","age":1,"friends":null}}}""";

    private int _requests;

    [Theory]
    [InlineData(OperationKind.Query, 500, 2)]
    [InlineData(OperationKind.Query, 503, 2)]
    [InlineData(OperationKind.Query, 408, 2)]
    [InlineData(OperationKind.Query, 429, 2)]
    [InlineData(OperationKind.Query, 400, 1)]
    [InlineData(OperationKind.Query, 401, 1)]
    [InlineData(OperationKind.Mutation, 500, 1)]
    [InlineData(OperationKind.Mutation, 503, 1)]
    [InlineData(OperationKind.Mutation, 408, 1)]
    [InlineData(OperationKind.Mutation, 429, 2)]
    public async Task What_may_pass_is_retried_and_a_mutation_only_where_it_did_not_run(OperationKind kind, int status, int requests)
    {
        await using var server = await StartAsync(context => context.Response.StatusCode = status);
        await using var provider = Register(server.Endpoint, kind);

        var result = await provider.GetRequiredService<HeroOperation>().ExecuteAsync();

        Assert.Equal(requests, _requests);
        Assert.Equal(requests == 2 ? [] : [$"HTTP_{status}"], result.Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData(OperationKind.Query, 2)]
    [InlineData(OperationKind.Mutation, 1)]
    public async Task A_lost_connection_is_retried_for_a_query_only(OperationKind kind, int requests)
    {
        await using var server = await StartAsync(context => context.Abort());
        await using var provider = Register(server.Endpoint, kind);
        var running = provider.GetRequiredService<HeroOperation>().ExecuteAsync();

        if (kind == OperationKind.Query)
        {
            Assert.Equal("Luke", (await running).Data!.Hero!.Name);
        }
        else
        {
            var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => running);
            Assert.Equal((TransportFailureKind.ConnectionLost, true), (failure.Kind, failure.RequestMayHaveBeenReceived));
        }

        Assert.Equal(requests, _requests);
    }

    [Theory]
    [InlineData(OperationKind.Query)]
    [InlineData(OperationKind.Mutation)]
    public async Task A_refused_connection_is_retried_for_mutations_too(OperationKind kind)
    {
        var port = FreePort();
        TestServer? server = null;
        await using var provider = Register(new Uri($"http://127.0.0.1:{port}/graphql"), kind, options => options.Retry.OnRetry = async _ =>
            server ??= await TestServer.StartAsync(context => context.Response.WriteAsync(Data), port: port));
        try
        {
            Assert.Equal("Luke", (await provider.GetRequiredService<HeroOperation>().ExecuteAsync()).Data!.Hero!.Name);
            Assert.NotNull(server);
        }
        finally
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    [Fact]
    public async Task The_server_says_how_long_and_more_than_there_is_time_for_is_not_waited_for()
    {
        var delays = new List<TimeSpan>();
        await using var server = await StartAsync(context => (context.Response.StatusCode, context.Response.Headers["RateLimit-Reset"]) = (429, "0"));
        await using var provider = Register(server.Endpoint, OperationKind.Mutation, options =>
        {
            options.Retry.Delay = TimeSpan.FromMinutes(5);
            options.Retry.OnRetry = arguments =>
            {
                delays.Add(arguments.RetryDelay);
                return default;
            };
        });
        Assert.Equal("Luke", (await provider.GetRequiredService<HeroOperation>().ExecuteAsync()).Data!.Hero!.Name);
        Assert.Equal([TimeSpan.Zero], delays);

        _requests = 0;
        await using var patient = await StartAsync(context => (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "30"));
        await using var impatient = Register(patient.Endpoint);
        Assert.Equal("HTTP_429", Assert.Single((await impatient.GetRequiredService<HeroOperation>().ExecuteAsync()).Errors).Code);
    }

    [Theory]
    [InlineData(OperationKind.Query)]
    [InlineData(OperationKind.Mutation)]
    public async Task Time_that_is_up_is_told_in_the_language_of_the_client(OperationKind kind)
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            Interlocked.Increment(ref _requests);
            var ended = new TaskCompletionSource();
            await using var end = context.RequestAborted.Register(ended.SetResult);
            await ended.Task;
        });
        await using var provider = Register(server.Endpoint, kind, options =>
        {
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(1000);
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(150);
            options.CircuitBreaker.SamplingDuration = TimeSpan.FromMilliseconds(500);
        });

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => provider.GetRequiredService<HeroOperation>().ExecuteAsync());

        Assert.Equal((TransportFailureKind.TimedOut, true), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.IsType<TimeoutRejectedException>(failure.InnerException);
        Assert.Contains("TotalRequestTimeout", failure.Message, StringComparison.Ordinal);
        Assert.True(kind == OperationKind.Query ? _requests > 1 : _requests == 1, $"{_requests} requests");
    }

    [Fact]
    public async Task A_server_that_fails_is_left_alone_for_a_while()
    {
        await using var server = await TestServer.StartAsync(503, null, "");
        await using var provider = Register(server.Endpoint, OperationKind.Mutation, options =>
        {
            options.CircuitBreaker.MinimumThroughput = 2;
            options.CircuitBreaker.FailureRatio = 0.1;
        });
        var hero = provider.GetRequiredService<HeroOperation>();
        Assert.Equal("HTTP_503", Assert.Single((await hero.ExecuteAsync()).Errors).Code);
        Assert.Equal("HTTP_503", Assert.Single((await hero.ExecuteAsync()).Errors).Code);

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => hero.ExecuteAsync());

        Assert.Equal((TransportFailureKind.Rejected, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.IsType<BrokenCircuitException>(failure.InnerException);
    }

    [Fact]
    public async Task Too_many_requests_at_once_are_rejected_before_they_are_sent()
    {
        var (received, release) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        await using var server = await TestServer.StartAsync(async context =>
        {
            received.SetResult();
            await release.Task;
            await context.Response.WriteAsync(Data);
        });
        await using var provider = Register(server.Endpoint, configure: options => options.RateLimiter.DefaultRateLimiterOptions.PermitLimit = 1);
        var hero = provider.GetRequiredService<HeroOperation>();
        var first = hero.ExecuteAsync();
        await received.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<GraphQLTransportException>(() => hero.ExecuteAsync());
        release.SetResult();

        Assert.Equal((TransportFailureKind.Rejected, false), (failure.Kind, failure.RequestMayHaveBeenReceived));
        Assert.IsType<RateLimiterRejectedException>(failure.InnerException);
        (await first).EnsureNoErrors();
    }

    [Fact]
    public async Task What_an_application_does_not_want_retried_is_not()
    {
        await using var server = await StartAsync(context => context.Response.StatusCode = 503);
        await using var provider = Register(server.Endpoint, configure: options => options.Retry.ShouldHandle = _ => ValueTask.FromResult(false));

        Assert.Equal("HTTP_503", Assert.Single((await provider.GetRequiredService<HeroOperation>().ExecuteAsync()).Errors).Code);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task Cancellation_is_the_callers()
    {
        using var source = new CancellationTokenSource();
        await using var server = await StartAsync(context =>
        {
            source.Cancel();
            context.Response.StatusCode = 503;
        });
        await using var provider = Register(server.Endpoint);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => provider.GetRequiredService<HeroOperation>().ExecuteAsync(cancellationToken: source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    /// <summary>A server whose first answer fails and whose others do not.</summary>
    private Task<TestServer> StartAsync(Action<HttpContext> fail) => TestServer.StartAsync(async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        if (Interlocked.Increment(ref _requests) == 1)
        {
            fail(context);
            return;
        }

        await context.Response.WriteAsync(Data);
    });

    private static ServiceProvider Register(Uri endpoint, OperationKind kind = OperationKind.Query, Action<HttpStandardResilienceOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        GraphQLClientRegistration.AddClient(services, "Hero", endpoint, executor => new HeroOperation(executor, kind)).AddResilience(options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
