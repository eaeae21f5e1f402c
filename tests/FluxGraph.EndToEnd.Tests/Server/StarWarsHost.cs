using System.Collections.Concurrent;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FluxGraph.EndToEnd.Tests.Server;

/// <summary>GraphQL.NET on Kestrel, on a free port.</summary>
internal sealed class StarWarsHost : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _application;

    private StarWarsHost(WebApplication application) => _application = application;

    /// <summary>The bodies that the server was sent.</summary>
    public IEnumerable<string> Requests => _requests;

    /// <summary>The address of the GraphQL endpoint.</summary>
    public Uri Endpoint =>
        new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/graphql");

    /// <summary>Counts the clients that left before their answer was complete.</summary>
    public SemaphoreSlim ClientsLeft { get; } = new(0);

    public static async Task<StarWarsHost> StartAsync()
    {
        var schema = StarWarsSchema.Create();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var host = new StarWarsHost(application);
        application.MapPost("/graphql", async (HttpContext context) =>
        {
            context.RequestAborted.Register(() => host.ClientsLeft.Release());
            var serializer = new GraphQLSerializer();
            using var body = new StreamReader(context.Request.Body);
            var text = await body.ReadToEndAsync(context.RequestAborted);
            host._requests.Enqueue(text);
            var request = serializer.Deserialize<GraphQLRequest>(text)!;
            var result = await new DocumentExecuter().ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                CancellationToken = context.RequestAborted,
            });
            if (result.Streams is { } streams)
            {
                await EventStreamResponse.WriteAsync(context.Response, streams.Values.Single(), serializer);
                return;
            }

            context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            context.Response.StatusCode = result.Executed ? 200 : 400;
            await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
        });
        await application.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
