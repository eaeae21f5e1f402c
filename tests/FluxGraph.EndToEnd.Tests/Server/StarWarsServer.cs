using System.Collections.Concurrent;
using FluxGraph.EndToEnd.Tests.StarWars;
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

/// <summary>GraphQL.NET on Kestrel, on a free port, with a client that was generated in this project.</summary>
public sealed class StarWarsServer : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _requests = new();
    private WebApplication? _application;
    private ServiceProvider? _services;

    public IStarWarsClient Client => _services!.GetRequiredService<IStarWarsClient>();

    public IServiceProvider Services => _services!;

    /// <summary>The bodies that the server was sent.</summary>
    public IEnumerable<string> Requests => _requests;

    /// <summary>The address of the GraphQL endpoint.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Counts the clients that left before their answer was complete.</summary>
    public SemaphoreSlim ClientsLeft { get; } = new(0);

    public async Task InitializeAsync()
    {
        var schema = StarWarsSchema.Create();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.MapPost("/graphql", async (HttpContext context) =>
        {
            context.RequestAborted.Register(() => ClientsLeft.Release());
            var serializer = new GraphQLSerializer();
            using var body = new StreamReader(context.Request.Body);
            var text = await body.ReadToEndAsync(context.RequestAborted);
            _requests.Enqueue(text);
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
        await _application.StartAsync();

        Endpoint = new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/graphql");
        var services = new ServiceCollection();
        services.AddStarWarsClient().ConfigureHttpClient(client => client.BaseAddress = Endpoint);
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _application!.DisposeAsync();
    }
}
