using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Testing;

/// <summary>Where a class of a result stands in an answer; of several places that are alike, one.</summary>
/// <param name="Fields">What the operation selects.</param>
/// <param name="Completion">Gives values to everything in the operation.</param>
/// <param name="SelectionSets">What is selected at the place.</param>
/// <param name="Path">The place.</param>
internal sealed record ResultPosition(
    FieldCollector Fields, Func<DataCompletion> Completion, IReadOnlyList<SelectionSetSyntax> SelectionSets, string Path)
{
    /// <summary>The types whose objects read as the class, in the order of preference.</summary>
    public List<SelectedType> Types { get; } = [];

    /// <summary>The names under which the answer has <c>__typename</c> because the document asks for it.</summary>
    public IEnumerable<string> TypeNames => Fields.Collect(SelectionSets, Types[0].Type)
        .Where(selected => selected.Value[0].Name.Text == FieldCollector.TypeName)
        .Select(selected => selected.Key);

    /// <summary>Whether an object of a type reads as the class.</summary>
    public bool IsFor(string typeName) => Types.Any(type => type.Name == typeName || (type.IsUnknown && SelectedType.IsNameOfUnknown(typeName)));
}
