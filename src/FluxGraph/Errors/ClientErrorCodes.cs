using System.Globalization;
using System.Net;

namespace FluxGraph;

/// <summary>The codes of the errors that FluxGraph itself reports.</summary>
public static class ClientErrorCodes
{
    /// <summary>
    /// A value of another kind than the schema promises, or null where it promises a value. The value reads as the
    /// default of its type; everything around it is kept.
    /// </summary>
    public const string UnexpectedValue = "FLUX_UNEXPECTED_VALUE";

    /// <summary>A member that was asked for is not in the answer. It reads as the default of its type.</summary>
    public const string MissingMember = "FLUX_MISSING_MEMBER";

    /// <summary>The code for a status other than 2xx that came without a GraphQL error: <c>HTTP_401</c> for 401.</summary>
    /// <param name="statusCode">The status.</param>
    public static string ForStatus(HttpStatusCode statusCode) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP_{(int)statusCode}");
}
