using System.Runtime.Versioning;
using Microsoft.Extensions.Hosting;

namespace FluxGraph.FluxUltra;

/// <summary>Starts and stops with the program what an account of several has running.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class KeyedAccountService(KeyedAccount account) : IHostedLifecycleService
{
    /// <summary>Before anything else starts: a program with a wrong option should not begin to work.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        account.Validate();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(account.HostedServices.Select(service => service.StartAsync(cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(account.HostedServices.Select(service => service.StopAsync(cancellationToken)));

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
