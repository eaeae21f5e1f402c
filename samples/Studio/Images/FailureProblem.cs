using System.Globalization;
using FluxGraph.FluxUltra;

namespace Studio;

/// <summary>What a person at the page is told of a failure: what it means for the credits, and what to do.</summary>
internal static class FailureProblem
{
    public static IResult Of(Exception failure) => failure switch
    {
        InsufficientCreditsException { CreditsRequired: { } required, CreditsAvailable: { } available } => Problem(
            StatusCodes.Status402PaymentRequired,
            "Not enough credits",
            string.Create(CultureInfo.InvariantCulture, $"This image can cost {required} credits, and {available} are left. Nothing was charged. Choose a smaller size, or buy credits.")),
        InsufficientCreditsException => Problem(
            StatusCodes.Status402PaymentRequired, "Not enough credits", "Nothing was charged. Choose a smaller size, or buy credits."),
        RateLimitedException => Problem(
            StatusCodes.Status429TooManyRequests, "Too many images at once", "Nothing was charged. Try again in a moment."),
        InvalidRequestException => Problem(
            StatusCodes.Status422UnprocessableEntity, "This prompt was not accepted", "Nothing was charged. Say it in other words."),
        UnknownOutcomeException => Problem(
            StatusCodes.Status504GatewayTimeout,
            "No answer was heard",
            "The image may have been started and charged. Look at the credits before you order it again."),
        UnauthorizedException => Problem(
            StatusCodes.Status503ServiceUnavailable, "The studio is closed", "Its access to Flux Ultra was refused. Whoever runs it has to look after its key."),
        ServerUnreachableException or InvalidOperationException => Problem(
            StatusCodes.Status503ServiceUnavailable, "Flux Ultra cannot be reached", "Nothing was sent, and nothing was charged. Try again later."),
        FluxUltraException { MayHaveBeenCharged: true } => Problem(
            StatusCodes.Status502BadGateway, "Flux Ultra failed", "The image may have been charged all the same. Look at the credits before you order it again."),
        _ => Problem(StatusCodes.Status502BadGateway, "Flux Ultra failed", "Nothing was charged. Try again later."),
    };

    public static IResult TooManyOrders() =>
        Problem(StatusCodes.Status429TooManyRequests, "That was quick", "Nothing was charged. Wait a minute before the next image.");

    private static IResult Problem(int statusCode, string title, string detail) => Results.Problem(detail, statusCode: statusCode, title: title);
}
