using System.Threading.Channels;
using FluxGraph.Testing.Tests.Heroes;

namespace FluxGraph.Testing.Tests;

public class StreamTests
{
    [Fact]
    public async Task A_subscription_gets_each_event_and_its_end()
    {
        using var stub = HeroStub.Create();
        stub.On("OnReview").Streams(new { reviewAdded = new { stars = 1 } }, stub.Build<OnReviewResult>(), new { });

        var results = await stub.CreateClient().OnReview.SubscribeAsync().ToListAsync();

        results.ForEach(result => result.EnsureNoErrors());
        Assert.Equal([1, 1, 1], results.Select(result => result.Data!.ReviewAdded.Stars));
        Assert.Equal("reviewAdded.comment", results[0].Data!.ReviewAdded.Comment.Value);
        var request = Assert.Single(stub.Requests);
        Assert.Equal(("OnReview", "text/event-stream"), (request.OperationName, request.Headers["Accept"]));
        stub.Verify();
    }

    [Fact]
    public async Task Each_subscription_gets_them_anew_and_observers_do_too()
    {
        using var stub = HeroStub.Create();
        stub.On<IOnReviewResult>().Streams(new { reviewAdded = new { stars = 4 } }, new { reviewAdded = new { stars = 5 } });
        var client = stub.CreateClient();

        for (var i = 0; i < 2; i++)
        {
            var stars = new List<int>();
            var completed = new TaskCompletionSource();
            using var subscription = client.OnReview.Watch().Subscribe(
                result => stars.Add(result.Data!.ReviewAdded.Stars), completed.SetException, completed.SetResult);
            await completed.Task;

            Assert.Equal([4, 5], stars);
        }

        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_test_says_when_an_event_comes()
    {
        using var stub = HeroStub.Create();
        var reviews = Channel.CreateUnbounded<OnReviewResult>();
        stub.On("OnReview").Streams(reviews.Reader.ReadAllAsync());
        await using var results = stub.CreateClient().OnReview.SubscribeAsync().GetAsyncEnumerator();

        for (var stars = 1; stars <= 2; stars++)
        {
            var next = results.MoveNextAsync();
            Assert.False(next.IsCompleted);
            reviews.Writer.TryWrite(new OnReviewResult(stub.Build<OnReview_ReviewAdded_Review>() with { Stars = stars }));

            Assert.True(await next);
            Assert.Equal(stars, results.Current.Data!.ReviewAdded.Stars);
        }

        reviews.Writer.Complete();
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Leaving_the_subscription_ends_the_events()
    {
        using var stub = HeroStub.Create();
        var ended = new TaskCompletionSource();
        stub.On("OnReview").Streams(EndlessReviews(ended));

        await foreach (var result in stub.CreateClient().OnReview.SubscribeAsync())
        {
            result.EnsureNoErrors();
            break;
        }

        await ended.Task;
    }

    [Fact]
    public async Task Waiting_for_an_event_can_be_cancelled()
    {
        using var stub = HeroStub.Create();
        stub.On("OnReview").Streams(Channel.CreateUnbounded<object>().Reader.ReadAllAsync());
        using var cancellation = new CancellationTokenSource();
        await using var results = stub.CreateClient().OnReview.SubscribeAsync(cancellation.Token).GetAsyncEnumerator();

        var next = results.MoveNextAsync().AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task Errors_come_behind_the_events()
    {
        using var stub = HeroStub.Create();
        var fails = new OnReviewResult(stub.Build<OnReview_ReviewAdded_Review>() with { Comment = new FieldResult<string?>(new ClientError("none", "GONE")) });
        stub.On("OnReview").Streams(fails).WithError("closed", "CLOSED");

        var results = await stub.CreateClient().OnReview.SubscribeAsync().ToListAsync();

        Assert.Equal(["GONE", "CLOSED"], results.Select(result => Assert.Single(result.Errors).Code));
        Assert.NotNull(results[0].Data);
        Assert.Null(results[1].Data);
    }

    [Fact]
    public async Task The_connection_can_be_lost_behind_the_events()
    {
        using var stub = HeroStub.Create();
        stub.On("OnReview").Streams(new { }).Fails(TransportFailureKind.ConnectionLost);
        await using var results = stub.CreateClient().OnReview.SubscribeAsync().GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<GraphQLTransportException>(async () => await results.MoveNextAsync());

        Assert.Equal(TransportFailureKind.ConnectionLost, exception.Kind);
    }

    [Fact]
    public async Task A_subscription_that_is_refused_gives_one_result()
    {
        using var stub = HeroStub.Create();
        stub.On("OnReview").WithoutData().WithError("no", "FORBIDDEN");

        var result = Assert.Single(await stub.CreateClient().OnReview.SubscribeAsync().ToListAsync());

        Assert.Equal("FORBIDDEN", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task An_event_that_does_not_fit_is_a_mistake_of_the_test()
    {
        using var stub = HeroStub.Create();
        stub.On("OnReview").Streams(new { reviewAdded = new { stars = "many" } });
        stub.On("Rate").Streams(new { });

        var wrong = await Assert.ThrowsAsync<GraphQLTransportException>(async () => await stub.CreateClient().OnReview.SubscribeAsync().ToListAsync());
        var query = await Assert.ThrowsAsync<GraphQLTransportException>(() => stub.CreateClient().Rate.ExecuteAsync(1));

        Assert.Equal("The answer that was set up for \"OnReview\" does not fit: reviewAdded.stars is \"many\", but its type is Int", wrong.Message);
        Assert.Equal("The answer that was set up for \"Rate\" does not fit: it streams, but \"Rate\" is no subscription; use WithData", query.Message);
        Assert.Equal($"{wrong.Message}{Environment.NewLine}{query.Message}", Assert.Throws<InvalidOperationException>(stub.Verify).Message);
    }

    private static async IAsyncEnumerable<object> EndlessReviews(TaskCompletionSource ended)
    {
        try
        {
            while (true)
            {
                yield return new { };
                await Task.Yield();
            }
        }
        finally
        {
            ended.SetResult();
        }
    }
}
