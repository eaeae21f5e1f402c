namespace FluxGraph.Compiler.Syntax;

/// <summary>The words that the operation types go by in documents and schemas.</summary>
internal static class OperationKeyword
{
    public static OperationType? Parse(string keyword) => keyword switch
    {
        "query" => OperationType.Query,
        "mutation" => OperationType.Mutation,
        "subscription" => OperationType.Subscription,
        _ => null,
    };

    public static string Format(OperationType type) => type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
