namespace FluxGraph.FluxUltra;

/// <summary>How a request for a generation is sent. The API takes the same image either way.</summary>
public enum SubmissionProtocol
{
    /// <summary>
    /// GraphQL, unless the options prefer REST or only REST can carry the request: <see cref="ImageRequest.AdditionalOptions"/>
    /// together with a <see cref="ImageRequest.WebhookUrl"/>. A <see cref="ImageRequest.Quality"/> goes by GraphQL always.
    /// </summary>
    Automatic,

    /// <summary>The mutation <c>generate</c>, or <c>generateImage</c> where there is a webhook.</summary>
    GraphQL,

    /// <summary><c>POST /v1/text_to_image</c>. Its answer does not tell the price.</summary>
    Rest,
}
