using System.Buffers;
using System.Net;
using System.Net.Mime;
using System.Text.Json;

namespace FluxGraph.FluxUltra;

/// <summary>The body of <c>text_to_image</c>, which remembers whether anybody has begun to send it.</summary>
internal sealed class TextToImageBody : HttpContent
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private volatile bool _wasHandedOver;

    public TextToImageBody(ImageRequest request)
    {
        using (var writer = new Utf8JsonWriter(_json))
        {
            Write(writer, request);
        }

        Headers.TryAddWithoutValidation("Content-Type", MediaTypeNames.Application.Json);
    }

    /// <summary>Whether the body was ever asked for. Until then no server can have received it.</summary>
    public bool WasHandedOver => _wasHandedOver;

    protected override bool TryComputeLength(out long length)
    {
        length = _json.WrittenCount;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _wasHandedOver = true;
        return stream.WriteAsync(_json.WrittenMemory, cancellationToken).AsTask();
    }

    private static void Write(Utf8JsonWriter writer, ImageRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("service"u8, SubmissionOperation.Provider);
        writer.WriteString("prompt"u8, request.Prompt);
        writer.WriteNumber("width"u8, request.Width);
        writer.WriteNumber("height"u8, request.Height);
        if (request.Version is not null)
        {
            writer.WriteString("version"u8, request.Version);
        }

        if (request.WebhookUrl is not null)
        {
            writer.WriteString("webhookUrl"u8, request.WebhookUrl.AbsoluteUri);
        }

        request.AdditionalOptions.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
