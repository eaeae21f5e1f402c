using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.Schemas;

namespace FluxGraph.Compiler.Validation;

/// <summary>Walks a document once and shows every place to every rule. <see href="https://spec.graphql.org/September2025/#sec-Validation"/></summary>
public sealed class DocumentValidator
{
    private readonly RuleContext _context;
    private readonly IReadOnlyList<DocumentRule> _rules;
    private readonly HashSet<GraphQLType> _reachedTypes = [];

    private DocumentValidator(RuleContext context, IReadOnlyList<DocumentRule> rules)
    {
        _context = context;
        _rules = rules;
    }

    /// <summary>Checks a document for every rule that is not optional, and the types of the schema that it reaches.</summary>
    internal static ValidationResult Validate(
        DocumentSyntax document, FragmentSet fragments, Schema schema, ClientChecks checks)
    {
        var validator = new DocumentValidator(new RuleContext(schema, fragments, checks), RuleSet.OfDocuments);
        var findings = validator.Walk(document);
        var schemaValidator = SchemaValidator.Of(schema);
        return new ValidationResult(
            findings,
            validator._reachedTypes.SelectMany(type => (IEnumerable<Finding>)schemaValidator.ValidateType(type.Name)).ToEquatableArray())
        {
            Scalars = [.. validator._reachedTypes.OfType<ScalarType>().Select(scalar => scalar.Name)],
        };
    }

    /// <summary>Checks a document for some rules.</summary>
    internal static EquatableArray<Finding> Validate(DocumentSyntax document, RuleContext context, IReadOnlyList<DocumentRule> rules) =>
        new DocumentValidator(context, rules).Walk(document);

    private EquatableArray<Finding> Walk(DocumentSyntax document)
    {
        foreach (var rule in _rules)
        {
            rule.VisitDocument(document, _context);
        }

        foreach (var definition in document.Definitions)
        {
            WalkDefinition(definition);
        }

        return _context.Findings.ToEquatableArray();
    }

    private void WalkDefinition(DefinitionSyntax definition)
    {
        _context.Definition = definition;
        if (_context.Nesting.IsTooDeep(definition))
        {
            // A cycle is another rule's finding, and a fragment is as deep as the operations that it makes so.
            if (definition is OperationDefinitionSyntax operation && !_context.Nesting.IsCyclic(definition))
            {
                _context.Report(
                    SyntaxFindings.NestedTooDeep,
                    operation.Name?.Span ?? new SourceSpan(operation.Span.Start, 1),
                    $"with its fragments in place it has more than {SelectionNesting.MaximumDepth} levels of selections.");
            }

            return;
        }

        foreach (var rule in _rules)
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
        foreach (var rule in _rules)
        {
            rule.VisitOperation(operation, _context);
        }

        WalkVariables(operation.Variables);
        WalkDirectives(operation.Directives, OperationKeyword.Format(operation.Type).ToUpperInvariant());
        WalkSelections(operation.SelectionSet, _context.Schema.FindRoot(operation.Type));
    }

    private void WalkVariables(EquatableArray<VariableDefinitionSyntax> variables)
    {
        foreach (var variable in variables)
        {
            foreach (var rule in _rules)
            {
                rule.VisitVariable(variable, _context);
            }

            Reach(variable.Type);
            if (variable.DefaultValue is not null)
            {
                WalkValue(variable.DefaultValue, variable.Type);
            }

            WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
        }
    }

    private void WalkFragment(FragmentDefinitionSyntax fragment)
    {
        foreach (var rule in _rules)
        {
            rule.VisitFragment(fragment, _context);
        }

        WalkVariables(fragment.Variables);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        WalkSelections(fragment.SelectionSet, _context.Schema.FindCompositeType(fragment.TypeCondition.Text));
    }

