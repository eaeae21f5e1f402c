using System.Text;
using System.Text.Json;

namespace FluxGraph.CompilerServices;

/// <summary>
/// A request with files: the operation, a map from the files to their places in its variables, and the files.
/// <see href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
/// </summary>
internal static class MultipartRequest
{
    /// <summary>Headers of which servers want to see one, because forms of foreign sites can make such requests, but no headers, without asking.</summary>
    public static readonly string[] PreflightHeaders = ["GraphQL-Preflight", "Apollo-Require-Preflight"];

    public static MultipartFormDataContent Create(HttpContent operation, IReadOnlyList<CollectedUpload> uploads)
    {
        var content = new MultipartFormDataContent
        {
            { operation, "operations" },
            { new StringContent(WriteMap(uploads), Encoding.UTF8, "application/json"), "map" },
        };
        for (var i = 0; i < uploads.Count; i++)
        {
            content.Add(new UploadContent(uploads[i].Upload), NameOf(i), uploads[i].Upload.FileName);
        }

        return content;
    }

    private static string WriteMap(IReadOnlyList<CollectedUpload> uploads)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            for (var i = 0; i < uploads.Count; i++)
            {
                writer.WriteStartArray(NameOf(i));
                uploads[i].Paths.ForEach(writer.WriteStringValue);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string NameOf(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
