using FluxGraph.Compiler;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Generator.Pipeline;

/// <summary>A client, and the files that its schema is in.</summary>
internal sealed record SchemaFiles(ClientMembers Members, EquatableArray<DocumentSyntax> Files)
{
    public LoadedClient Load() => new(Members, ClientSchema.Load(Members.Client, Files));
}

/// <summary>A client with its schema.</summary>
internal sealed record LoadedClient(ClientMembers Members, ClientSchema Schema);
