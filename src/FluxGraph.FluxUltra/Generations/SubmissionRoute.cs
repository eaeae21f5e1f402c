namespace FluxGraph.FluxUltra;

/// <summary>The three things of the API that start a generation.</summary>
internal enum SubmissionRoute
{
    /// <summary>GraphQL's <c>generate</c>, the only one that takes a quality.</summary>
    Generate,

    /// <summary>GraphQL's <c>generateImage</c>, which takes the address of a webhook.</summary>
    GenerateImage,

    /// <summary>REST's <c>text_to_image</c>, the only one that takes a webhook and additional options.</summary>
    TextToImage,
}
