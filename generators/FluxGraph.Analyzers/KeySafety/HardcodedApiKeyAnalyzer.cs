using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FluxGraph.Analyzers.KeySafety.Classification;
using FluxGraph.Analyzers.KeySafety.Literals;
using Microsoft.CodeAnalysis;
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

            start.RegisterOperationAction(AnalyzeArgument, OperationKind.Argument);
            start.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
            start.RegisterOperationAction(AnalyzeDeconstruction, OperationKind.DeconstructionAssignment);
            // Conversions are everywhere: they are looked at only where one of them can make a key.
            if (KeySinkCatalog.HasConversions(start.Compilation))
            {
                start.RegisterOperationAction(AnalyzeConversion, OperationKind.Conversion);
            }
        });
    }

    [MethodImpl(Optimize.AtOnce)]
    private static void AnalyzeArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        // A default value belongs to the declaration, not to this call.
        if (argument.Parameter is { } parameter
            && argument.ArgumentKind != ArgumentKind.DefaultValue
            && KeySinkCatalog.Find(parameter) is { } sink)
        {
            Report(context, sink, argument.Value);
        }
    }

    [MethodImpl(Optimize.AtOnce)]
    private static void AnalyzeConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { Parameters: [var parameter] } && KeySinkCatalog.Find(parameter) is { } sink)
        {
            Report(context, sink, conversion.Operand);
        }
    }

    [MethodImpl(Optimize.AtOnce)]
    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (KeySinkCatalog.FindAssigned(assignment.Target) is { } sink)
        {
            Report(context, sink, assignment.Value);
        }
    }

    private static void AnalyzeDeconstruction(OperationAnalysisContext context)
    {
        var deconstruction = (IDeconstructionAssignmentOperation)context.Operation;
        foreach (var (target, value) in Deconstruction.Pairs(deconstruction.Target, deconstruction.Value))
        {
            if (KeySinkCatalog.FindAssigned(target) is { } sink)
            {
                Report(context, sink, value);
            }
        }
    }

    private static void Report(OperationAnalysisContext context, KeySink sink, IOperation value)
    {
        if (!GeneratedCode.IsWritten(value.Syntax, context.IsGeneratedCode))
        {
            return;
        }

        var settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(value.Syntax.SyntaxTree);
        var options = KeyGuardOptions.Read(name => settings.TryGetValue(name, out var setting) ? setting : null);
        foreach (var branch in ValueBranches.Of(value))
        {
            var constants = new ConstantTracer(context.Compilation, context.CancellationToken).Trace(branch);
            foreach (var constant in constants)
            {
                if (KeyPlaceholder.Matches(constant.Text) || options.IsAllowed(constant.Text))
                {
                    continue;
                }

                var location = branch.Syntax.GetLocation();
                var origin = constant.Origin.GetLocation();
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    location,
                    additionalLocations: location.Equals(origin) ? null : [origin],
                    properties: sink.Names.ToProperties(),
                    messageArgs: [sink.DisplayName, sink.Names.EnvironmentVariable]));
                // One finding for each expression, however many constants may come out of it.
                break;
            }
        }
    }
}
