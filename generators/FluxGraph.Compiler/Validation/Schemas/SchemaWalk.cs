using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Syntax;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>Shows the places of a definition to every rule.</summary>
internal sealed class SchemaWalk(IReadOnlyList<SchemaRule> rules, SchemaRuleContext context)
{
    public void WalkSchema()
    {
        foreach (var rule in rules)
        {
            rule.VisitSchema(context);
        }

        foreach (var definition in context.Schema.Definitions.Where(definition => definition is not TypeDefinitionSyntax))
        {
            Walk(definition);
        }
    }

    public void WalkType(IReadOnlyList<TypeDefinitionSyntax> parts)
    {
        foreach (var rule in rules)
        {
            rule.VisitType(parts, context);
        }

        foreach (var part in parts)
        {
            Walk(part);
        }
    }

    private void Walk(TypeSystemDefinitionSyntax definition)
    {
        if (context.IsExisting(definition))
        {
            return;
        }

        context.Definition = definition;
        foreach (var rule in rules)
        {
            rule.VisitDefinition(definition, context);
        }

        switch (definition)
        {
            case SchemaDefinitionSyntax:
                WalkDirectives(definition.Directives, "SCHEMA");
                break;
            case DirectiveDefinitionSyntax directive:
                WalkArguments(directive.Arguments, directive.Name.Text, field: null);
                break;
            case TypeDefinitionSyntax type:
                WalkDirectives(type.Directives, LocationOf(type.Kind));
                WalkMembers(type);
                break;
        }
    }

    private void WalkMembers(TypeDefinitionSyntax type)
    {
        foreach (var field in type.Fields)
        {
            WalkDirectives(field.Directives, "FIELD_DEFINITION");
            WalkArguments(field.Arguments, type.Name.Text, field.Name.Text);
        }

        foreach (var field in type.InputFields)
        {
            WalkInputValue(field, InputValueName.OfInputField(type.Name.Text, field.Name.Text));
        }

        foreach (var value in type.EnumValues)
        {
            WalkDirectives(value.Directives, "ENUM_VALUE");
        }
    }

    private void WalkArguments(EquatableArray<InputValueDefinitionSyntax> arguments, string owner, string? field)
    {
        foreach (var argument in arguments)
        {
            WalkInputValue(argument, InputValueName.OfArgument(owner, field, argument.Name.Text));
        }
    }

    private void WalkInputValue(InputValueDefinitionSyntax value, InputValueName name)
    {
        foreach (var rule in rules)
        {
            rule.VisitInputValue(value, name, context);
        }

        WalkDirectives(value.Directives, name.IsArgument ? "ARGUMENT_DEFINITION" : "INPUT_FIELD_DEFINITION");
    }

    private void WalkDirectives(EquatableArray<DirectiveSyntax> directives, string location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.VisitDirectives(directives, location, context);
        }

        foreach (var directive in directives)
        {
            var definition = context.Schema.FindDirective(directive.Name.Text);
            foreach (var rule in rules)
            {
                rule.VisitDirective(directive, definition, context);
            }
        }
    }

    private static string LocationOf(TypeDefinitionKind kind) => kind switch
    {
        TypeDefinitionKind.Scalar => "SCALAR",
        TypeDefinitionKind.Object => "OBJECT",
        TypeDefinitionKind.Interface => "INTERFACE",
        TypeDefinitionKind.Union => "UNION",
        TypeDefinitionKind.Enum => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
