using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Generator.Pipeline;

/// <summary>A client, and those of the project's files that its schema is in.</summary>
internal sealed record SchemaFiles(ClientConfiguration Client, EquatableArray<DocumentSyntax> Files);
