using System.Threading.Channels;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>Writes the results of a subscription as the protocol GraphQL over Server-Sent Events has it.</summary>
internal static class EventStreamResponse
{
    public static async Task WriteAsync(HttpResponse response, IObservable<ExecutionResult> results, IGraphQLTextSerializer serializer)
    {
        var end = response.HttpContext.RequestAborted;
        response.ContentType = "text/event-stream; charset=utf-8";
        await response.WriteAsync(":\n\n", end);
        await response.Body.FlushAsync(end);
        var channel = Channel.CreateUnbounded<ExecutionResult>();
        using var subscription = results.Subscribe(new Observer(channel.Writer));
        await foreach (var result in channel.Reader.ReadAllAsync(end))
        {
            await response.WriteAsync($"event: next\ndata: {serializer.Serialize(result)}\n\n", end);
            await response.Body.FlushAsync(end);
        }

        await response.WriteAsync("event: complete\ndata:\n\n", end);
    }

    private sealed class Observer(ChannelWriter<ExecutionResult> results) : IObserver<ExecutionResult>
    {
        public void OnNext(ExecutionResult value) => results.TryWrite(value);

        public void OnCompleted() => results.TryComplete();

        public void OnError(Exception error) => results.TryComplete(error);
    }
}
