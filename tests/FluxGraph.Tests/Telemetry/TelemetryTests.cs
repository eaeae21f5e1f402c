using System.Diagnostics;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static FluxGraph.Tests.Http.EventExchange;

namespace FluxGraph.Tests.Telemetry;

/// <summary>What operations tell traces, metrics and the log.</summary>
public sealed class TelemetryTests
{
    private const string Answer = """{"data":{"hero":null}}""";

    [Fact]
    public async Task A_query_is_an_activity_a_duration_and_a_line()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", Answer);
        await using var observer = new TelemetryObserver(server.Endpoint);

        await observer.Executor.ExecuteAsync(new HeroRequest { Id = "a secret id" });

        var activity = Assert.Single(observer.Activities);
        Assert.Equal(("query Hero", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal("graphql.operation.name=Hero, graphql.operation.type=query", TagsOf(activity));
        var (name, value, tags) = Assert.Single(observer.Measurements);
        Assert.Equal(("graphql.client.operation.duration", "graphql.operation.name=Hero, graphql.operation.type=query"), (name, tags));
        Assert.InRange(value, 0.000_001, 60);
        Assert.Matches("^Debug: Query Hero ended after [0-9.]+ ms$", Assert.Single(observer.Logs));
    }

    [Fact]
    public async Task The_HTTP_requests_activity_is_below_the_operations()
    {
        string? parent = null;
        await using var server = await TestServer.StartAsync(async context =>
        {
            parent = context.Request.Headers.TraceParent;
            await context.Response.WriteAsync(Answer);
        });
        await using var observer = new TelemetryObserver(server.Endpoint);

        await observer.Executor.ExecuteAsync(new HeroRequest());

        var activity = Assert.Single(observer.Activities);
        Assert.Contains(activity.TraceId.ToHexString(), parent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_told_by_its_code_and_never_by_its_words()
    {
        await using var server = await TestServer.StartAsync(
            200, "application/json", """{"data":{"hero":null},"errors":[{"message":"no hero a-secret-id","extensions":{"code":"NOT_FOUND"}}]}""");
        await using var observer = new TelemetryObserver(server.Endpoint);

        await observer.Executor.ExecuteAsync(new HeroRequest(OperationKind.Mutation) { Id = "a-secret-id" });

        var activity = Assert.Single(observer.Activities);
        Assert.Equal(("mutation Hero", ActivityStatusCode.Error, null), (activity.DisplayName, activity.Status, activity.StatusDescription));
        Assert.Equal("graphql.operation.name=Hero, graphql.operation.type=mutation, error.type=NOT_FOUND", TagsOf(activity));
        Assert.Equal("graphql.operation.name=Hero, graphql.operation.type=mutation, error.type=NOT_FOUND", Assert.Single(observer.Measurements).Tags);
        Assert.Matches("^Debug: Mutation Hero ended after [0-9.]+ ms with NOT_FOUND$", Assert.Single(observer.Logs));
    }

    [Fact]
    public async Task A_server_that_is_not_heard_is_told_by_what_kept_it()
    {
        await using var observer = new TelemetryObserver(new Uri("http://127.0.0.1:1/a-secret-path"));

        await Assert.ThrowsAsync<GraphQLTransportException>(() => observer.Executor.ExecuteAsync(new HeroRequest()));

        var activity = Assert.Single(observer.Activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.EndsWith("error.type=ConnectionFailed", TagsOf(activity), StringComparison.Ordinal);
        Assert.Empty(activity.Events);
        Assert.DoesNotContain("a-secret-path", Assert.Single(observer.Logs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_is_one()
    {
        await using var server = await TestServer.StartAsync(200, "application/json", Answer);
        await using var observer = new TelemetryObserver(server.Endpoint);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => observer.Executor.ExecuteAsync(new HeroRequest(), new CancellationToken(canceled: true)));

        Assert.EndsWith("error.type=System.OperationCanceledException", Assert.Single(observer.Measurements).Tags, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_active_until_its_end_and_its_results_are_counted()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(Next("Luke") + Next("Han") + "event: complete\ndata:\n\n");
        });
        await using var observer = new TelemetryObserver(server.Endpoint);

        var count = 0;
        await foreach (var result in observer.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)))
        {
            result.EnsureNoErrors();
            count++;
            Assert.Empty(observer.Activities);
            Assert.DoesNotContain(observer.Measurements, measurement => measurement.Value < 0);
        }

        Assert.Equal(2, count);
        Assert.Equal("subscription Hero", Assert.Single(observer.Activities).DisplayName);
        Assert.Equal(
            [
                ("graphql.client.subscription.active", 1),
                ("graphql.client.subscription.results", 1),
                ("graphql.client.subscription.results", 1),
                ("graphql.client.subscription.active", -1),
            ],
            observer.Measurements.Select(measurement => (measurement.Name, measurement.Value)));
    }

    [Fact]
    public async Task Leaving_a_subscription_ends_it()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(Next("Luke"));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        await using var observer = new TelemetryObserver(server.Endpoint);

        await foreach (var result in observer.Executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)))
        {
            result.EnsureNoErrors();
            break;
        }

        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(observer.Activities).Status);
        Assert.Equal(0, observer.Measurements.Where(measurement => measurement.Name.EndsWith("active", StringComparison.Ordinal)).Sum(measurement => measurement.Value));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_made()
    {
        var inner = new RefusingExecutor();
        await using var provider = new ServiceCollection().AddMetrics().AddLogging().BuildServiceProvider();
        var executor = new ObservedOperationExecutor(
            inner,
            new OperationMetrics(provider.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        Assert.Same(inner.Result, executor.ExecuteAsync(new HeroRequest()));
        Assert.Same(inner.Results, executor.SubscribeAsync(new HeroRequest(OperationKind.Subscription)));
    }

    private static string TagsOf(Activity activity) => string.Join(", ", activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));

    /// <summary>Gives the same task and the same results always.</summary>
    private sealed class RefusingExecutor : IOperationExecutor
    {
        public Task<IOperationResult<HeroData>> Result { get; } = new TaskCompletionSource<IOperationResult<HeroData>>().Task;

        public IAsyncEnumerable<IOperationResult<HeroData>> Results { get; } = AsyncEnumerable.Empty<IOperationResult<HeroData>>();

        public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
            where TData : class => (Task<IOperationResult<TData>>)(object)Result;

        public IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
            where TData : class => (IAsyncEnumerable<IOperationResult<TData>>)Results;
    }
}
