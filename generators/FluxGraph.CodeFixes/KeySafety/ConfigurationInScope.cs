using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FluxGraph.CodeFixes.KeySafety;

/// <summary>
/// Finds the <c>IConfiguration</c> that code at a place can read: a local, a parameter (of a method, a lambda, a primary
/// constructor), a field or a property, or the <c>Configuration</c> of a host builder that is one of these.
/// </summary>
internal static class ConfigurationInScope
{
    private const string ConfigurationProperty = "Configuration";

    /// <summary>The expression to write, or null. The nearest comes first: locals, parameters, members, builders.</summary>
    public static string? Find(SemanticModel model, ExpressionSyntax place, CancellationToken cancellationToken)
    {
        var nearest = int.MaxValue;
        string? found = null;
        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            if (TypeOf(symbol) is not { } type
                || MayBeNull(symbol, type, cancellationToken)
                || Distance(symbol) is not { } distance)
            {
                continue;
            }

            var name = NameOf(symbol);
            var expression = IsConfiguration(type) ? name : null;
            if (expression is null && HasConfiguration(type))
            {
                expression = $"{name}.{ConfigurationProperty}";
                distance += 10;
            }

            if (expression is not null && distance < nearest && IsUsable(model, symbol, place, cancellationToken))
            {
                nearest = distance;
                found = expression;
            }
        }

        return found;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        _ => null,
    };

    // The type of a `var` says nullable whatever its value is.
    private static bool MayBeNull(ISymbol symbol, ITypeSymbol type, CancellationToken cancellationToken) =>
        type.NullableAnnotation == NullableAnnotation.Annotated
        && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } };

    private static int? Distance(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => 0,
        IParameterSymbol => 1,
        IFieldSymbol or IPropertySymbol => 2,
        _ => null,
    };

    private static string NameOf(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    // A section has its own root: the full path of the key is not to be found in it.
    private static bool IsConfiguration(ITypeSymbol type) =>
        IsNamed(type, "IConfiguration")
        || (type.AllInterfaces.Any(contract => IsNamed(contract, "IConfiguration"))
            && !IsNamed(type, "IConfigurationSection")
            && !type.AllInterfaces.Any(contract => IsNamed(contract, "IConfigurationSection")));

    private static bool HasConfiguration(ITypeSymbol type) =>
        type.GetMembers(ConfigurationProperty).Any(member =>
            member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property
            && IsConfiguration(property.Type));

    private static bool IsNamed(ITypeSymbol type, string name) =>
        type.Name == name
        && type.ContainingNamespace is { Name: "Configuration", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } };

    private static bool IsUsable(SemanticModel model, ISymbol symbol, ExpressionSyntax place, CancellationToken cancellationToken)
    {
        // The lookup also gives names that nearer ones hide.
        var bound = model.GetSpeculativeSymbolInfo(place.SpanStart, SyntaxFactory.IdentifierName(symbol.Name), SpeculativeBindingOption.BindAsExpression).Symbol;
        if (!SymbolEqualityComparer.Default.Equals(bound, symbol))
        {
            return false;
        }

        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return symbol switch
        {
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || HasInstance(place),
            _ => declaration is not null
                && (!IsOfPrimaryConstructor(declaration) || !IsStaticMember(MemberOf(place)))
                && !IsBeforeDeclared(declaration, place)
                && !IsCutOff(declaration, place),
        };
    }

    private static bool IsOfPrimaryConstructor(SyntaxNode declaration) => declaration.Parent?.Parent is TypeDeclarationSyntax;

    /// <summary>Whether the place can say <c>this</c>: not in static members, initialisers and arguments of other constructors.</summary>
    private static bool HasInstance(SyntaxNode place)
    {
        var member = MemberOf(place);
        return member is not (null or TypeDeclarationSyntax or GlobalStatementSyntax)
            && !IsStaticMember(member)
            && !place.AncestorsAndSelf().Any(node =>
                node is ConstructorInitializerSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }
                || IsStaticFunction(node));
    }

    private static MemberDeclarationSyntax? MemberOf(SyntaxNode place) => place.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static bool IsStaticMember(MemberDeclarationSyntax? member) => member is not null && member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsStaticFunction(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static bool IsBeforeDeclared(SyntaxNode declaration, SyntaxNode place) =>
        declaration is VariableDeclaratorSyntax { Initializer: null }
        || (declaration is VariableDeclaratorSyntax && declaration.Span.End > place.SpanStart);

    /// <summary>Whether a static lambda or local function around the place keeps it from capturing.</summary>
    private static bool IsCutOff(SyntaxNode declaration, SyntaxNode place)
    {
        foreach (var function in place.Ancestors())
        {
            if (function.Span.Contains(declaration.Span))
            {
                return false;
            }

            if (IsStaticFunction(function))
            {
                return true;
            }
        }

        return false;
    }
}
