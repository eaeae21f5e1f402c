using FluxGraph.FluxUltra;
using Microsoft.Extensions.Options;

namespace QuickStart;

/// <summary>What to tell the user when something went wrong that a program has to expect.</summary>
internal static class FailureText
{
    /// <summary>Null for a mistake of this program, which should crash it.</summary>
    public static string? For(Exception exception) => exception switch
    {
        // The API's own words may quote the request: fine for the eyes of the one who typed it, not for a log.
        InvalidRequestException { Error.Message: { } words } => $"{exception.Message} It says: {words}",
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        OperationCanceledException { InnerException: UnknownOutcomeException unknown } => $"Cancelled. {unknown.Message}",
        OperationCanceledException => "Cancelled.",
        FluxUltraException or IOException or UnauthorizedAccessException => exception.Message,
        _ => null,
    };
}
