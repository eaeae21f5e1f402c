using FluxGraph.Compiler.Collections;
using FluxGraph.Compiler.Findings;
using FluxGraph.Compiler.Syntax;
using FluxGraph.Compiler.Text;

namespace FluxGraph.Compiler.Validation.Corrections;

/// <summary>Adds variables to operations, and takes them away.</summary>
internal static class VariableCorrection
{
    /// <summary>Gives a required argument a variable, and the operation the variable if it has none that fits.</summary>
    /// <param name="arguments">The arguments that are given already.</param>
    /// <param name="nameEnd">Where the name of the field or directive ends.</param>
    public static EquatableArray<Correction> AddArgument(
        DefinitionSyntax definition, EquatableArray<ArgumentSyntax> arguments, int nameEnd, InputValueDefinitionSyntax missing)
    {
        var operation = definition as OperationDefinitionSyntax;
        var variable = operation is null ? missing.Name.Text : NameFor(operation, missing);
        var argument = $"{missing.Name.Text}: ${variable}";
        var edit = arguments.IsEmpty
            ? TextEdit.Insert(definition.Source, nameEnd, $"({argument})")
            : TextEdit.Insert(definition.Source, arguments[0].Span.Start, argument + ", ");

        // In a fragment the operations that spread it lack the variable then: that is a finding with a correction of its own.
        return operation is null || Find(operation, variable) is not null
            ? [Correction.Of($"Add the argument '{missing.Name.Text}' with a variable", edit)]
            : [Correction.Of($"Add the argument '{missing.Name.Text}' with a variable", edit, Define(operation, variable, missing.Type))];
    }

    /// <summary>Adds a variable that is used already.</summary>
    public static Correction AddDefinition(OperationDefinitionSyntax operation, string variable, TypeSyntax type) =>
        Correction.Of($"Add the variable '${variable}'", Define(operation, variable, type));

    /// <summary>Takes a variable away, and the parentheses with the last one. Nothing is offered where more than white space would go.</summary>
    public static EquatableArray<Correction> Remove(OperationDefinitionSyntax operation, VariableDefinitionSyntax variable)
    {
        var text = operation.Source.Text;
        var all = operation.Variables.ToArray();
        var index = Array.IndexOf(all, variable);
        var (start, end) = all.Length == 1
            ? (SkipBack(text, variable.Span.Start) - 1, SkipForward(text, variable.Span.End) + 1)
            : index + 1 < all.Length
                ? (variable.Span.Start, all[index + 1].Span.Start)
                : (all[index - 1].Span.End, variable.Span.End);
        var span = SourceSpan.FromBounds(start, end);
        var isSafe = all.Length == 1
            ? text[start] == '(' && text[end - 1] == ')'
            : SkipForward(text, index + 1 < all.Length ? variable.Span.End : start) == (index + 1 < all.Length ? end : variable.Span.Start);
        return isSafe ? [Correction.Of($"Remove the variable '${variable.Variable.Name.Text}'", TextEdit.Remove(operation.Source, span))] : [];
    }

    private static TextEdit Define(OperationDefinitionSyntax operation, string variable, TypeSyntax type)
    {
        var definition = $"${variable}: {type}";
        if (!operation.Variables.IsEmpty)
        {
            return TextEdit.Insert(operation.Source, operation.Variables[operation.Variables.Length - 1].Span.End, ", " + definition);
        }

        if (operation.Name is { } name)
        {
            return TextEdit.Insert(operation.Source, name.Span.End, $"({definition})");
        }

        return operation.IsShorthand
            ? TextEdit.Insert(operation.Source, operation.SelectionSet.Span.Start, $"query ({definition}) ")
            : TextEdit.Insert(operation.Source, operation.KeywordEnd, $" ({definition})");
    }

    /// <summary>The argument's own name, unless the operation has a variable of that name that does not fit.</summary>
    private static string NameFor(OperationDefinitionSyntax operation, InputValueDefinitionSyntax missing)
    {
        var name = missing.Name.Text;
        for (var number = 2; Find(operation, name) is { } taken && !InputTypes.AreCompatible(taken.Type, missing.Type); number++)
        {
            name = missing.Name.Text + number;
        }

        return name;
    }

    private static VariableDefinitionSyntax? Find(OperationDefinitionSyntax operation, string name) =>
        operation.Variables.FirstOrDefault(variable => variable.Variable.Name.Text == name);

    private static int SkipForward(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t' or '\n' or '\r' or ',')
        {
            offset++;
        }

        return offset;
    }

    private static int SkipBack(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t' or '\n' or '\r' or ',')
        {
            offset--;
        }

        return offset;
    }
}
