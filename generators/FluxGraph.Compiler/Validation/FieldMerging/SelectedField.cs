using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.FieldMerging;

/// <summary>A field that is selected, with the type that it is selected from.</summary>
/// <param name="Definition">What the schema says of it; null where it does not know it.</param>
/// <param name="Home">The operation or fragment that it stands in.</param>
internal sealed record SelectedField(CompositeType? Parent, FieldSyntax Field, FieldDefinitionSyntax? Definition, DefinitionSyntax Home)
{
    /// <summary>The file that it stands in: a fragment's can be another one.</summary>
    public SourceDocument Source => Home.Source;

    public SourceLocation Location => SourceLocation.Of(Source, Field.Span);
}

/// <summary>What one selection set selects itself, inline fragments resolved and spreads left alone.</summary>
internal sealed class SelectedFields
{
    private readonly List<string> _responseNames = [];
    private readonly Dictionary<string, List<SelectedField>> _byResponseName = [];

    /// <summary>The response names, in the order of the document.</summary>
    public IReadOnlyList<string> ResponseNames => _responseNames;

    /// <summary>The names of the fragments that are spread, each once.</summary>
    public List<string> Spreads { get; } = [];

    public IReadOnlyList<SelectedField> Find(string responseName) =>
        _byResponseName.TryGetValue(responseName, out var fields) ? fields : [];

    public static SelectedFields Collect(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home, Schema schema)
    {
        var result = new SelectedFields();
        result.Add(selectionSet, parent, home, schema);
        return result;
    }

    private void Add(SelectionSetSyntax selectionSet, CompositeType? parent, DefinitionSyntax home, Schema schema)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldSyntax field:
                    var name = field.ResponseName.Text;
                    if (!_byResponseName.TryGetValue(name, out var fields))
                    {
                        _byResponseName.Add(name, fields = []);
                        _responseNames.Add(name);
                    }

                    fields.Add(new SelectedField(parent, field, parent?.FindField(field.Name.Text), home));
                    break;
                case FragmentSpreadSyntax spread:
                    if (!Spreads.Contains(spread.Name.Text))
                    {
                        Spreads.Add(spread.Name.Text);
                    }

                    break;
                case InlineFragmentSyntax inline:
                    Add(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.FindCompositeType(condition.Text) : parent, home, schema);
                    break;
            }
        }
    }
}
