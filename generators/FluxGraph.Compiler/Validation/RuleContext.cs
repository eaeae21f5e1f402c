using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation;

/// <summary>What a rule may look at, and where it reports.</summary>
internal sealed class RuleContext(Schema schema, FragmentSet fragments)
{
    private readonly List<Finding> _findings = [];

    public Schema Schema { get; } = schema;

    public FragmentSet Fragments { get; } = fragments;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The definition that is being visited; spans point into its file.</summary>
    public DefinitionSyntax? Definition { get; set; }

    public void Report(FindingDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        _findings.Add(Finding.Create(descriptor, Definition!.Source, span, arguments));
}
