using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Syntax;

/// <summary>What can be wrong with a text before it means anything.</summary>
public static class SyntaxFindings
{
    public static readonly FindingDescriptor SyntaxError = new(
        "FLUX1001", "Syntax error", "Syntax error: {0}", FindingSeverity.Error);

    public static readonly FindingDescriptor NestedTooDeep = new(
        "FLUX1002", "Nested too deep", "Nested too deep: {0}", FindingSeverity.Error);

    public static readonly FindingDescriptor InvalidIntrospection = new(
        "FLUX1003", "No answer to an introspection query", "The schema cannot be read from this JSON: {0}", FindingSeverity.Error);

    public static readonly FindingDescriptor FragmentArguments = new(
        "FLUX1004",
        "Fragment with arguments",
        "Fragment \"{0}\" has arguments, which are a proposal that few servers read; let it use a variable of the operations instead",
        FindingSeverity.Error);
}
