namespace FluxGraph.Compiler.Findings;

/// <summary>What all findings of one rule share. The rule's id never changes its meaning and is never given away again.</summary>
/// <param name="Id">FLUX and four digits: 0xxx set-up, 1xxx syntax, 2xxx schema, 3xxx documents.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="MessageFormat">A composite format string; the message names the thing, and the way out where there is one.</param>
/// <param name="Severity">What it weighs where the project does not say otherwise.</param>
/// <param name="Rule">The rule's name. Where the reference implementation has the rule, it is called the same there.</param>
public sealed record FindingDescriptor(string Id, string Title, string MessageFormat, FindingSeverity Severity, string? Rule = null)
{
    public string HelpLink => $"https://github.com/fluxgraph/fluxgraph/blob/main/docs/rules/{Id}.md";
}
