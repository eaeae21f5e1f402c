namespace FluxGraph.Emulator;

/// <summary>Leaves Ctrl+C and the console to the program that the emulator runs in.</summary>
internal sealed class SilentHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
