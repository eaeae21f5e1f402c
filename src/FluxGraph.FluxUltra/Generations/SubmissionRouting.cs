namespace FluxGraph.FluxUltra;

/// <summary>Chooses what can carry a request, by the request's own wish and then by the account's.</summary>
internal static class SubmissionRouting
{
    /// <param name="request">A valid request, so that its own wish can be granted.</param>
    /// <param name="preferred">What goes for requests without a wish, where it can carry them.</param>
    public static SubmissionRoute Choose(ImageRequest request, SubmissionProtocol preferred) =>
        ChooseProtocol(request, preferred) == SubmissionProtocol.Rest ? SubmissionRoute.TextToImage
        : request.WebhookUrl is null ? SubmissionRoute.Generate
        : SubmissionRoute.GenerateImage;

    private static SubmissionProtocol ChooseProtocol(ImageRequest request, SubmissionProtocol preferred) => request switch
    {
        { Protocol: not SubmissionProtocol.Automatic } => request.Protocol,
        { Quality: not null } => SubmissionProtocol.GraphQL,
        { WebhookUrl: not null, AdditionalOptions.Count: > 0 } => SubmissionProtocol.Rest,
        _ => preferred,
    };
}
