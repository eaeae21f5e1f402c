using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Lowering;

/// <summary>
/// From a checked document to its intermediate representation. What validation found wrong is left out, so that one
/// mistake does not take away what other code uses.
/// </summary>
internal static class DocumentLowering
{
    /// <param name="masksFragments">Whether fragments are masked where a spread does not say otherwise.</param>
    /// <param name="isGenerated">False for a definition whose name another document has already.</param>
    public static DocumentModel Lower(
        DocumentSyntax document,
        string hintName,
        FragmentSet fragments,
        EquatableArray<DefinitionName> names,
        Schema schema,
        ValueLowering values,
        bool masksFragments,
        Func<DefinitionSyntax, bool> isGenerated)
    {
        var graph = new ShapeGraph(document, schema, fragments, names, masksFragments);
        foreach (var fragment in fragments.InnermostFirst().Where(fragment => isGenerated(fragment)))
        {
            graph.Of(fragment);
        }

        var operations = new List<OperationModel>();
        var definitions = new List<DefinitionModel>();
        foreach (var definition in document.Definitions.Where(isGenerated))
        {
            var shapes = definition switch
            {
                OperationDefinitionSyntax operation => graph.Of(operation),
                FragmentDefinitionSyntax fragment => graph.Of(fragment),
                _ => null,
            };
            if (shapes?.Root is null)
            {
                continue;
            }

            definitions.Add(new ShapeLowering(shapes, values).Lower());
            if (definition is OperationDefinitionSyntax lowered)
            {
                operations.Add(OperationLowering.Lower(lowered, shapes, fragments, schema, values));
            }
        }

        return new DocumentModel(
            hintName, operations.ToEquatableArray(), definitions.ToEquatableArray(), values.SharedTypes.ToEquatableArray());
    }
}
