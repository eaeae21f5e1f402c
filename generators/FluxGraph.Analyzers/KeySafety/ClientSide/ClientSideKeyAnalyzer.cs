using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety.ClientSide;

/// <summary>
/// FLUX4010 and FLUX4011: a key, or a client that needs one, in code that runs in a browser or in an app.
/// </summary>
/// <remarks>
/// In one expression the first use is reported, so that a chain of calls, with all that is in its arguments, is one
/// finding.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientSideKeyAnalyzer : DiagnosticAnalyzer
{
    public const string BrowserId = "FLUX4010";
    public const string AppId = "FLUX4011";

    internal static readonly DiagnosticDescriptor BrowserRule = new(
        BrowserId,
        title: "An API key is used in a browser",
        messageFormat: "'{0}' is used in {1}: everyone who opens the page can read the key; call a backend of yours, and use it there",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code in a browser, its settings and its requests are open to whoever opens the page. A key belongs to a backend, which the browser calls.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4010.md");

    internal static readonly DiagnosticDescriptor AppRule = new(
        AppId,
        title: "An API key is used in an app that its users have",
        messageFormat: "'{0}' is used in {1}: everyone who has the app can read the key; call a backend of yours, and use it there (for a tool that stays in house, set FluxGraphClientSide to false in the project file)",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An app on a user's device, and all that it reads and sends there, is open to its user. A key belongs to a backend, which the app calls.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4011.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(BrowserRule, AppRule);

    public override void Initialize(AnalysisContext context)
    {
        // Components are generated code, and their findings belong into the .razor file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!KeySinkCatalog.MayHaveSinks(start.Compilation)
                || ClientSideSignals.Find(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions) is not { } host)
            {
                return;
            }

            start.RegisterOperationAction(
                operation => AnalyzeUse(operation, host),
                OperationKind.ObjectCreation,
                OperationKind.Invocation,
                OperationKind.Conversion,
                OperationKind.PropertyReference,
                OperationKind.MethodReference,
                OperationKind.FieldReference,
                OperationKind.SimpleAssignment);
            start.RegisterSymbolAction(property => AnalyzeInjection(property, host), SymbolKind.Property);
        });
    }

    private static void AnalyzeUse(OperationAnalysisContext context, ClientSideHost host)
    {
        var operation = context.Operation;
        if (!GeneratedCode.IsWritten(operation.Syntax, context.IsGeneratedCode)
            || (ServerOnlyUse.Find(operation) ?? RegisteredKey.Find(operation, context.Compilation, context.CancellationToken)) is not { } use
            || IsPartOfAnother(operation)
            || new BrowserGuard(context.Compilation, context.CancellationToken).Protects(operation, context.ContainingSymbol))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(RuleOf(host), operation.Syntax.GetLocation(), use, host.Description));
    }

    /// <summary>What a component injects is made when it is shown, used or not.</summary>
    private static void AnalyzeInjection(SymbolAnalysisContext context, ClientSideHost host)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (ServerOnlyUse.IsServerOnly(property.Type)
            && property.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InjectAttribute", ContainingNamespace.Name: "Components" })
            && !PlatformAttributes.ExcludeBrowsers(property.ContainingSymbol)
            && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is PropertyDeclarationSyntax declaration
            && GeneratedCode.IsWritten(declaration.Type, context.IsGeneratedCode))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleOf(host), declaration.Type.GetLocation(), property.Type.Name, host.Description));
        }
    }

    private static DiagnosticDescriptor RuleOf(ClientSideHost host) => host.Kind == ClientSideKind.Browser ? BrowserRule : AppRule;

    private static bool IsPartOfAnother(IOperation operation)
    {
        if (ServerOnlyUse.ReceiverOf(operation) is { } receiver && ServerOnlyUse.Find(receiver) is not null)
        {
            return true;
        }

        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (ServerOnlyUse.Find(parent) is not null && !IsReceiver(parent, child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReceiver(IOperation parent, IOperation child) =>
        ServerOnlyUse.ReceiverOf(parent) is { } receiver && child.Syntax.Span.Contains(receiver.Syntax.Span);
}
