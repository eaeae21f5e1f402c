namespace FluxGraph.Emulator;

/// <summary>A request cannot be served; <see cref="Rejection"/> is the answer to it.</summary>
internal sealed class RequestRejectedException(RequestRejection rejection) : Exception(rejection.Error.Message)
{
    public RequestRejection Rejection { get; } = rejection;
}
