using System.Runtime.Versioning;
using System.Text.Json;
using FluxGraph.CompilerServices;

namespace FluxGraph.FluxUltra.Api;

/// <summary>
/// Adds to the generated operation what the schema cannot describe: options whose names are known only when the program runs.
/// The schema has the options that the API's documentation shows, and the API may have more.
/// </summary>
public sealed partial class GenerateMutation
{
    /// <summary>Sends the operation with more options than the schema has.</summary>
    [UnsupportedOSPlatform("browser")]
    internal Task<IOperationResult<IGenerateResult>> ExecuteAsync(ImageRequest image, GenerateInput input, CancellationToken cancellationToken) =>
        SendAsync(new RequestWithOptions(image, new Request(input)), cancellationToken);

    [UnsupportedOSPlatform("browser")]
    private sealed class RequestWithOptions(ImageRequest image, Request known) : GraphQLRequest<IGenerateResult>
    {
        public override string OperationName => known.OperationName;

        public override OperationKind Kind => known.Kind;

        public override ReadOnlySpan<byte> BodyPrefix => known.BodyPrefix;

        public override bool HasVariables => true;

        public override void WriteVariables(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("input"u8);
            writer.WriteString("type"u8, "IMAGE"u8);
            writer.WriteString("provider"u8, SubmissionOperation.Provider);
            writer.WriteStartObject("input"u8);
            writer.WriteString("text"u8, image.Prompt);
            writer.WriteEndObject();
            writer.WriteStartObject("options"u8);
            WriteOptions(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        public override IGenerateResult? ReadData(ref ResponseReader reader) => known.ReadData(ref reader);

        private void WriteOptions(Utf8JsonWriter writer)
        {
            writer.WriteNumber("width"u8, image.Width);
            writer.WriteNumber("height"u8, image.Height);
            if (image.Version is not null)
            {
                writer.WriteString("version"u8, image.Version);
            }

            if (image.Quality is not null)
            {
                writer.WriteString("quality"u8, image.Quality);
            }

            image.AdditionalOptions.WriteMembers(writer);
        }
    }
}
