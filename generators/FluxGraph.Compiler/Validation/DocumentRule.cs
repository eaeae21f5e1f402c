using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>
/// A rule about what stands in one document. It overrides the visits that it cares about; one walk over the document
/// serves all rules. Types are null where an earlier mistake leaves them unknown: another rule has reported that.
/// </summary>
internal abstract class DocumentRule
{
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
}
