using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FluxGraph.FluxUltra.Sqlite.Tests.Servers;

/// <summary>Stands between a program and the emulator, and kills the program at a chosen moment of a chosen request.</summary>
internal sealed class KillingProxy : IAsyncDisposable
{
    private readonly HttpClient _client = new();
    private readonly WebApplication _application;
    private readonly Uri _upstream;
    private Target? _target;

    private KillingProxy(Uri upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        (_application, _upstream) = (builder.Build(), upstream);
        _application.Run(ForwardAsync);
    }

    public Uri Endpoint => new(new Uri(_application.Urls.Single()), "/graphql");

    public static async Task<KillingProxy> StartAsync(Uri upstream)
    {
        var proxy = new KillingProxy(upstream);
        await proxy._application.StartAsync();
        return proxy;
    }

    /// <summary>Chooses whom to kill and when. The program must not have sent anything yet.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">Which of its requests, counted from 1.</param>
    /// <param name="moment">When in that request.</param>
    /// <param name="spins">How long after the moment: so many turns of a processor that waits.</param>
    public void Aim(Process program, int request, KillMoment moment, int spins) => _target = new Target(program, request, moment, spins);

    /// <summary>Lets everything through from now on.</summary>
    public void Rest() => _target = null;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var target = _target is { } aimed && aimed.IsNext() ? aimed : null;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        target?.KillAt(KillMoment.BeforeItArrives);
        if (target?.Moment == KillMoment.BeforeItArrives)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _upstream);
        request.Content = new ByteArrayContent(body.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!) } };
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        request.Headers.TryAddWithoutValidation("Accept", context.Request.Headers.Accept.ToString());
        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        target?.KillAt(KillMoment.BeforeTheAnswer);

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        context.Response.ContentLength = answer.Length;
        try
        {
            await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
            await context.Response.Body.FlushAsync();
            target?.KillAt(KillMoment.InTheAnswer);
            await context.Response.Body.WriteAsync(answer.AsMemory(answer.Length / 2));
            await context.Response.CompleteAsync();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The program is dead and does not listen.
        }

        target?.KillAt(KillMoment.AfterTheAnswer);
    }

    private sealed class Target(Process program, int request, KillMoment moment, int spins)
    {
        private int _requests;

        public KillMoment Moment => moment;

        public bool IsNext() => Interlocked.Increment(ref _requests) == request;

        public void KillAt(KillMoment now)
        {
            if (now == moment)
            {
                Thread.SpinWait(spins);
                // SIGKILL: nothing in the program runs any more.
                program.Kill();
                program.WaitForExit();
            }
        }
    }
}
