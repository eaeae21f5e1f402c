using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;

namespace FluxGraph.Compiler.Validation;

/// <summary>Checks what the documents of a client are to each other.</summary>
public static class ClientValidator
{
    public static EquatableArray<Finding> Validate(IReadOnlyList<DocumentOutline> documents) =>
        RuleSet.OfClients.SelectMany(rule => rule.Check(documents)).ToEquatableArray();
}
