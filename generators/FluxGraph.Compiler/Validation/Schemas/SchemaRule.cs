using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>
/// A rule about a schema. It overrides the visits that it cares about; one walk serves all rules. A build walks what
/// its operations reach, the command line tool walks everything.
/// </summary>
internal abstract class SchemaRule
{
    /// <summary>Looks at what the schema as a whole defines, without looking into the bodies of types.</summary>
    public virtual void VisitSchema(SchemaRuleContext context)
    {
    }

    /// <summary>Looks at one type: at all definitions and extensions with its name, in the order of the files, whether they count or not.</summary>
    public virtual void VisitType(IReadOnlyList<TypeDefinitionSyntax> parts, SchemaRuleContext context)
    {
    }

    /// <summary>Looks at one definition or extension by itself.</summary>
    public virtual void VisitDefinition(TypeSystemDefinitionSyntax definition, SchemaRuleContext context)
    {
    }

    /// <param name="name">What the argument or input field is called in messages.</param>
    public virtual void VisitInputValue(InputValueDefinitionSyntax value, InputValueName name, SchemaRuleContext context)
    {
    }

    /// <param name="directives">All directives at one place.</param>
    /// <param name="location">What kind of place it is, as the specification names it.</param>
    public virtual void VisitDirectives(EquatableArray<DirectiveSyntax> directives, string location, SchemaRuleContext context)
    {
    }

    /// <param name="definition">Null for a directive that the schema does not define.</param>
    public virtual void VisitDirective(DirectiveSyntax directive, DirectiveDefinitionSyntax? definition, SchemaRuleContext context)
    {
    }
}
