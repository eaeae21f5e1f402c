using System.Diagnostics;

namespace FluxGraph.CompilerServices;

/// <summary>What is told of an operation, in the words of OpenTelemetry's semantic conventions.</summary>
internal static class OperationTags
{
    private const string OperationName = "graphql.operation.name";
    private const string OperationType = "graphql.operation.type";
    private const string ErrorType = "error.type";

    /// <summary>What an error without a code is counted as.</summary>
    private const string OtherError = "_OTHER";

    public static TagList Of(OperationRequest request) =>
        new() { { OperationName, request.OperationName }, { OperationType, KindOf(request) } };

    public static string ActivityNameOf(OperationRequest request) => $"{KindOf(request)} {request.OperationName}";

    /// <summary>Null for a result without errors.</summary>
    public static string? ErrorTypeOf(IOperationResult result) => result.Errors is [{ } first, ..] ? first.Code ?? OtherError : null;

    public static string ErrorTypeOf(Exception exception) => exception switch
    {
        GraphQLTransportException transport => transport.Kind.ToString(),
        _ => exception.GetType().FullName ?? OtherError,
    };

    public static void AddError(ref TagList tags, string? errorType)
    {
        if (errorType is not null)
        {
            tags.Add(ErrorType, errorType);
        }
    }

    public static void SetTags(Activity activity, OperationRequest request)
    {
        activity.SetTag(OperationName, request.OperationName);
        activity.SetTag(OperationType, KindOf(request));
    }

    public static void SetError(Activity activity, string errorType)
    {
        activity.SetTag(ErrorType, errorType);

        // Without the message: a server's words may quote what was sent.
        activity.SetStatus(ActivityStatusCode.Error);
    }

    private static string KindOf(OperationRequest request) => request.Kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
