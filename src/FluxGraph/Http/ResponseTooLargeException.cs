namespace FluxGraph.CompilerServices;

/// <summary>A response has more bytes than <see cref="HttpClient.MaxResponseContentBufferSize"/> allows.</summary>
internal sealed class ResponseTooLargeException(long maximumLength)
    : Exception($"The response is larger than {maximumLength} bytes.");
