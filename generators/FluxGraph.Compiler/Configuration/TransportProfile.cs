using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Configuration;

/// <summary>A way for a client's operations to reach the server; where there are several, the program chooses one.</summary>
/// <param name="Name">Its name in C#, such as <c>Default</c>.</param>
/// <param name="OverWebSocket">What goes over a WebSocket where the program configures one. All else goes over HTTP.</param>
public sealed record TransportProfile(string Name, EquatableArray<OperationType> OverWebSocket);
