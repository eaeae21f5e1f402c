using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// A rule about what stands in one document. It overrides the visits that it cares about; one walk over the document
/// serves all rules. Types are null where an earlier mistake leaves them unknown: another rule has reported that.
/// </summary>
internal abstract class DocumentRule
{
    public virtual void VisitDocument(DocumentSyntax document, RuleContext context)
    {
    }

    public virtual void VisitDefinition(DefinitionSyntax definition, RuleContext context)
    {
    }

    public virtual void VisitOperation(OperationDefinitionSyntax operation, RuleContext context)
    {
    }

    public virtual void VisitVariable(VariableDefinitionSyntax variable, RuleContext context)
    {
    }

    public virtual void VisitFragment(FragmentDefinitionSyntax fragment, RuleContext context)
    {
    }

    public virtual void VisitSelectionSet(SelectionSetSyntax selectionSet, CompositeType? parent, RuleContext context)
    {
    }

    public virtual void VisitField(FieldSyntax field, CompositeType? parent, FieldDefinitionSyntax? definition, RuleContext context)
    {
    }

    public virtual void VisitSpread(FragmentSpreadSyntax spread, CompositeType? parent, RuleContext context)
    {
    }

    public virtual void VisitInlineFragment(InlineFragmentSyntax fragment, CompositeType? parent, RuleContext context)
    {
    }

    public virtual void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, RuleContext context)
    {
    }

    /// <param name="directives">All directives at one place.</param>
    /// <param name="location">What kind of place it is, as the specification names it.</param>
    public virtual void VisitDirectives(IReadOnlyList<DirectiveSyntax> directives, string location, RuleContext context)
    {
    }

    /// <param name="type">The type that is expected of the value.</param>
    public virtual void VisitValue(ValueSyntax value, TypeSyntax? type, RuleContext context)
    {
    }
}
