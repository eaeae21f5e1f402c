using FluxGraph.Compiler;
using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Configuration;
using FluxGraph.Compiler.IR;

namespace FluxGraph.Generator.Pipeline;

/// <summary>A document's output, and the client that it is for.</summary>
internal sealed record CompiledDocument(ClientSchema Schema, DocumentOutput Output);

/// <summary>What the client as a whole needs to know of a document.</summary>
internal sealed record DocumentSummary(
    ClientConfiguration Client, EquatableArray<ClientOperationModel> Operations, EquatableArray<string> SharedTypes)
{
    public static DocumentSummary Of(CompiledDocument document) => new(
        document.Schema.Client,
        document.Output.Model is { } model ? GraphQLCompiler.OperationsOf(model).ToEquatableArray() : [],
        document.Output.Model?.SharedTypes ?? []);
}

/// <summary>What the files of a client as a whole depend on.</summary>
internal sealed record ClientSummary(
    ClientSchema Schema, EquatableArray<ClientOperationModel> Operations, EquatableArray<string> SharedTypes)
{
    public static ClientSummary Of(ClientSchema schema, IEnumerable<DocumentSummary> documents)
    {
        var own = documents.Where(document => document.Client.Equals(schema.Client)).ToArray();
        return new ClientSummary(
            schema,
            own.SelectMany(document => (IEnumerable<ClientOperationModel>)document.Operations).ToEquatableArray(),
            own.SelectMany(document => (IEnumerable<string>)document.SharedTypes)
                .Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }
}