    private void WalkSelections(SelectionSetSyntax selectionSet, CompositeType? parent)
    {
        if (parent is not null)
        {
            _reachedTypes.Add(parent);
        }

        foreach (var rule in _rules)
        {
            rule.VisitSelectionSet(selectionSet, parent, _context);
        }

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldSyntax field:
                    WalkField(field, parent);
                    break;
                case FragmentSpreadSyntax spread:
                    WalkSpread(spread, parent);
                    break;
                case InlineFragmentSyntax inline:
                    WalkInlineFragment(inline, parent);
                    break;
            }
        }
    }

    private void WalkSpread(FragmentSpreadSyntax spread, CompositeType? parent)
    {
        foreach (var rule in _rules)
        {
            rule.VisitSpread(spread, parent, _context);
        }

        if (!spread.Arguments.IsEmpty)
        {
            var variables = _context.Fragments.Find(spread.Name.Text)?.Variables ?? [];
            foreach (var argument in spread.Arguments)
            {
                WalkValue(argument.Value, variables.FirstOrDefault(variable => variable.Variable.Name.Text == argument.Name.Text)?.Type);
            }
        }

        WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void WalkInlineFragment(InlineFragmentSyntax inline, CompositeType? parent)
    {
        foreach (var rule in _rules)
        {
            rule.VisitInlineFragment(inline, parent, _context);
        }

        WalkDirectives(inline.Directives, "INLINE_FRAGMENT");
        WalkSelections(
            inline.SelectionSet, inline.TypeCondition is { } condition ? _context.Schema.FindCompositeType(condition.Text) : parent);
    }

    private void WalkField(FieldSyntax field, CompositeType? parent)
    {
        var definition = parent is null ? null : _context.Schema.FindField(parent, field.Name.Text);
        foreach (var rule in _rules)
        {
            rule.VisitField(field, parent, definition, _context);
        }

        if (definition is not null)
        {
            Reach(definition.Type);
        }

        WalkArguments(field.Arguments, definition?.Arguments ?? []);
        WalkDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is not null)
        {
            WalkSelections(
                field.SelectionSet, definition is null ? null : _context.Schema.FindCompositeType(definition.Type.Named.Text));
        }
    }

    private void WalkDirectives(EquatableArray<DirectiveSyntax> directives, string location)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        foreach (var rule in _rules)
        {
            rule.VisitDirectives(directives, location, _context);
        }

        foreach (var directive in directives)
        {
            var definition = _context.Schema.FindDirective(directive.Name.Text);
            foreach (var rule in _rules)
            {
                rule.VisitDirective(directive, definition, _context);
            }

            WalkArguments(directive.Arguments, definition?.Arguments ?? []);
        }
    }

    private void WalkArguments(EquatableArray<ArgumentSyntax> arguments, EquatableArray<InputValueDefinitionSyntax> definitions)
    {
        foreach (var argument in arguments)
        {
            WalkValue(argument.Value, definitions.FirstOrDefault(definition => definition.Name.Text == argument.Name.Text)?.Type);
        }
    }

    /// <param name="type">The type that is expected; null where a mistake around the value leaves it unknown.</param>
    private void WalkValue(ValueSyntax value, TypeSyntax? type)
    {
        foreach (var rule in _rules)
        {
            rule.VisitValue(value, type, _context);
        }

        if (value is ListValueSyntax list)
        {
            var element = type is not null && InputTypes.NullableOf(type) is ListTypeSyntax listType ? listType.Element : null;
            foreach (var item in list.Items)
            {
                WalkValue(item, element);
            }
        }
        else if (value is ObjectValueSyntax fields)
        {
            var inputType = type is null ? null : _context.Schema.FindType(type.Named.Text) as InputObjectType;
            foreach (var field in fields.Fields)
            {
                WalkValue(field.Value, inputType?.FindField(field.Name.Text)?.Type);
            }
        }
    }

    /// <summary>Notes that a type is used, and with an input object type those that code is generated for with it.</summary>
    private void Reach(TypeSyntax type)
    {
        if (_context.Schema.FindType(type.Named.Text) is { } named && _reachedTypes.Add(named) && named is InputObjectType inputType)
        {
            foreach (var field in inputType.Fields)
            {
                Reach(field.Type);
            }
        }
    }
}
