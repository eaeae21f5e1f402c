using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FluxGraph.FluxUltra;

/// <summary>
/// One of several accounts of a program: services of its own, so that nothing of one account, be it key, limits or store, can
/// get into another. Clock, logs and metrics are the program's.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed class KeyedAccount : IAsyncDisposable, IDisposable
{
    private readonly ServiceProvider _services;

    public KeyedAccount(IServiceCollection services, IServiceProvider program)
    {
        // A copy: the program may make several providers of its services.
        var own = new ServiceCollection { services };
        Share<TimeProvider>(own, program);
        Share<Microsoft.Extensions.Logging.ILoggerFactory>(own, program);
        Share<System.Diagnostics.Metrics.IMeterFactory>(own, program);
        _services = own.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <exception cref="OptionsValidationException">An option of the account is missing or out of its range.</exception>
    public void Validate() => Get<IStartupValidator>().Validate();

    public IEnumerable<IHostedService> HostedServices => _services.GetServices<IHostedService>();

    public void Dispose() => _services.Dispose();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>As an instance, which a provider does not dispose: it is the program's.</summary>
    private static void Share<T>(ServiceCollection own, IServiceProvider program)
        where T : class => own.Replace(ServiceDescriptor.Singleton(program.GetRequiredService<T>()));
}
