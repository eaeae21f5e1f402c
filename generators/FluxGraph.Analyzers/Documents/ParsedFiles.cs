using System.Runtime.CompilerServices;
using FluxGraph.Compiler.Introspection;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using Microsoft.CodeAnalysis;
using HostText = Microsoft.CodeAnalysis.Text.SourceText;

namespace FluxGraph.Analyzers.Documents;

/// <summary>
/// The syntax of the host's files. The host keeps one text per state of a file, across all compilations that it makes
/// while somebody types, so a file is parsed once per state; what the host lets go is forgotten.
/// </summary>
internal static class ParsedFiles
{
    private static readonly ConditionalWeakTable<HostText, DocumentSyntax> Documents = new();

    public static DocumentSyntax Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return DocumentParser.Parse(new SourceDocument(file.Path, ""));
        }

        var document = Documents.GetValue(text, text => SchemaFile.Parse(new SourceDocument(file.Path, text.ToString())));

        // A file that was moved can keep its text.
        return document.Source.Path == file.Path ? document : SchemaFile.Parse(new SourceDocument(file.Path, text.ToString()));
    }
}
