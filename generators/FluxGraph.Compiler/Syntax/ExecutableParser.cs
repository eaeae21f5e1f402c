using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Syntax;

/// <summary>Reads operations and fragments. <see href="https://spec.graphql.org/September2025/#ExecutableDocument"/></summary>
/// <param name="findings">Takes what is wrong with a definition that can be read all the same.</param>
internal sealed class ExecutableParser(TokenReader tokens, ValueParser values, List<Finding> findings)
{
    public OperationDefinitionSyntax ParseAnonymousQuery()
    {
        var start = tokens.Current.Start;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionSyntax(
            tokens.Source, OperationType.Query, keyword: null, name: null, [], [], selectionSet, tokens.SpanFrom(start));
    }

    public OperationDefinitionSyntax ParseOperation(int start, OperationType type)
    {
        var keyword = tokens.Current.Span;
        tokens.Advance();
        NameSyntax? name = tokens.Is(TokenKind.Name) ? tokens.TakeName() : null;
        var variables = tokens.TakeManyOrNone(TokenKind.LeftParenthesis, ParseVariableDefinition, TokenKind.RightParenthesis);
        var directives = values.ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionSyntax(
            tokens.Source, type, keyword, name, variables, directives, selectionSet, tokens.SpanFrom(start));
    }

    public FragmentDefinitionSyntax ParseFragment(int start)
    {
        tokens.TakeKeyword("fragment");
        if (tokens.IsKeyword("on"))
        {
            throw tokens.Unexpected();
        }

        var name = tokens.TakeName();
        ReportArguments(name);
        var variables = tokens.TakeManyOrNone(TokenKind.LeftParenthesis, ParseVariableDefinition, TokenKind.RightParenthesis);
        tokens.TakeKeyword("on");
        var typeCondition = tokens.TakeName();
        var directives = values.ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionSyntax(
            tokens.Source, name, variables, typeCondition, directives, selectionSet, tokens.SpanFrom(start));
    }

    private void ReportArguments(NameSyntax fragment)
    {
        if (tokens.Is(TokenKind.LeftParenthesis))
        {
            findings.Add(Finding.Create(SyntaxFindings.FragmentArguments, tokens.Source, tokens.Current.Span, fragment.Text));
        }
    }

    private VariableDefinitionSyntax ParseVariableDefinition()
    {
        var start = tokens.Current.Start;
        SkipDescription();
        var variable = values.ParseVariable();
        tokens.Take(TokenKind.Colon);
        var type = values.ParseType();
        var defaultValue = tokens.TryTake(TokenKind.Equals) ? values.ParseValue(isConstant: true) : null;
        var directives = values.ParseDirectives(isConstant: true);
        return new VariableDefinitionSyntax(variable, type, defaultValue, directives, tokens.SpanFrom(start));
    }

    private void SkipDescription()
    {
        if (tokens.Is(TokenKind.String) || tokens.Is(TokenKind.BlockString))
        {
            tokens.Advance();
        }
    }

    private SelectionSetSyntax ParseSelectionSet()
    {
        var start = tokens.Current.Start;
        tokens.Enter();
        var selections = tokens.TakeMany(TokenKind.LeftBrace, ParseSelection, TokenKind.RightBrace);
        tokens.Leave();
        return new SelectionSetSyntax(selections, tokens.SpanFrom(start));
    }

    private SelectionSyntax ParseSelection() => tokens.Is(TokenKind.Spread) ? ParseFragmentUse() : ParseField();

    private FieldSyntax ParseField()
    {
        var start = tokens.Current.Start;
        NameSyntax? alias = null;
        var name = tokens.TakeName();
        if (tokens.TryTake(TokenKind.Colon))
        {
            alias = name;
            name = tokens.TakeName();
        }

        var arguments = values.ParseArguments(isConstant: false);
        var directives = values.ParseDirectives(isConstant: false);
        var selectionSet = tokens.Is(TokenKind.LeftBrace) ? ParseSelectionSet() : null;
        return new FieldSyntax(alias, name, arguments, directives, selectionSet, tokens.SpanFrom(start));
    }

    private SelectionSyntax ParseFragmentUse()
    {
        var start = tokens.Take(TokenKind.Spread).Start;
        var isInline = tokens.TryTakeKeyword("on");
        if (!isInline && tokens.Is(TokenKind.Name))
        {
            var name = tokens.TakeName();
            ReportArguments(name);
            var arguments = values.ParseArguments(isConstant: false);
            var spreadDirectives = values.ParseDirectives(isConstant: false);
            return new FragmentSpreadSyntax(name, arguments, spreadDirectives, tokens.SpanFrom(start));
        }

        NameSyntax? typeCondition = isInline ? tokens.TakeName() : null;
        var directives = values.ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentSyntax(typeCondition, directives, selectionSet, tokens.SpanFrom(start));
    }
}
