using GraphQL;

namespace FluxGraph.Emulator;

/// <summary>A GraphQL request as the GraphQL-over-HTTP specification defines it.</summary>
internal sealed record GraphQLRequest(string Query, string? OperationName, Inputs? Variables);
