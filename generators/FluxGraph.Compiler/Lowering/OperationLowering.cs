using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.IR;
using FluxGraph.Compiler.Semantics;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.TypeSystem;
using FluxGraph.Compiler.Validation;

namespace FluxGraph.Compiler.Lowering;

/// <summary>From an operation to what is sent for it and what its method takes.</summary>
internal static class OperationLowering
{
    public static OperationModel Lower(
        OperationDefinitionSyntax operation, DefinitionShapes shapes, FragmentSet fragments, Schema schema, ValueLowering values) => new(
        shapes.Name.Name,
        shapes.Name.TypeName,
        operation.Type,
        DocumentPrinter.Print(operation, shapes.Name.Name, fragments, schema),
        operation.Source.Text.Substring(operation.Span.Start, operation.Span.Length),
        LowerVariables(operation.Variables, values).ToEquatableArray(),
        "I" + shapes.RootClassName,
        ShapeLowering.ReaderOf(shapes.Root!));

    private static IEnumerable<VariableModel> LowerVariables(EquatableArray<VariableDefinitionSyntax> variables, ValueLowering values)
    {
        var names = CSharpName.Parameters([.. variables.Select(variable => variable.Variable.Name.Text)]);
        return variables.Select((variable, index) => LowerVariable(variable, names[index], values));
    }

    private static VariableModel LowerVariable(VariableDefinitionSyntax variable, string parameterName, ValueLowering values) => new(
        variable.Variable.Name.Text,
        parameterName,
        values.Lower(variable.Type),
        variable.Type is not NonNullTypeSyntax || variable.DefaultValue is not null);
}
