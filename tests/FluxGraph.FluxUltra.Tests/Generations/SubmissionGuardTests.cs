using FluxGraph.FluxUltra.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FluxGraph.FluxUltra.Tests.Generations;

/// <summary>What happens when the application's own handlers repeat requests.</summary>
public sealed class SubmissionGuardTests
{
    private static readonly ImageRequest Request = new() { Prompt = "A city" };

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(503, false)]
    [InlineData(0, true)]
    [InlineData(0, false)]
    public async Task A_request_that_may_have_been_charged_goes_out_once(int status, bool forAllClients)
    {
        var received = 0;
        await using var server = await TestServer.StartAsync(async context =>
        {
            await new StreamReader(context.Request.Body).ReadToEndAsync();
            Interlocked.Increment(ref received);
            await FailAsync(context, status);
        });
        await using var services = BuildServices(server.Endpoint, forAllClients);

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => services.GetRequiredService<FluxUltraClient>().GenerateAsync(Request));

        Assert.Equal(1, received);
    }

    [Fact]
    public async Task A_rate_limit_charged_nothing_so_the_request_may_go_out_again()
    {
        await using var server = await TestServer.StartAsync(Answer.Error(429, "RATE_LIMITED"), Answer.Accepted("job-1"));
        await using var services = BuildServices(server.Endpoint, forAllClients: true);

        var generation = await services.GetRequiredService<FluxUltraClient>().GenerateAsync(Request);

        Assert.Equal("job-1", generation.Id);
    }

    [Fact]
    public async Task A_refused_connection_charged_nothing_either()
    {
        var server = await TestServer.StartAsync(Answer.Accepted("job-1"));
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        await using var services = BuildServices(endpoint, forAllClients: true);

        await Assert.ThrowsAsync<ServerUnreachableException>(() => services.GetRequiredService<FluxUltraClient>().GenerateAsync(Request));
    }

    [Fact]
    public async Task Questions_may_be_repeated_and_each_submission_counts_for_itself()
    {
        await using var server = await TestServer.StartAsync(
            Answer.Accepted("job-1"), new Answer(503, ""), Answer.Generation("completed"), Answer.Accepted("job-2"));
        await using var services = BuildServices(server.Endpoint, forAllClients: true);
        var client = services.GetRequiredService<FluxUltraClient>();

        var first = await client.GenerateAsync(Request);
        var answer = await first.RefreshAsync();
        var second = await client.GenerateAsync(Request);

        Assert.True(answer.Status.IsCompleted);
        Assert.Equal("job-2", second.Id);
    }

    private static Task FailAsync(HttpContext context, int status)
    {
        if (status == 0)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return new Answer(status, "").WriteAsync(context);
    }

    private static ServiceProvider BuildServices(Uri endpoint, bool forAllClients)
    {
        var services = new ServiceCollection();
        var builder = services.AddFluxUltra(
            options => (options.Endpoint, options.ApiKey, options.Retries.Tries) = (endpoint, new ApiKey(FluxUltraSession.NewApiKey()), 1));
        if (forAllClients)
        {
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new RetryingHandler()));
        }
        else
        {
            builder.ConfigureApiClient(client => client.AddHttpMessageHandler(() => new RetryingHandler()));
        }

        return services.BuildServiceProvider();
    }
}
