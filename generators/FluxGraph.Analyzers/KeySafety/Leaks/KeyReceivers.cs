using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>Reads off the syntax under which names the value of an expression goes on.</summary>
internal static class KeyReceivers
{
    /// <summary>
    /// The names of what gets the value that a token is a part of, and of what gives it where the token is what takes a key:
    /// of <c>_key</c> in <c>new ApiKey(_key)</c>.
    /// </summary>
    public static IEnumerable<string> Of(SyntaxToken mention)
    {
        // Around a lambda is what takes the lambda, not its value.
        for (var node = mention.Parent; node is not (null or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax); node = node.Parent)
        {
            switch (node)
            {
                // What is called on something gives another thing: of a client, an image.
                case InvocationExpressionSyntax call when !KeySpeech.IsIn(mention.ValueText) && IsCalledOn(call, mention):
                    yield break;
                case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias }:
                    yield return alias;
                    break;
                case VariableDeclarationSyntax declaration:
                    foreach (var variable in declaration.Variables)
                    {
                        yield return variable.Identifier.ValueText;
                    }

                    break;
                case PropertyDeclarationSyntax property:
                    yield return property.Identifier.ValueText;
                    break;
                case ParameterSyntax parameter:
                    yield return parameter.Identifier.ValueText;
                    break;
                case ForEachStatementSyntax loop when !loop.Statement.Span.Contains(mention.Span):
                    yield return loop.Identifier.ValueText;
                    break;
                case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }:
                    yield return variable.Identifier.ValueText;
                    break;
                case DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable }:
                    yield return variable.Identifier.ValueText;
                    break;
                case IsPatternExpressionSyntax test:
                    foreach (var name in NamesIn(test.Pattern))
                    {
                        yield return name;
                    }

                    break;
                case MethodDeclarationSyntax method when method.ReturnType.Span.Contains(mention.Span):
                    yield return method.Identifier.ValueText;
                    break;
                case LocalFunctionStatementSyntax function when function.ReturnType.Span.Contains(mention.Span):
                    yield return function.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } deconstruction:
                    foreach (var name in NamesIn(deconstruction.Left))
                    {
                        yield return name;
                    }

                    break;
                case AssignmentExpressionSyntax assignment when CodeName.Of(assignment.Left) is { } target:
                    yield return target;
                    break;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax when LabelWalk.OfMember(node) is { } member:
                    yield return member;
                    break;
            }

            if (Takes(node, mention))
            {
                foreach (var name in Given(node))
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Whether a token stands before what is called, and the call does not keep a key that it is called on.</summary>
    private static bool IsCalledOn(InvocationExpressionSyntax call, SyntaxToken mention) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method }
        && receiver.Span.Contains(mention.Span)
        && !TextFunction.MayKeepReceiver(method);

    /// <summary>Whether the token says what a node makes or fills, and is no part of the value.</summary>
    private static bool Takes(SyntaxNode node, SyntaxToken mention) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => mention.Span.End <= arguments.SpanStart,
        InvocationExpressionSyntax call => mention.Span.End <= call.ArgumentList.SpanStart,
        CastExpressionSyntax cast => cast.Type.Span.Contains(mention.Span),
        AssignmentExpressionSyntax assignment => assignment.Left.Span.Contains(mention.Span),
        VariableDeclarationSyntax declaration => declaration.Type.Span.Contains(mention.Span) || declaration.Variables[0].Identifier == mention,
        PropertyDeclarationSyntax property => property.Type.Span.Contains(mention.Span) || property.Identifier == mention,
        ArgumentSyntax { NameColon: { } name } => name.Span.Contains(mention.Span),
        _ => false,
    };

    private static IEnumerable<string> Given(SyntaxNode taker) => taker
        .DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
        .Select(node => node switch
        {
            ArgumentSyntax argument => CodeName.Of(argument.Expression),
            EqualsValueClauseSyntax initializer => CodeName.Of(initializer.Value),
            AssignmentExpressionSyntax assignment => CodeName.Of(assignment.Right),
            CastExpressionSyntax cast => CodeName.Of(cast.Expression),
            _ => null,
        })
        .OfType<string>();

    private static IEnumerable<string> NamesIn(SyntaxNode targets) => targets
        .DescendantNodesAndSelf()
        .Select(node => node switch
        {
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            ArgumentSyntax argument => CodeName.Of(argument.Expression),
            _ => null,
        })
        .OfType<string>();
}
