using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGraph.CompilerServices;
using FluxGraph.ResponseBenchmarks.Api;
using FluxGraph.ResponseBenchmarks.Documents;
using FluxGraph.ResponseBenchmarks.Peers;

namespace FluxGraph.ResponseBenchmarks.Reading;

/// <summary>A response, and the three ways to read it that are compared.</summary>
internal sealed class ResponseSample
{
    private readonly Func<byte[], object?> _read;
    private readonly bool _isAnyOrder;

    private ResponseSample(Func<SampleData, JsonObject> data, Func<IOperationExecutor, Task> call, DocumentLayout layout)
    {
        Body = DocumentWriter.Write(data(new SampleData()), layout);
        _read = CapturingExecutor.Capture(call);
        _isAnyOrder = layout is DocumentLayout.Shuffled or DocumentLayout.ShuffledIndented;
    }

    public byte[] Body { get; }

    public static ResponseSample Create(ResponseKind kind, DocumentLayout layout) => kind switch
    {
        ResponseKind.Images => new(data => data.Images(), executor => new GetImagesQuery(executor).ExecuteAsync(), layout),
        ResponseKind.Page => new(data => data.Page(), executor => new GetPageQuery(executor).ExecuteAsync(), layout),
        ResponseKind.Products => new(data => data.Products(), executor => new GetProductsQuery(executor).ExecuteAsync(), layout),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such response."),
    };

    /// <summary>Reads the response with generated code.</summary>
    public object? ReadWithFluxGraph() => _read(Body);

    /// <summary>Reads the response with System.Text.Json's source generation.</summary>
    public object? ReadWithSystemTextJson() =>
        JsonSerializer.Deserialize(Body, _isAnyOrder ? AnyOrderJsonContext.Default.ResponseJson : JsonContext.Default.ResponseJson);

    /// <summary>Goes over the response's tokens and makes nothing of them.</summary>
    public int ReadTokens()
    {
        var count = 0;
        var json = new Utf8JsonReader(Body);
        while (json.Read())
        {
            count++;
        }

        return count;
    }
}
