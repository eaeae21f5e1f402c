using FluxGraph.Analyzers.KeySafety.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.Analyzers.KeySafety.Literals;

/// <summary>FLUX4003: a literal looks like a key, and the name beside it says that it is one.</summary>
internal sealed class NamedKeyRule(SemanticModel model, KeyGuard guard, CancellationToken cancellationToken)
{
    public const string DiagnosticId = "FLUX4003";

    private const string Authentication = "auth";
    private const string Header = "header";

    public static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticId,
        title: "A key is hardcoded",
        messageFormat: "The value of '{0}' looks like a key, and everyone who has the source or the assembly can read it; read it from configuration, user secrets or an environment variable",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A key in the source reaches everyone who has the source, its history or the assembly, and cannot be changed without a new build. Keys belong into configuration: user secrets while developing, the environment or a vault in production.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4003.md");

    /// <summary>What the literal can be, judged by its text and its parent alone.</summary>
    public static LiteralShape ShapeOf(ExpressionSyntax literal, string text, in TextGlance glance, KeyGuard guard) =>
        IsPut(literal) ? glance.IsPart ? LiteralShape.Part : LiteralShape.None
        : glance.MayBeKey && KeyText.Look(text) != KeyStrength.None ? LiteralShape.Key
        : glance.IsPart && guard.IsKeyByPrefix(text) ? LiteralShape.Key
        : glance.MayHaveKey && guard.IsCredentialWithScheme(text) ? LiteralShape.Credential
        : LiteralShape.None;

    private static bool IsPut(ExpressionSyntax literal) => literal.Parent switch
    {
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression),
        InterpolationSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" or "Join" or "Format" } } } => true,
        _ => false,
    };

    /// <summary>The name of the key that the literal is; null where it is none.</summary>
    public string? Find(ExpressionSyntax literal, string text, bool isPart, out ExpressionSyntax value)
    {
        value = literal;
        var labelled = LabelWalk.From(literal);
        if (labelled is not { } found)
        {
            return !isPart && guard.StrengthOf(text) == KeyStrength.Published ? "this literal" : null;
        }

        var label = found.Label;
        var strength = label is null ? LabelStrength.None : guard.Judge(label);
        if (strength < LabelStrength.Key && !isPart && found.Value.Parent is ArgumentSyntax argument && KeyText.Look(text) >= KeyStrength.Strong
            && !IsCheckOrParse(argument)
            && ParameterOf(argument) is { } parameter)
        {
            label = parameter.Name;
            strength = IsKeyOfHash(parameter) ? LabelStrength.Key : guard.Judge(label);
        }

        if (!found.IsComposed)
        {
            return guard.IsKey(strength, text) ? label ?? "this literal" : null;
        }

        if (strength < LabelStrength.Key || !IsFirst(literal, found.Value))
        {
            return null;
        }

        value = found.Value;
        return model.GetOperation(found.Value, cancellationToken) is { } operation
            && new ConstantTracer(model.Compilation, cancellationToken).Trace(operation).Any(constant => guard.IsKey(strength, constant.Text))
            ? label
            : null;
    }

    /// <summary>The name of a scheme and a key ("Bearer …") that says to be what authenticates; null where none says so.</summary>
    public string? FindCredential(ExpressionSyntax literal) =>
        LabelWalk.From(literal) is { Label: { } label }
        && label.IndexOf(Authentication, StringComparison.OrdinalIgnoreCase) >= 0
        && guard.Judge(WithoutHeader(label)) != LabelStrength.Negative
            ? label
            : null;

    // Beside a whole value, "header" says where it goes; beside a key alone it says that this is the header's name.
    private static string WithoutHeader(string label)
    {
        var start = label.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? label : label.Remove(start, Header.Length);
    }

    private static bool IsFirst(ExpressionSyntax literal, ExpressionSyntax value)
    {
        foreach (var node in value.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } other
                && (node == literal || TextGlance.Of(other.Token.ValueText).IsPart))
            {
                return node == literal;
            }
        }

        return true;
    }

    // Tests compare identifiers and hashes, and programs read the identifiers of their types.
    private static bool IsCheckOrParse(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method } } =>
            method is "Parse" or "TryParse" or "Be" or "ShouldBe" or "Contains" or "StartsWith" || CodeName.Of(receiver) is "Assert" or "Guid" or "StringAssert",
        ObjectCreationExpressionSyntax { Type: var type } => CodeName.Of(type) == "Guid",
        _ => false,
    };

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: { } call } list
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var position = list.Arguments.IndexOf(argument);
        return position < method.Parameters.Length ? method.Parameters[position] : null;
    }

    private static bool IsKeyOfHash(IParameterSymbol parameter) =>
        parameter.Name == "key" && parameter.ContainingType?.Name.StartsWith("HMAC", StringComparison.Ordinal) == true;
}
