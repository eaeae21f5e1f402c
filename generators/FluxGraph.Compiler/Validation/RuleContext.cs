using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation.FieldMerging;

namespace FluxGraph.Compiler.Validation;

/// <summary>What a rule may look at, and where it reports.</summary>
/// <param name="checks">May be shared by documents whose fragments are the same.</param>
internal sealed class RuleContext(Schema schema, FragmentSet fragments, ClientChecks checks)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<OperationDefinitionSyntax, IReadOnlyList<VariableUse>> _variableUses = [];
    private bool? _definitionCanMerge;

    public Schema Schema { get; } = schema;

    public FragmentSet Fragments { get; } = fragments;

    public SelectionNesting Nesting => checks.Nesting;

    /// <summary>Whether the fields of the definition merge in too many ways to tell whether they can; it is asked after <see cref="DefinitionCanMerge"/>.</summary>
    public bool IsDefinitionTooComplex => Definition is { } definition && checks.IsTooComplex(definition);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The definition that is being visited; spans point into its file.</summary>
    public DefinitionSyntax? Definition
    {
        get;
        set
        {
            field = value;
            _definitionCanMerge = null;
        }
    }

    /// <summary>Whether all fields of the definition can be merged, its fragments' included.</summary>
    public bool DefinitionCanMerge => _definitionCanMerge ??= CanMerge();

    public ConflictFinder ConflictFinder { get; } = new(schema, fragments);

    /// <summary>The variables that an operation uses, itself and through its fragments, with what is expected of them.</summary>
    public IReadOnlyList<VariableUse> VariableUsesOf(OperationDefinitionSyntax operation)
    {
        if (!_variableUses.TryGetValue(operation, out var uses))
        {
            _variableUses.Add(operation, uses = VariableUseFinder.Find(operation, Schema, Fragments));
        }

        return uses;
    }

    public void Report(FindingDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        Report(descriptor, span, [], arguments);

    /// <param name="corrections">What an editor can offer, the likeliest first.</param>
    public void Report(FindingDescriptor descriptor, SourceSpan span, EquatableArray<Correction> corrections, params string[] arguments) =>
        _findings.Add(Finding.Create(descriptor, Definition!.Source, span, arguments) with { Corrections = corrections });

    /// <summary>Reports something that has several places: the first is where it is shown, the others are related.</summary>
    public void ReportAll(FindingDescriptor descriptor, IEnumerable<SourceSpan> spans, params string[] arguments) =>
        ReportAll(descriptor, spans.Select(span => SourceLocation.Of(Definition!.Source, span)), arguments);

    /// <summary>Reports something whose places are in several files.</summary>
    public void ReportAll(FindingDescriptor descriptor, IEnumerable<SourceLocation> locations, params string[] arguments) =>
        ReportAll(descriptor, locations, [], arguments);

    /// <summary>Reports something whose places are in several files, and that can be corrected.</summary>
    public void ReportAll(
        FindingDescriptor descriptor, IEnumerable<SourceLocation> locations, EquatableArray<Correction> corrections, params string[] arguments)
    {
        var all = locations.ToArray();
        _findings.Add(Finding.Create(descriptor, all[0], all.Skip(1).ToEquatableArray(), arguments) with { Corrections = corrections });
    }

    private bool CanMerge() => Definition switch
    {
        OperationDefinitionSyntax operation =>
            checks.Mergeability.CanMerge(operation.SelectionSet, Schema.FindRoot(operation.Type), operation),
        FragmentDefinitionSyntax fragment =>
            checks.Mergeability.CanMerge(fragment.SelectionSet, Schema.FindCompositeType(fragment.TypeCondition.Text), fragment),
        _ => true,
    };
}
