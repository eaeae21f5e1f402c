using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;
using FluxGraph.Compiler.TypeSystem;

namespace FluxGraph.Compiler.Validation.Schemas;

/// <summary>What a rule about a schema may look at, and where it reports.</summary>
/// <param name="existing">The files that were there before and are not judged; what is judged extends them.</param>
/// <param name="inputObjectCycles">Found for the whole schema, when first asked for.</param>
internal sealed class SchemaRuleContext(
    Schema schema, IReadOnlyCollection<SourceDocument> existing, Lazy<InputObjectCycles> inputObjectCycles)
{
    private readonly List<Finding> _findings = [];

    public Schema Schema { get; } = schema;

    public InputObjectCycles InputObjectCycles => inputObjectCycles.Value;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The definition that is being visited; spans point into its file.</summary>
    public TypeSystemDefinitionSyntax? Definition { get; set; }

    /// <summary>Whether there is something that was there before.</summary>
    public bool HasExisting => existing.Count > 0;

    /// <summary>The definitions of one kind that are judged.</summary>
    public IEnumerable<T> Judged<T>()
        where T : TypeSystemDefinitionSyntax => Schema.Definitions.OfType<T>().Where(definition => !IsExisting(definition));

    /// <summary>True for what was there before: the other side of a conflict, never the culprit.</summary>
    public bool IsExisting(DefinitionSyntax definition) => existing.Count > 0 && existing.Contains(definition.Source);

    /// <summary>Reports something about the definition that is being visited.</summary>
    public void Report(FindingDescriptor descriptor, SourceSpan span, params string[] arguments) =>
        Report(descriptor, [SourceLocation.Of(Definition!.Source, span)], arguments);

    /// <param name="corrections">What an editor can offer, the likeliest first.</param>
    public void Report(FindingDescriptor descriptor, SourceSpan span, EquatableArray<Correction> corrections, params string[] arguments) =>
        _findings.Add(Finding.Create(descriptor, Definition!.Source, span, arguments) with { Corrections = corrections });

    /// <summary>Reports something that has several places: the first is where it is shown, the others are related.</summary>
    public void Report(FindingDescriptor descriptor, IReadOnlyList<SourceLocation> locations, params string[] arguments) =>
        _findings.Add(Finding.Create(descriptor, locations[0], locations.Skip(1).ToEquatableArray(), arguments));

    /// <summary>
    /// Reports that two definitions take one name. It is shown at the first, which is where the reference implementation
    /// shows it, unless the first was there before.
    /// </summary>
    public void ReportTwice(
        FindingDescriptor descriptor,
        (DefinitionSyntax Definition, SourceSpan Span) first,
        (DefinitionSyntax Definition, SourceSpan Span) second,
        params string[] arguments)
    {
        var (former, latter) = (SourceLocation.Of(first.Definition.Source, first.Span), SourceLocation.Of(second.Definition.Source, second.Span));
        Report(descriptor, IsExisting(first.Definition) ? [latter, former] : [former, latter], arguments);
    }

    /// <summary>Reports every name that one of the members of a type took before.</summary>
    public void ReportRepetitions(FindingDescriptor descriptor, IEnumerable<(TypeDefinitionSyntax Part, NameSyntax Name)> members)
    {
        var first = new Dictionary<string, (TypeDefinitionSyntax Part, NameSyntax Name)>();
        foreach (var member in members)
        {
            if (!first.TryGetValue(member.Name.Text, out var former))
            {
                first.Add(member.Name.Text, member);
            }
            else if (!IsExisting(member.Part))
            {
                ReportTwice(
                    descriptor, (former.Part, former.Name.Span), (member.Part, member.Name.Span), member.Part.Name.Text, member.Name.Text);
            }
        }
    }
}
