using System.Collections.Immutable;
using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.Leaks;

/// <summary>
/// FLUX4014: a key goes where others than the backend can read it.
/// </summary>
/// <remarks>The names of what is called and of what it is given decide by syntax alone whether anything is asked of the semantic model.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakedKeyAnalyzer : DiagnosticAnalyzer
{
    public const string DiagnosticId = "FLUX4014";

    internal static readonly DiagnosticDescriptor Rule = new(
        DiagnosticId,
        title: "An API key leaves the backend",
        messageFormat: "'{0}' is an API key and goes into {1}, where others can read it; leave it out, and send it only as a header of requests to its API",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Responses, pages, URLs, logs, traces and messages of exceptions are kept and read outside of the backend. A key in one of them is no longer secret.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4014.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        // Pages and components are generated code, and their findings belong into the Razor file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!KeySinkCatalog.MayHaveSinks(start.Compilation))
            {
                return;
            }

            var reach = new KeyReach(start.Compilation);
            start.RegisterSyntaxNodeAction(context => AnalyzeInvocation(context, reach), SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(context => AnalyzeCreation(context, reach), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            start.RegisterSyntaxNodeAction(context => AnalyzeAssignment(context, reach), SyntaxKind.SimpleAssignmentExpression);
            start.RegisterSyntaxNodeAction(context => AnalyzeController(context, reach), SyntaxKind.ClassDeclaration);
        });
    }

    private static void AnalyzeInvocation(SyntaxNodeAnalysisContext context, KeyReach reach)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        var name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        var isRoute = name.StartsWith("Map", StringComparison.Ordinal);
        if ((!isRoute && !LeakSinkCatalog.MayBeSink(name))
            || !reach.Includes(invocation)
            || !GeneratedCode.IsWritten(invocation, context.IsGeneratedCode)
            || context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation call)
        {
            return;
        }

        if (isRoute)
        {
            foreach (var value in RequestHandler.ValuesReturnedBy(call, context.SemanticModel.Compilation, context.CancellationToken))
            {
                ReportReturned(context, value);
            }

            return;
        }

        var sink = LeakSinkCatalog.Find(call.TargetMethod) ?? LeakSinkCatalog.FindWriter((call.Instance as IPropertyReferenceOperation)?.Property);
        ReportArguments(context, call.Arguments, sink);
    }

    private static void AnalyzeCreation(SyntaxNodeAnalysisContext context, KeyReach reach)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        if ((creation is ObjectCreationExpressionSyntax { Type: var type } && !LeakSinkCatalog.MayBeCreatedSink(CodeName.Of(type) ?? ""))
            || creation.ArgumentList is null
            || !reach.Includes(creation.ArgumentList)
            || !GeneratedCode.IsWritten(creation, context.IsGeneratedCode)
            || context.SemanticModel.GetOperation(creation, context.CancellationToken) is not IObjectCreationOperation { Type: INamedTypeSymbol created } operation)
        {
            return;
        }

        ReportArguments(context, operation.Arguments, LeakSinkCatalog.FindCreated(created));
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context, KeyReach reach)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" or "Path" or "Fragment" or "UserName" or "Password" or "Content" }
            or IdentifierNameSyntax { Identifier.ValueText: "Query" or "Path" or "Content" }
            && reach.Includes(assignment.Right)
            && GeneratedCode.IsWritten(assignment, context.IsGeneratedCode)
            && context.SemanticModel.GetOperation(assignment, context.CancellationToken) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } operation
            && LeakSinkCatalog.FindAssigned(target.Property) is { } sink)
        {
            ReportKey(context, operation.Value, sink);
        }
    }

    private static void AnalyzeController(SyntaxNodeAnalysisContext context, KeyReach reach)
    {
        var declaration = (ClassDeclarationSyntax)context.Node;
        if ((declaration.BaseList is null && declaration.AttributeLists.Count == 0) || !reach.Includes(declaration.SyntaxTree))
        {
            return;
        }

        foreach (var value in RequestHandler.ValuesReturnedBy(declaration, context.SemanticModel, context.CancellationToken))
        {
            ReportReturned(context, value);
        }
    }

    private static void ReportArguments(SyntaxNodeAnalysisContext context, IEnumerable<IArgumentOperation> arguments, string? sink)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue
                && (sink ?? (argument.Parameter is { } parameter ? LeakSinkCatalog.FindParameter(parameter) : null)) is { } destination)
            {
                ReportKey(context, argument.Value, destination);
            }
        }
    }

    /// <summary>A result is a sink of its own, where it is made.</summary>
    private static void ReportReturned(SyntaxNodeAnalysisContext context, IOperation value)
    {
        if (value.Type?.Name.EndsWith("Result", StringComparison.Ordinal) != true)
        {
            ReportKey(context, value, LeakSinkCatalog.ReturnedByHandler);
        }
    }

    private static void ReportKey(SyntaxNodeAnalysisContext context, IOperation value, string sink)
    {
        if (new KeyValue(context.SemanticModel.Compilation, context.CancellationToken).FindIn(value) is var (operation, name))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), name, sink));
        }
    }
}
