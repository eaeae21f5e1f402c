using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FluxGraph.Emulator;

/// <summary>Chooses the media type of an answer, as the GraphQL-over-HTTP specification lays down.</summary>
internal static class GraphQLMediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>
    /// The media type that the caller prefers of the two; <c>application/json</c> where it does not say, or accepts
    /// neither: an answer in an unwanted type tells a developer more than a bare 406.
    /// </summary>
    public static string Choose(StringValues acceptHeader)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. acceptHeader.OfType<string>()], out var accepted))
        {
            return Json;
        }

        var graphQLResponseQuality = QualityOf(GraphQLResponse, accepted);
        return graphQLResponseQuality > 0 && graphQLResponseQuality >= QualityOf(Json, accepted) ? GraphQLResponse : Json;
    }

    // Only a media range that names the type counts: */* comes from callers who never heard of the newer type.
    private static double QualityOf(string mediaType, IEnumerable<MediaTypeHeaderValue> accepted)
        => accepted
            .Where(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
