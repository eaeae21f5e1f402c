using FluxGraph.Compiler;
using FluxGraph.Compiler.Emit;

namespace FluxGraph.Generator.Pipeline;

/// <summary>The C# files of a client. Without a schema there are none.</summary>
internal static class ClientFiles
{
    public static IEnumerable<GeneratedFile> OfDocument(CompiledDocument document, string rootNamespace) =>
        document.Output.Model is not { IsEmpty: false } model
            ? []
            : [DocumentEmitter.Emit(model, GraphQLCompiler.SettingsOf(document.Schema.Client, rootNamespace))];

    public static IEnumerable<GeneratedFile> OfClient(ClientSummary summary, string rootNamespace)
    {
        if (summary.Schema.Schema is null)
        {
            return [];
        }

        var client = summary.Schema.Client;
        var settings = GraphQLCompiler.SettingsOf(client, rootNamespace);
        var shared = GraphQLCompiler.LowerSharedTypes(summary.Schema, summary.SharedTypes);
        return GraphQLCompiler.EmitClient(client, summary.Operations, settings)
            .Append(SharedTypesEmitter.Emit(shared, settings));
    }
}
