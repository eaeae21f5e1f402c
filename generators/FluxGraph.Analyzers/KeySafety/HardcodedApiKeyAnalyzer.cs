using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FluxGraph.Analyzers.KeySafety;

/// <summary>
/// FLUX4001: a constant reaches a place of FluxGraph that takes an API key.
/// </summary>
/// <remarks>
/// The finding lies on the expression at the sink, because that is the one to replace; the literal it comes from is
/// its additional location. The text of the constant appears nowhere in the finding.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedApiKeyAnalyzer : DiagnosticAnalyzer
{
    public const string DiagnosticId = "FLUX4001";

    internal static readonly DiagnosticDescriptor Rule = new(
        DiagnosticId,
        title: "An API key is hardcoded",
        messageFormat: "A constant reaches '{0}', where everyone who has the source or the assembly can read it; read the key from configuration, user secrets or the environment variable {1}",
        category: "KeySafety",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A key in the source reaches everyone who has the source, its history or the assembly, and cannot be changed without a new build. Keys belong into configuration: user secrets while developing, the environment or a vault in production.",
        helpLinkUri: "https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/FLUX4001.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        // Razor's code is generated from what a person wrote, and its locations map back into the Razor file.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!KeySinkCatalog.MayHaveSinks(start.Compilation))
            {
                return;
            }

            var sinks = new KeySinkSyntax(start.Compilation);
            start.RegisterSyntaxNodeAction(
                call => AnalyzeCall(call, sinks),
                SyntaxKind.InvocationExpression,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.BaseConstructorInitializer,
                SyntaxKind.PrimaryConstructorBaseType);
            start.RegisterSyntaxNodeAction(AnalyzeAssignment, SyntaxKind.SimpleAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression);
            // Conversions are everywhere: they are looked at only where one of them can make a key.
            if (KeySinkCatalog.HasConversions(start.Compilation))
            {
                start.RegisterOperationAction(AnalyzeConversion, OperationKind.Conversion);
            }
        });
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, KeySinkSyntax sinks)
    {
        // Such a base is shown twice: as a part of the type, and as one of its constructor.
        if (!sinks.MayTakeKey(context.Node) || (context.Node is PrimaryConstructorBaseTypeSyntax && context.ContainingSymbol is INamedTypeSymbol))
        {
            return;
        }

        var arguments = context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            // A default value belongs to the declaration, not to this call.
            if (argument.Parameter is { } parameter
                && argument.ArgumentKind != ArgumentKind.DefaultValue
                && KeySinkCatalog.Find(parameter) is { } sink)
            {
                Report(context, sink, argument.Value);
            }
        }
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context)
    {
        if (!KeySinkSyntax.MayTakeKey((AssignmentExpressionSyntax)context.Node))
        {
            return;
        }

        IEnumerable<(IOperation Target, IOperation Value)> pairs = context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IDeconstructionAssignmentOperation deconstruction => Deconstruction.Pairs(deconstruction.Target, deconstruction.Value),
            IAssignmentOperation assignment => [(assignment.Target, assignment.Value)],
            _ => [],
        };
        foreach (var (target, value) in pairs)
        {
            if (KeySinkCatalog.FindAssigned(target) is { } sink)
            {
                Report(context, sink, value);
            }
        }
    }

    [MethodImpl(Optimize.AtOnce)]
    private static void AnalyzeConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters: [var parameter] } && KeySinkCatalog.Find(parameter) is { } sink)
        {
            foreach (var finding in FindingsAt(sink, conversion.Operand, context.IsGeneratedCode, context.Compilation, context.Options, context.CancellationToken))
            {
                context.ReportDiagnostic(finding);
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, KeySink sink, IOperation value)
    {
        foreach (var finding in FindingsAt(sink, value, context.IsGeneratedCode, context.Compilation, context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(finding);
        }
    }

    private static IEnumerable<Diagnostic> FindingsAt(
        KeySink sink, IOperation value, bool isGeneratedCode, Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        if (!GeneratedCode.IsWritten(value.Syntax, isGeneratedCode))
        {
            yield break;
        }

        var settings = analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(value.Syntax.SyntaxTree);
        var options = KeyGuardOptions.Read(name => settings.TryGetValue(name, out var setting) ? setting : null);
        foreach (var branch in ValueBranches.Of(value))
        {
            // One finding for each expression, however many constants may come out of it.
            if (new ConstantTracer(compilation, cancellationToken).Trace(branch)
                .FirstOrDefault(constant => !KeyPlaceholder.Matches(constant.Text) && !options.IsAllowed(constant.Text)) is { } found)
            {
                var location = branch.Syntax.GetLocation();
                var origin = found.Origin.GetLocation();
                yield return Diagnostic.Create(
                    Rule,
                    location,
                    additionalLocations: location.Equals(origin) ? null : [origin],
                    properties: sink.Names.ToProperties(),
                    messageArgs: [sink.DisplayName, sink.Names.EnvironmentVariable]);
            }
        }
    }
}
