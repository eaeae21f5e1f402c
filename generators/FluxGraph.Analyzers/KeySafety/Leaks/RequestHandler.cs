using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>Finds what the handlers of an ASP.NET Core application return, which becomes the response.</summary>
internal static class RequestHandler
{
    /// <summary>What the handler returns that a call of <c>MapGet</c> and the like registers.</summary>
    public static IEnumerable<IOperation> ValuesReturnedBy(IInvocationOperation registration, Compilation compilation, CancellationToken cancellationToken)
    {
        if (registration.TargetMethod.ContainingType is not { Name: "EndpointRouteBuilderExtensions", ContainingNamespace: { Name: "Builder", ContainingNamespace.Name: "AspNetCore" } })
        {
            return [];
        }

        return registration.Arguments.SelectMany(argument => TargetOf(argument.Value) switch
        {
            IAnonymousFunctionOperation lambda => ReturnsOf(lambda.Body),
            IMethodReferenceOperation method => new ReturnedValues(new SourceModels(compilation, cancellationToken)).Of(method.Method),
            _ => [],
        });
    }

    /// <summary>What the actions of a class return, if it is a controller.</summary>
    public static IEnumerable<IOperation> ValuesReturnedBy(ClassDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type || !IsController(type))
        {
            return [];
        }

        var returns = new ReturnedValues(new SourceModels(model.Compilation, cancellationToken));
        return declaration.Members
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.StaticKeyword))
            .SelectMany(method => returns.Of(model.GetDeclaredSymbol(method, cancellationToken)));
    }

    private static IOperation TargetOf(IOperation handler)
    {
        while (handler is IConversionOperation or IDelegateCreationOperation)
        {
            handler = handler is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)handler).Target;
        }

        return handler;
    }

    private static IEnumerable<IOperation> ReturnsOf(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }

    private static bool IsController(INamedTypeSymbol type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate is { Name: "ControllerBase", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } }
                || candidate.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
