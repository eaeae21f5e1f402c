namespace FluxGraph.Compiler.Syntax;

/// <summary>The three kinds of operation. <see href="https://spec.graphql.org/September2025/#OperationType"/></summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
