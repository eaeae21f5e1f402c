using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Rules;

namespace FluxGraph.Compiler.Validation;

/// <summary>Walks a document once and shows every place to every rule. <see href="https://spec.graphql.org/September2025/#sec-Validation"/></summary>
public sealed class DocumentValidator
{
    private static readonly DocumentRule[] Rules =
    [
        new ExecutableDefinitionsRule(),
        new KnownOperationTypesRule(),
        new FieldsOnCorrectTypeRule(),
        new ScalarLeafsRule(),
        new KnownArgumentNamesRule(),
        new ProvidedRequiredArgumentsRule(),
        new KnownTypeNamesRule(),
        new FragmentsOnCompositeTypesRule(),
        new KnownFragmentNamesRule(),
        new NoFragmentCyclesRule(),
        new VariablesAreInputTypesRule(),
        new NoUndefinedVariablesRule(),
        new NamedOperationsRule(),
    ];

    private readonly RuleContext _context;
    private readonly HashSet<GraphQLType> _visitedTypes = [];

    private DocumentValidator(RuleContext context) => _context = context;

    public static ValidationResult Validate(DocumentSyntax document, FragmentSet fragments, Schema schema)
    {
        var context = new RuleContext(schema, fragments);
        var validator = new DocumentValidator(context);
        foreach (var definition in document.Definitions)
        {
            validator.WalkDefinition(definition);
        }

        return new ValidationResult(
            context.Findings.ToEquatableArray(),
            validator._visitedTypes.SelectMany(type => (IEnumerable<Finding>)type.Findings).ToEquatableArray());
    }

    private void WalkDefinition(DefinitionSyntax definition)
    {
        _context.Definition = definition;
        foreach (var rule in Rules)
        {
            rule.VisitDefinition(definition, _context);
        }

        switch (definition)
        {
            case OperationDefinitionSyntax operation:
                WalkOperation(operation);
                break;
            case FragmentDefinitionSyntax fragment:
                WalkFragment(fragment);
                break;
        }
    }

    private void WalkOperation(OperationDefinitionSyntax operation)
    {
        foreach (var rule in Rules)
        {
            rule.VisitOperation(operation, _context);
        }

        foreach (var variable in operation.Variables)
        {
            foreach (var rule in Rules)
            {
                rule.VisitVariable(variable, _context);
            }

            WalkDirectives(variable.Directives);
        }

        WalkDirectives(operation.Directives);
        WalkSelections(operation.SelectionSet, _context.Schema.FindRoot(operation.Type));
    }

    private void WalkFragment(FragmentDefinitionSyntax fragment)
    {
        foreach (var rule in Rules)
        {
            rule.VisitFragment(fragment, _context);
        }

        WalkDirectives(fragment.Directives);
        WalkSelections(fragment.SelectionSet, _context.Schema.FindCompositeType(fragment.TypeCondition.Text));
    }

    private void WalkSelections(SelectionSetSyntax selectionSet, CompositeType? parent)
    {
        if (parent is not null)
        {
            _visitedTypes.Add(parent);
        }

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldSyntax field:
                    WalkField(field, parent);
                    break;
                case FragmentSpreadSyntax spread:
                    foreach (var rule in Rules)
                    {
                        rule.VisitSpread(spread, parent, _context);
                    }

                    break;
                case InlineFragmentSyntax inline:
                    foreach (var rule in Rules)
                    {
                        rule.VisitInlineFragment(inline, parent, _context);
                    }

                    WalkSelections(
                        inline.SelectionSet,
                        inline.TypeCondition is { } condition ? _context.Schema.FindCompositeType(condition.Text) : parent);
                    break;
            }

            WalkDirectives(selection.Directives);
        }
    }

    private void WalkField(FieldSyntax field, CompositeType? parent)
    {
        var definition = parent is null ? null : _context.Schema.FindField(parent, field.Name.Text);
        foreach (var rule in Rules)
        {
            rule.VisitField(field, parent, definition, _context);
        }

        if (field.SelectionSet is not null)
        {
            WalkSelections(
                field.SelectionSet, definition is null ? null : _context.Schema.FindCompositeType(definition.Type.Named.Text));
        }
    }

    private void WalkDirectives(EquatableArray<DirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            var definition = _context.Schema.FindDirective(directive.Name.Text);
            foreach (var rule in Rules)
            {
                rule.VisitDirective(directive, definition, _context);
            }
        }
    }
}
