using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Syntax;

/// <summary>
/// What an operation is called in its client, and when it is sent: as its document says, or, where it is anonymous and
/// the only operation of its document, after the file.
/// </summary>
internal static class OperationName
{
    /// <summary>Null where there is no name: beside other operations, or in a file whose name gives none.</summary>
    public static string? Of(OperationDefinitionSyntax operation, DocumentSyntax document) =>
        operation.Name?.Text ?? (document.Operations.Skip(1).Any() ? null : OfFile(document.Source));

    /// <summary>The name that a file gives: <c>GetHero</c> for <c>get-hero.graphql</c>. Null where GraphQL cannot have it.</summary>
    public static string? OfFile(SourceDocument source)
    {
        var name = Casing.ToPascalCase(FilePath.NameWithoutExtension(source.Path));
        return name.Length > 0 && CharacterClass.IsNameStart(name[0]) && name.All(CharacterClass.IsNameContinue) ? name : null;
    }
}
