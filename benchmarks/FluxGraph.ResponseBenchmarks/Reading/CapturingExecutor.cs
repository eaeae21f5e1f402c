using FluxGraph.CompilerServices;

namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>Sends nothing: keeps how the request that it was given reads a response.</summary>
internal sealed class CapturingExecutor : IOperationExecutor
{
    private Func<byte[], object?>? _read;

    /// <summary>How the operation that is called reads a body; all of it, as after an HTTP request.</summary>
    public static Func<byte[], object?> Capture(Func<IOperationExecutor, Task> call)
    {
        var executor = new CapturingExecutor();
        _ = call(executor);
        return executor._read!;
    }

    public Task<IOperationResult<TData>> ExecuteAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class
    {
        _read = body =>
        {
            var response = ResponseParser.Parse(request, body);
            return response.Defect is null && response.Findings.Count == 0
                ? response.Data
                : throw new InvalidOperationException(response.Defect ?? response.Findings[0].Message);
        };
        return Task.FromException<IOperationResult<TData>>(new NotSupportedException());
    }

    public IAsyncEnumerable<IOperationResult<TData>> SubscribeAsync<TData>(GraphQLRequest<TData> request, CancellationToken cancellationToken = default)
        where TData : class => throw new NotSupportedException();
}
