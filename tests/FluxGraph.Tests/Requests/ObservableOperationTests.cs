using System.Net.Http.Headers;
using FluxGraph.CompilerServices;
using FluxGraph.Tests.Heroes;
using FluxGraph.Tests.Http;
using FluxGraph.Transport.Http;
using static FluxGraph.Tests.Http.EventExchange;

namespace FluxGraph.Tests.Requests;

/// <summary>What observers of an operation see.</summary>
public class ObservableOperationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int _sendCount;

    [Fact]
    public async Task A_watched_query_is_sent_for_each_observer_and_has_one_result()
    {
        using var client = CreateClient(() => new StringContent("""{"data":{"hero":{"name":"Luke","age":1,"friends":null}}}"""));
        var watched = Operation(client, OperationKind.Query).Watch();
        Assert.Equal(0, _sendCount);

        Assert.Equal(["Luke", "completed"], await Observer.WatchAsync(watched));
        Assert.Equal(["Luke", "completed"], await Observer.WatchAsync(watched));

        Assert.Equal(2, _sendCount);
    }

    [Fact]
    public async Task A_subscription_has_a_result_for_each_event()
    {
        using var client = CreateClient(() => Events(new ScriptedStream([Next("Luke"), Next("Han"), "event: complete\ndata:\n\n"])));

        Assert.Equal(["Luke", "Han", "completed"], await Observer.WatchAsync(Operation(client, OperationKind.Subscription).Watch()));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_to_the_observer()
    {
        using var client = CreateClient(() => throw new HttpRequestException("No."));

        Assert.Equal(["GraphQLTransportException"], await Observer.WatchAsync(Operation(client, OperationKind.Query).Watch()));
        Assert.Equal(["GraphQLTransportException"], await Observer.WatchAsync(Operation(client, OperationKind.Subscription).Watch()));
    }

    [Fact]
    public async Task An_observer_that_unsubscribes_hears_nothing_more_and_the_response_is_let_go()
    {
        var stream = new ScriptedStream([Next("Luke")], staysOpen: true);
        using var client = CreateClient(() => Events(stream));
        var observer = new Observer();
        var subscription = Operation(client, OperationKind.Subscription).Watch().Subscribe(observer);
        await stream.Silent.WaitAsync(Patience);

        subscription.Dispose();
        subscription.Dispose();

        await stream.Disposed.WaitAsync(Patience);
        Assert.Equal(["Luke"], observer.Heard);
    }

    [Fact]
    public async Task An_observer_may_unsubscribe_while_it_hears()
    {
        var stream = new ScriptedStream([Next("Luke") + Next("Han")]);
        using var client = CreateClient(() => Events(stream));
        var begun = new TaskCompletionSource<IDisposable>();
        var observer = new Observer(() => begun.Task.GetAwaiter().GetResult().Dispose());
        var subscription = Task.Run(() => Operation(client, OperationKind.Subscription, asynchronous: true).Watch().Subscribe(observer));
        begun.SetResult(await subscription);

        await stream.Disposed.WaitAsync(Patience);
        Assert.Equal(["Luke"], observer.Heard);
    }

    [Fact]
    public async Task An_observer_that_throws_ends_its_subscription()
    {
        var stream = new ScriptedStream([Next("Luke"), Next("Han")], staysOpen: true);
        using var client = CreateClient(() => Events(stream));
        var observer = new Observer(() => throw new InvalidOperationException("Too much."));

        using var subscription = Operation(client, OperationKind.Subscription).Watch().Subscribe(observer);

        await stream.Disposed.WaitAsync(Patience);
        Assert.Equal(["Luke"], observer.Heard);
    }

    private static StreamContent Events(Stream stream) => new(stream) { Headers = { ContentType = new MediaTypeHeaderValue("text/event-stream") } };

    private static HeroOperation Operation(HttpClient client, OperationKind kind, bool asynchronous = false)
    {
        var operation = new HeroOperation(new HttpOperationExecutor(() => client), kind);
        return asynchronous ? operation.With(request => request.ContextData["asynchronous"] = true) : operation;
    }

    private HttpClient CreateClient(Func<HttpContent> answer) => new(new StubHandler(async (request, _) =>
    {
        _sendCount++;
        if (request.Options.Any())
        {
            await Task.Yield();
        }

        return new HttpResponseMessage { Content = answer() };
    }))
    { BaseAddress = new Uri("http://own.example/graphql") };

    private sealed class Observer(Action? onNext = null) : IObserver<IOperationResult<HeroData>>
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Heard { get; } = [];

        public static async Task<IReadOnlyList<string>> WatchAsync(IObservable<IOperationResult<HeroData>> watched)
        {
            var observer = new Observer();
            using var subscription = watched.Subscribe(observer);
            await observer._done.Task.WaitAsync(Patience);
            return observer.Heard;
        }

        public void OnNext(IOperationResult<HeroData> value)
        {
            Heard.Add(value.Data!.Hero!.Name);
            onNext?.Invoke();
        }

        public void OnCompleted()
        {
            Heard.Add("completed");
            _done.SetResult();
        }

        public void OnError(Exception error)
        {
            Heard.Add(error.GetType().Name);
            _done.SetResult();
        }
    }
}
