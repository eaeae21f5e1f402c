using FluxGraph.Compiler.IR;

namespace FluxGraph.Compiler.Emit;

/// <summary>Writes the file of one document.</summary>
public static class DocumentEmitter
{
    public static GeneratedFile Emit(DocumentModel document, OutputSettings settings)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, settings.Namespace, settings.SharedTypesNamespace);
        var operations = new OperationEmitter(writer, settings);
        foreach (var operation in document.Operations)
        {
            operations.Write(operation);
        }

        var results = new ResultEmitter(writer, settings);
        var readers = new ReaderEmitter(writer, settings);
        foreach (var definition in document.Definitions)
        {
            foreach (var model in definition.Interfaces)
            {
                results.Write(model);
            }

            foreach (var model in definition.Records)
            {
                results.Write(model);
            }

            readers.Write(definition);
        }

        return new GeneratedFile(document.HintName, writer.ToString());
    }
}
